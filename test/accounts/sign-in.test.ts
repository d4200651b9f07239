import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeSignInLink } from "#app/accounts/make-sign-in-link.ts";
import { requestSignInCode } from "#app/accounts/request-sign-in-code.ts";
import { revokeSignIn } from "#app/accounts/revoke-sign-in.ts";
import { addressOfLink } from "#app/accounts/sign-in-links.ts";
import { signInWithCode } from "#app/accounts/sign-in-with-code.ts";
import { signInWithLink } from "#app/accounts/sign-in-with-link.ts";
import { liveSignIns, personSignedIn } from "#app/accounts/sign-ins.ts";
import { signOut } from "#app/accounts/sign-out.ts";
import { signOutEverywhere } from "#app/accounts/sign-out-everywhere.ts";
import { touchSignIn } from "#app/accounts/touch-sign-in.ts";
import { open } from "#app/lib/secrets.server.ts";
import { day, hour, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, people, signInCodes, signIns } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const email = "mei@example.com";

async function codeIn(db: Db, address = email): Promise<string> {
  const letters = await db.select().from(outbox).where(eq(outbox.toAddress, address));
  const last = letters.sort((a, b) => a.createdAt - b.createdAt).at(-1);
  if (!last) throw new Error("no letter");
  return (JSON.parse(open("letter", last.propsSealed)) as { code: string }).code;
}

function attempt(digits: string, more: { at?: number; replaces?: string | null } = {}) {
  return {
    email,
    digits,
    browser: "Chrome · Android",
    replaces: more.replaces ?? null,
    lang: "zh" as const,
    now: more.at ?? now,
  };
}

function wrong(code: string): string {
  return code === "000000" ? "111111" : "000000";
}

test("a code signs in whoever got it, and makes them a person", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const entered = await signInWithCode(db, attempt(await codeIn(db)));

  if (!entered.ok) throw new Error(entered.reason);
  expect(entered.value.person).toMatchObject({ email, name: "", lang: "zh" });
  const found = await personSignedIn(db, { secret: entered.value.secret, now });
  expect(found?.person.email).toBe(email);
});

test("only the HMAC of a code is kept, and nothing of a secret", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const code = await codeIn(db);
  const kept = JSON.stringify(await db.select().from(signInCodes));
  const entered = await signInWithCode(db, attempt(code));

  if (!entered.ok) throw new Error(entered.reason);
  expect(kept).not.toContain(code);
  expect(JSON.stringify(await db.select().from(signIns))).not.toContain(entered.value.secret);
});

test("bad input 45: the sixth try is locked, even with the right code", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const code = await codeIn(db);
  const answers = [];
  for (let i = 0; i < 5; i++) answers.push(await signInWithCode(db, attempt(wrong(code))));

  expect(answers.map((it) => (it.ok ? "in" : it.reason))).toEqual([
    "wrong_code",
    "wrong_code",
    "wrong_code",
    "wrong_code",
    "code_locked",
  ]);
  expect(await signInWithCode(db, attempt(code))).toEqual({ ok: false, reason: "code_locked" });
});

test("bad input 45: tries at the same moment do not share one", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const code = await codeIn(db);
  const tries = Array.from({ length: 20 }, () => signInWithCode(db, attempt(wrong(code))));
  const reasons = (await Promise.all(tries)).map((it) => (it.ok ? "in" : it.reason));

  expect(reasons.filter((reason) => reason === "wrong_code")).toHaveLength(4);
});

test("bad input 46: a code that was used is refused", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const code = await codeIn(db);
  await signInWithCode(db, attempt(code));

  expect(await signInWithCode(db, attempt(code))).toEqual({ ok: false, reason: "code_over" });
});

test("a code is over after ten minutes, and when the next one is sent", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const first = await codeIn(db);
  const late = await signInWithCode(db, attempt(first, { at: now + 10 * minute }));
  await requestSignInCode(db, { email, lang: "zh", now: now + minute });
  const replaced = await signInWithCode(db, attempt(first, { at: now + 2 * minute }));

  expect(late).toEqual({ ok: false, reason: "code_over" });
  expect(replaced.ok).toBe(first === (await codeIn(db)));
});

test("bad input 48: an unknown address leaves the same rows as a known one", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  await signInWithCode(db, attempt(await codeIn(db)));
  const said = await requestSignInCode(db, { email, lang: "zh", now });
  const unknown = await requestSignInCode(db, { email: "who@example.com", lang: "zh", now });
  const codes = await db.select().from(signInCodes);

  expect(said).toEqual(unknown);
  expect(codes.map((it) => it.email).sort()).toEqual([email, "who@example.com"]);
  expect(await db.select().from(outbox)).toHaveLength(3);
  expect(await db.select().from(people)).toHaveLength(1);
});

test("bad input 49: a changed or old secret is nobody's", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const entered = await signInWithCode(db, attempt(await codeIn(db)));
  if (!entered.ok) throw new Error(entered.reason);
  const { secret } = entered.value;
  const flipped = (secret[0] === "A" ? "B" : "A") + secret.slice(1);
  const changed = await personSignedIn(db, { secret: flipped, now });
  await signOut(db, { secret });

  expect(changed).toBeNull();
  expect(await personSignedIn(db, { secret, now })).toBeNull();
});

test("bad input 50: a secret that was planted before is not the one signed in", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const first = await signInWithCode(db, attempt(await codeIn(db), { replaces: "planted" }));
  if (!first.ok) throw new Error(first.reason);
  await requestSignInCode(db, { email, lang: "zh", now });
  const replaces = first.value.secret;
  const second = await signInWithCode(db, attempt(await codeIn(db), { replaces }));
  if (!second.ok) throw new Error(second.reason);

  expect(await personSignedIn(db, { secret: "planted", now })).toBeNull();
  expect(await personSignedIn(db, { secret: first.value.secret, now })).toBeNull();
  expect(second.value.secret).not.toBe(first.value.secret);
  expect(await liveSignIns(db, { personId: second.value.person.id, now })).toHaveLength(1);
});

test("a sign-in is over after eight idle hours, and after thirty days of use", async () => {
  const db = await testDb();
  await requestSignInCode(db, { email, lang: "zh", now });
  const entered = await signInWithCode(db, attempt(await codeIn(db)));
  if (!entered.ok) throw new Error(entered.reason);
  const { secret } = entered.value;
  const isIn = async (at: number) => (await personSignedIn(db, { secret, now: at })) !== null;
  const idle = await isIn(now + 8 * hour);
  for (let at = now; at < now + 31 * day; at += 7 * hour) {
    const found = await personSignedIn(db, { secret, now: at });
    if (found) await touchSignIn(db, { ...found, now: at });
  }

  expect(idle).toBe(false);
  expect(await isIn(now + 29 * day)).toBe(true);
  expect(await isIn(now + 30 * day)).toBe(false);
});

test("a link signs in once, in its time, and only where it is used", async () => {
  const db = await testDb();
  const expiresAt = now + hour;
  const link = await transact(db, (tx) =>
    makeSignInLink(tx, { email: "Mei@Example.com", expiresAt }),
  );
  const use = (at: number) => {
    const browser = "Safari · iPhone";
    return signInWithLink(db, { link, browser, replaces: null, lang: "en", now: at });
  };
  const shown = await addressOfLink(db, { secret: link, now });
  const late = await use(expiresAt);
  const once = await use(now);
  const twice = await use(now);

  expect(shown).toBe(email);
  expect(late).toEqual({ ok: false, reason: "link_over" });
  expect(once.ok).toBe(true);
  expect(twice).toEqual({ ok: false, reason: "link_over" });
  expect(await addressOfLink(db, { secret: link, now })).toBeNull();
});

test("a person ends one of their sign-ins, or all, and nobody else's", async () => {
  const db = await testDb();
  const enter = async (address: string) => {
    const expiresAt = now + hour;
    const link = await transact(db, (tx) => makeSignInLink(tx, { email: address, expiresAt }));
    const entered = await signInWithLink(db, {
      link,
      browser: "",
      replaces: null,
      lang: "zh",
      now,
    });
    if (!entered.ok) throw new Error(entered.reason);
    return entered.value;
  };
  const [mine, again, theirs] = [
    await enter(email),
    await enter(email),
    await enter("b@example.com"),
  ];
  const [other] = await liveSignIns(db, { personId: theirs.person.id, now });
  const person = mine.person;
  const stolen = await revokeSignIn(db, { person, signInId: other?.id ?? "", now });
  await signOutEverywhere(db, { person, now });

  expect(stolen).toEqual({ ok: false, reason: "no_such_sign_in" });
  expect(await personSignedIn(db, { secret: again.secret, now })).toBeNull();
  expect(await personSignedIn(db, { secret: theirs.secret, now })).not.toBeNull();
});
