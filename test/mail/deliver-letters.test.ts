import { expect, test } from "vitest";
import { hour, minute, second } from "#app/lib/time.ts";
import { claimLetters, freeLetters } from "#app/mail/claim-letters.ts";
import { messageIdOf } from "#app/mail/compose-letter.server.ts";
import { handBack, markDead, markDelayed, markSent } from "#app/mail/mark-letter.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { openTransport } from "#app/mail/transport.server.ts";
import { transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { settings, sources } from "./letter-sources.ts";
import { now, postOffice } from "./post-office.ts";

const { inbox, db, queue, deliver, row } = postOffice();

test("the same key twice is one letter", async () => {
  await queue();
  await queue({ to: { name: "Other", address: "other@example.com" } });
  await deliver();
  await deliver(now + hour);
  expect(inbox().letters.map((letter) => letter.recipients)).toEqual([["lin@example.com"]]);
});

test("a letter of a change that was taken back never was", async () => {
  const taken = transact(db(), async (tx) => {
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

test("a busy server is asked again later, and the letter then arrives once", async () => {
  await queue();
  inbox().be({ kind: "refuses", code: 451, reason: "Try again later" });
  expect(await deliver()).toMatchObject({ delayed: 1, dead: 0 });
  const delayed = await row();
  expect(delayed).toMatchObject({ state: "waiting", attempts: 1, leasedBy: null });
  expect(delayed?.lastError).toContain("Try again later");
  const wait = (delayed?.visibleAt ?? 0) - now;
  expect(wait).toBeGreaterThanOrEqual(22 * second);
  expect(wait).toBeLessThanOrEqual(38 * second);

  inbox().be({ kind: "accepts" });
  expect((await deliver(now + 20 * second)).taken).toBe(0);
  expect((await deliver(now + 40 * second)).sent).toBe(1);
  expect(inbox().letters).toHaveLength(1);
  expect(await row()).toMatchObject({ state: "sent", attempts: 2, lastError: null });
});

test("a refusal for good is not tried again, and its reason is kept", async () => {
  await queue();
  inbox().be({ kind: "refuses", code: 550, reason: "No such mailbox" });
  expect(await deliver()).toMatchObject({ dead: 1, unreachable: false });
  expect(await row()).toMatchObject({ state: "dead", attempts: 1 });
  expect((await row())?.lastError).toContain("No such mailbox");
  expect((await deliver(now + 24 * hour)).taken).toBe(0);
});

test("a letter is given up after twelve attempts", async () => {
  await queue();
  inbox().be({ kind: "refuses", code: 421, reason: "Busy" });
  let at = now;
  for (let attempt = 1; attempt <= 12; attempt++) {
    expect((await deliver(at)).taken).toBe(1);
    at = (await row())?.visibleAt ?? at;
  }
  expect(await row()).toMatchObject({ state: "dead", attempts: 12 });
});

test("a server that is away is told apart from one that refuses", async () => {
  await queue();
  const away = openTransport("smtp://127.0.0.1:9", db());
  const delivered = await deliver(now, { transport: away });
  expect(delivered).toMatchObject({ delayed: 1, unreachable: true });
  await away.close();
});

test("a letter that does not open fails alone, a few times, and slows no others", async () => {
  for (let i = 0; i < 20; i++) await queue({ key: `damaged:${i}` });
  const damaged = { propsSealed: Buffer.alloc(40, 7) };
  await transact(db(), (tx) => tx.update(outbox).set(damaged));
  await queue({ key: "whole" });
  expect(await deliver(now, { limit: 30 })).toEqual({
    ...{ taken: 21, sent: 1, delayed: 20, dead: 0 },
    unreachable: false,
  });
  let at = now;
  for (let attempt = 2; attempt <= 5; attempt++) {
    at += 10 * minute;
    expect(await deliver(at)).toMatchObject({ taken: 20, sent: 0, unreachable: false });
  }
  const lost = { state: "dead", attempts: 5, lastError: "unreadable" };
  expect(await row("damaged:0")).toMatchObject(lost);
  expect((await deliver(at + hour)).taken).toBe(0);
});

test("a letter that cannot be written is no fault of the mail server", async () => {
  await queue();
  const broken = { ...sources, order: () => Promise.reject(new Error("no such column")) };
  expect(await deliver(now, { sources: broken })).toMatchObject({ delayed: 1, unreachable: false });
  expect(await row()).toMatchObject({ state: "waiting", lastError: "no such column" });
});

test("lost between the server's OK and our mark, it comes again under the same Message-ID", async () => {
  await queue();
  inbox().be({ kind: "drops", after: "data" });
  expect(await deliver()).toMatchObject({ delayed: 1 });
  inbox().be({ kind: "accepts" });
  await deliver(now + minute);
  const id = messageIdOf("order-confirmed:1", settings.from.address);
  expect(inbox().letters.map((letter) => letter.messageId)).toEqual([id, id]);
});

test("two workers never send the same letter within a lease", async () => {
  for (let i = 0; i < 30; i++) {
    await queue({ key: `code:${i}`, kind: "sign-in-code", props: { code: "111111", minutes: 9 } });
  }
  const rounds = await Promise.all(["a", "b", "c"].map((worker) => deliver(now, { worker })));
  rounds.push(await deliver(now, { worker: "d" }));
  expect(rounds.reduce((sum, round) => sum + round.sent, 0)).toBe(30);
  expect(new Set(inbox().letters.map((letter) => letter.messageId)).size).toBe(30);
  expect(inbox().letters).toHaveLength(30);
});

test("who lost its lease tells no more what became of a letter, but that it was sent", async () => {
  await queue();
  const claim = (worker: string, at: number) =>
    claimLetters(db(), { worker, lease: minute, limit: 1, now: at });
  const [slow] = await claim("one", now);
  const [taken] = await claim("two", now + minute);
  if (!slow || !taken) throw new Error("not taken");
  await handBack(db(), slow, now);
  await markDead(db(), slow, "too_slow");
  await markDelayed(db(), slow, { lastError: "too_slow", visibleAt: now });
  expect(await row()).toEqual(taken);
  await markSent(db(), slow, now);
  expect(await row()).toMatchObject({ state: "sent" });
});

test("what a dead worker held is free after its lease, or at once for its namesake", async () => {
  await queue();
  await transact(db(), (tx) =>
    tx.update(outbox).set({ leasedBy: "one", visibleAt: now + 2 * minute, attempts: 1 }),
  );
  expect((await deliver(now, { worker: "two" })).taken).toBe(0);
  await freeLetters(db(), { worker: "two", now });
  expect((await deliver(now, { worker: "two" })).taken).toBe(0);
  await freeLetters(db(), { worker: "one", now });
  expect((await deliver(now)).sent).toBe(1);
});

test("who waits at the screen comes first, bulk comes last", async () => {
  await queue({ key: "bulk", kind: "organizer-letter", props: { subject: "s", body: "b" } });
  await queue();
  await queue({ key: "code", kind: "sign-in-code", props: { code: "111111", minutes: 9 } });
  await deliver(now, { limit: 1 });
  await deliver(now, { limit: 1 });
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

test("letters not begun when the server ends are handed back unharmed", async () => {
  await queue();
  const delivered = await deliver(now, { signal: AbortSignal.abort() });
  expect(delivered).toMatchObject({ taken: 1, sent: 0 });
  expect(await row()).toMatchObject({ state: "waiting", attempts: 0, visibleAt: now });
});
