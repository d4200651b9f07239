import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { minute, now, second } from "#app/lib/time.ts";
import type { Delivered } from "#app/mail/deliver-letters.server.ts";
import { deliverLetters } from "#app/mail/deliver-letters.server.ts";
import { startDelivery } from "#app/mail/delivery.server.ts";
import { letterCounts, letters, outboxLag } from "#app/mail/letters.ts";
import { mailboxLetter, mailboxLetters } from "#app/mail/mailbox.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { retryLetter } from "#app/mail/retry-letter.ts";
import { openTransport } from "#app/mail/transport.server.ts";
import { type Db, transact } from "#db/open.ts";
import { events, outbox } from "#db/schema.server.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { type Inbox, openInbox } from "#test/support/inbox.ts";
import { settings, sources } from "./letter-sources.ts";

let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(() => inbox.close());
afterEach(() => inbox.be({ kind: "accepts" }));

function queueCode(db: Db, key: string, { eventId = null as string | null, at = now() } = {}) {
  return transact(db, (tx) =>
    queueLetter(tx, {
      key,
      eventId,
      kind: "sign-in-code",
      to: { name: "Ada 100%", address: `${key}@example.com` },
      lang: "en",
      props: { code: "042917", minutes: 10 },
      now: at,
    }),
  );
}

function start(db: Db, smtpUrl: string | null = inbox.url) {
  const told: (Delivered | { failed: unknown })[] = [];
  const delivery = startDelivery(db, {
    smtpUrl,
    sources,
    settings,
    worker: "one",
    tell: (round) => told.push(round),
  });
  onTestFinished(() => delivery.stop());
  return { delivery, told };
}

test("a letter leaves well before the next look at the outbox", async () => {
  const db = await testDb();
  start(db);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await queueCode(db, "soon");
  const letter = await inbox.nextLetter("soon@example.com", { within: 5 * second });
  expect(letter.subject).toBe("042917 is your sign-in code");
});

test("what was queued before the start leaves too, all of it", async () => {
  const db = await testDb();
  for (let i = 0; i < 45; i++) await queueCode(db, `before${i}`);
  start(db);
  for (let i = 0; i < 45; i++) await inbox.nextLetter(`before${i}@example.com`);
});

test("stopping lets the letter under way arrive and is marked before the end", async () => {
  const db = await testDb();
  inbox.be({ kind: "delays", ms: 400 });
  const before = inbox.begun();
  await queueCode(db, "underway");
  const { delivery } = start(db);
  await vi.waitFor(() => expect(inbox.begun()).toBe(before + 1), { timeout: 5_000 });
  await delivery.stop();
  const [row] = await db.select().from(outbox);
  expect(row).toMatchObject({ state: "sent", attempts: 1 });
});

test("without SMTP_URL letters lie in the mailbox, whole", async () => {
  const db = await testDb();
  await queueCode(db, "kept");
  const { delivery, told } = start(db, null);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await delivery.stop();
  const [listed] = await mailboxLetters(db);
  expect(listed).toMatchObject({ toAddress: "kept@example.com", toName: "Ada 100%" });
  const kept = await mailboxLetter(db, listed?.id ?? "");
  const mail = await simpleParser(kept?.raw ?? "");
  expect(mail.subject).toBe("042917 is your sign-in code");
  expect(mail.text).toContain("042917");
  expect(await mailboxLetter(db, "unknown")).toBeNull();
});

test("killed between the server's OK and our mark, a letter comes twice under one Message-ID", async () => {
  const url = await testDbUrl();
  const db = await testDb(url);
  const at = now();
  await queueCode(db, "twice", { at });
  const program = fileURLToPath(new URL("./processes/deliver-once.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", program, inbox.url, "doomed", String(at)],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");

  const transport = openTransport(inbox.url, db);
  onTestFinished(() => transport.close());
  const again = (later: number) =>
    deliverLetters(db, {
      transport,
      sources,
      settings,
      worker: "next",
      limit: 20,
      now: at + later,
    });
  expect((await again(minute)).taken).toBe(0);
  expect((await again(2 * minute + 1)).sent).toBe(1);
  expect((await again(60 * minute)).taken).toBe(0);
  const ids = inbox.letters
    .filter((letter) => letter.recipients.includes("twice@example.com"))
    .map((letter) => letter.messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("organizers see what became of their event's letters and try dead ones again", async () => {
  const db = await testDb();
  await addEvent(db, "here");
  await addEvent(db, "elsewhere");
  const at = now();
  await queueCode(db, "dead", { eventId: "here", at });
  await queueCode(db, "other", { eventId: "elsewhere", at });
  inbox.be({ kind: "refuses", code: 550, reason: "No such mailbox" });
  const transport = openTransport(inbox.url, db);
  onTestFinished(() => transport.close());
  const one = { transport, sources, settings, worker: "one", limit: 20 };
  await deliverLetters(db, { ...one, now: at });

  expect(await letterCounts(db, "here")).toEqual({ waiting: 0, sent: 0, dead: 1 });
  expect(await outboxLag(db, at)).toEqual({ waiting: 0, oldest: null, dead: 2 });
  const search = (text: string) =>
    letters(db, { eventId: "here", state: "dead", search: text, limit: 10 });
  const [dead] = await search("ADA 100%");
  expect(dead).toMatchObject({ toAddress: "dead@example.com", kind: "sign-in-code" });
  expect(await search("_")).toEqual([]);

  const actor = { kind: "system", label: "test" } as const;
  const retry = (eventId: string) =>
    retryLetter(db, { id: dead?.id ?? "", eventId, actor, now: at });
  expect(await retry("elsewhere")).toMatchObject({ ok: false, reason: "not_found" });
  expect(await retry("here")).toMatchObject({ ok: true });
  expect(await retry("here")).toMatchObject({ ok: false, reason: "not_dead" });
  expect((await outboxLag(db, at)).oldest).toBe(at);
  inbox.be({ kind: "accepts" });
  expect((await deliverLetters(db, { ...one, now: at })).sent).toBe(1);
  const [row] = await db.select().from(outbox).where(eq(outbox.key, "dead"));
  expect(row).toMatchObject({ state: "sent", attempts: 1 });
});

async function addEvent(db: Db, id: string) {
  const both = { zh: "", en: "" };
  await transact(db, (tx) =>
    tx.insert(events).values({
      id,
      slug: id,
      name: both,
      tagline: both,
      description: both,
      venue: both,
      address: both,
      directions: both,
      firstDay: "2026-11-24",
      lastDay: "2026-11-25",
      opensAt: "",
      closesAt: "",
      zone: "Asia/Shanghai",
      currency: "CNY",
      accentHue: 152,
      state: "published",
      featured: false,
      phone: "hidden",
      holdMinutes: 15,
      ticketsPerEmail: 10,
      contactEmail: "",
      organizerName: both,
      imprint: both,
      privacy: both,
      icpNumber: "",
      payAtDoor: false,
      gateSalt: Buffer.alloc(16),
      revision: 1,
      createdAt: 0,
    }),
  );
}
