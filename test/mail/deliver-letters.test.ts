import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { hour, minute, second } from "#app/lib/time.ts";
import { freeLetters } from "#app/mail/claim-letters.ts";
import { messageIdOf } from "#app/mail/compose-letter.server.ts";
import { deliverLetters } from "#app/mail/deliver-letters.server.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { openTransport, type Transport } from "#app/mail/transport.server.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { type Inbox, openInbox, pictureIn } from "#test/support/inbox.ts";
import { order } from "../emails/sample-letters.ts";
import { settings, sources } from "./letter-sources.ts";

const now = Date.UTC(2026, 9, 1, 8);
let inbox: Inbox;
let db: Db;
let transport: Transport;

beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(() => inbox.close());

beforeEach(async () => {
  db = await testDb();
  inbox.be({ kind: "accepts" });
  inbox.letters.length = 0;
  transport = openTransport(inbox.url, db);
});
afterEach(() => transport.close());

type Queued = Partial<Parameters<typeof queueLetter>[1]>;

function queue(letter: Queued = {}) {
  return transact(db, (tx) =>
    queueLetter(tx, {
      key: "order-confirmed:1",
      eventId: null,
      kind: "order-confirmed",
      to: { name: "林小满", address: "lin@example.com" },
      lang: "zh",
      props: { orderId: order.id },
      now,
      ...letter,
    }),
  );
}

function deliver(at = now, worker = "one") {
  return deliverLetters(db, { transport, sources, settings, worker, limit: 20, now: at });
}

async function row(key = "order-confirmed:1") {
  const [found] = await db.select().from(outbox).where(eq(outbox.key, key));
  return found;
}

test("a letter arrives whole: names, subject, both parts, pictures, PDF and calendar", async () => {
  await queue();
  expect(await deliver()).toEqual({ taken: 1, sent: 1, delayed: 0, dead: 0, unreachable: false });

  const [letter] = inbox.letters;
  expect(letter?.recipients).toEqual(["lin@example.com"]);
  expect(letter?.from?.value).toEqual([settings.from]);
  expect(letter?.replyTo?.text).toBe("hello@westbund.example.com");
  expect(letter?.to && "value" in letter.to && letter.to.value).toEqual([
    { name: "林小满", address: "lin@example.com" },
  ]);
  expect(letter?.subject).toBe("您的 2 张门票：西岸开发者大会 2026");
  expect(letter?.text).toContain("1ABC-DEFG-HJKM-NPQR-STVA");
  expect(letter?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(letter?.attachments.map((a) => [a.filename, a.contentType, a.related ?? false])).toEqual([
    ["ticket-1.png", "image/png", true],
    ["ticket-2.png", "image/png", true],
    ["门票-K7QX2M9P.pdf", "application/pdf", false],
    ["event.ics", "text/calendar", false],
  ]);
  // The reader has put the pictures in their places: nothing is left to load.
  expect(letter?.html).toContain(pictureIn(letter as never).toString("base64"));
  expect(letter?.html).not.toContain("cid:");
  expect(await row()).toMatchObject({ state: "sent", sentAt: now, attempts: 1, leasedBy: null });
  expect((await row())?.propsSealed).toHaveLength(0);
});

test("the same key twice is one letter", async () => {
  await queue();
  await queue({ to: { name: "Other", address: "other@example.com" } });
  await deliver();
  await deliver(now + hour);
  expect(inbox.letters.map((letter) => letter.recipients)).toEqual([["lin@example.com"]]);
});

test("a letter of a change that was taken back never was", async () => {
  const taken = transact(db, async (tx) => {
    await queueLetter(tx, {
      key: "k",
      eventId: null,
      kind: "sign-in-code",
      to: { name: "", address: "lin@example.com" },
      lang: "en",
      props: { code: "042917", minutes: 10 },
      now,
    });
    throw new Error("taken back");
  });
  await expect(taken).rejects.toThrow("taken back");
  expect((await deliver()).taken).toBe(0);
});

test("bad input 66: a copied database tells no sign-in code", async () => {
  await queue({ key: "c", kind: "sign-in-code", props: { code: "042917", minutes: 10 } });
  expect(JSON.stringify(await row("c"))).not.toContain("042917");
  expect((await row("c"))?.propsSealed.toString("latin1")).not.toContain("042917");
});

test("a busy server is asked again later, and the letter then arrives once", async () => {
  await queue();
  inbox.be({ kind: "refuses", code: 451, reason: "Try again later" });
  expect(await deliver()).toMatchObject({ delayed: 1, dead: 0 });
  const delayed = await row();
  expect(delayed).toMatchObject({ state: "waiting", attempts: 1, leasedBy: null });
  expect(delayed?.lastError).toContain("Try again later");
  const wait = (delayed?.visibleAt ?? 0) - now;
  expect(wait).toBeGreaterThanOrEqual(22 * second);
  expect(wait).toBeLessThanOrEqual(38 * second);

  inbox.be({ kind: "accepts" });
  expect((await deliver(now + 20 * second)).taken).toBe(0);
  expect((await deliver(now + 40 * second)).sent).toBe(1);
  expect(inbox.letters).toHaveLength(1);
  expect(await row()).toMatchObject({ state: "sent", attempts: 2, lastError: null });
});

test("a refusal for good is not tried again, and its reason is kept", async () => {
  await queue();
  inbox.be({ kind: "refuses", code: 550, reason: "No such mailbox" });
  expect(await deliver()).toMatchObject({ dead: 1, unreachable: false });
  expect(await row()).toMatchObject({ state: "dead", attempts: 1 });
  expect((await row())?.lastError).toContain("No such mailbox");
  expect((await deliver(now + 24 * hour)).taken).toBe(0);
});

test("a letter is given up after twelve attempts", async () => {
  await queue();
  inbox.be({ kind: "refuses", code: 421, reason: "Busy" });
  let at = now;
  for (let attempt = 1; attempt <= 12; attempt++) {
    expect((await deliver(at)).taken).toBe(1);
    at = (await row())?.visibleAt ?? at;
  }
  expect(await row()).toMatchObject({ state: "dead", attempts: 12 });
});

test("a server that is away is told apart from one that refuses", async () => {
  await queue();
  const away = openTransport("smtp://127.0.0.1:9", db);
  const delivered = await deliverLetters(db, {
    transport: away,
    sources,
    settings,
    worker: "one",
    limit: 20,
    now,
  });
  expect(delivered).toMatchObject({ delayed: 1, unreachable: true });
  await away.close();
});

test("lost between the server's OK and our mark, it comes again under the same Message-ID", async () => {
  await queue();
  inbox.be({ kind: "drops", after: "data" });
  expect(await deliver()).toMatchObject({ delayed: 1 });
  inbox.be({ kind: "accepts" });
  await deliver(now + minute);
  const id = messageIdOf("order-confirmed:1", settings.from.address);
  expect(inbox.letters.map((letter) => letter.messageId)).toEqual([id, id]);
});

test("two workers never send the same letter within a lease", async () => {
  for (let i = 0; i < 30; i++) {
    await queue({ key: `code:${i}`, kind: "sign-in-code", props: { code: "111111", minutes: 9 } });
  }
  const rounds = await Promise.all(["a", "b", "c"].map((worker) => deliver(now, worker)));
  rounds.push(await deliver(now, "d"));
  expect(rounds.reduce((sum, round) => sum + round.sent, 0)).toBe(30);
  expect(new Set(inbox.letters.map((letter) => letter.messageId)).size).toBe(30);
  expect(inbox.letters).toHaveLength(30);
});

test("what a dead worker held is free after its lease, or at once for its namesake", async () => {
  await queue();
  await transact(db, (tx) =>
    tx.update(outbox).set({ leasedBy: "one", visibleAt: now + 2 * minute, attempts: 1 }),
  );
  expect((await deliver(now, "two")).taken).toBe(0);
  await freeLetters(db, { worker: "two", now });
  expect((await deliver(now, "two")).taken).toBe(0);
  await freeLetters(db, { worker: "one", now });
  expect((await deliver(now, "one")).sent).toBe(1);
});

test("who waits at the screen comes first, bulk comes last", async () => {
  await queue({ key: "bulk", kind: "organizer-letter", props: { subject: "s", body: "b" } });
  await queue();
  await queue({ key: "code", kind: "sign-in-code", props: { code: "111111", minutes: 9 } });
  const one = { transport, sources, settings, worker: "one", limit: 1, now };
  await deliverLetters(db, one);
  await deliverLetters(db, one);
  expect((await row("code"))?.state).toBe("sent");
  expect((await row())?.state).toBe("sent");
  expect((await row("bulk"))?.state).toBe("waiting");
});

test("a letter waits for its time and is dropped after its use", async () => {
  await queue({ notBefore: now + hour });
  await queue({
    key: "code",
    kind: "sign-in-code",
    props: { code: "111111", minutes: 10 },
    uselessAfter: now + 10 * minute,
  });
  expect(await deliver(now + 11 * minute)).toMatchObject({ taken: 1, dead: 1 });
  expect((await row("code"))?.lastError).toBe("too_late");
  expect((await deliver(now + hour)).sent).toBe(1);
});

test.each([
  ["bad input 4: two addresses in one", "a@x.example>,<evil@example.com", "bad_address"],
  ["bad input 5: an address of 300 characters", `${"a".repeat(300)}@example.com`, "bad_address"],
])("%s is not sent to anybody", async (_, address, reason) => {
  await queue({ to: { name: "A", address } });
  expect((await deliver()).dead).toBe(1);
  expect(await row()).toMatchObject({ state: "dead", lastError: reason });
  expect(inbox.letters).toEqual([]);
});

test("a letter about an order that is gone is not sent", async () => {
  await queue({ props: { orderId: "gone" } });
  expect((await deliver()).dead).toBe(1);
  expect((await row())?.lastError).toBe("subject_gone");
});

test.each([
  [
    "bad input 3: a name with a header in it",
    "x\r\nBcc: evil@example.com",
    "x Bcc: evil@example.com",
  ],
  [
    "a name with a comma and quotes",
    'Doe, "Jo" <evil@example.com>',
    'Doe, "Jo" <evil@example.com>',
  ],
  ["a name written from right to left", "عمر خیام", "عمر خیام"],
  ["a name of a hundred characters", "蠹".repeat(100), "蠹".repeat(100)],
])("%s is only a name", async (_, name, seen) => {
  await queue({ to: { name, address: "lin@example.com" } });
  await deliver();
  const [letter] = inbox.letters;
  expect(letter?.recipients).toEqual(["lin@example.com"]);
  expect(letter?.to && "value" in letter.to && letter.to.value[0]).toEqual({
    name: seen,
    address: "lin@example.com",
  });
  expect(letter?.headers.has("bcc")).toBe(false);
});

test("letters not begun when the server ends are handed back unharmed", async () => {
  await queue();
  const delivered = await deliverLetters(db, {
    transport,
    sources,
    settings,
    worker: "one",
    limit: 20,
    now,
    signal: AbortSignal.abort(),
  });
  expect(delivered).toMatchObject({ taken: 1, sent: 0 });
  expect(await row()).toMatchObject({ state: "waiting", attempts: 0, visibleAt: now });
});
