import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { open } from "#app/lib/secrets.server.ts";
import { hour, minute } from "#app/lib/time.ts";
import { moveOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import { quietTime } from "#app/matchmaking/day-times.ts";
import { offersTo } from "#app/matchmaking/meeting-offers.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { cancelMeeting, moveMeeting, placeMeeting } from "#app/matchmaking/move-meeting.ts";
import { sendHeldLetters, sendHeldLettersNow } from "#app/matchmaking/send-held-letters.ts";
import { setAvailability } from "#app/matchmaking/set-availability.ts";
import { lettersGoOut } from "#app/matchmaking/untold-meetings.ts";
import { type Db, transact } from "#db/open.ts";
import { meetings, outbox } from "#db/schema.server.ts";
import type { LetterProps } from "#emails/letter-kinds.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets, openHall } from "./hall.ts";
import { agreedFloor, published } from "./planned-floor.ts";

/** An investor meets a company in the fifth slot of a hall, as both were told. */
async function told(db: Db) {
  const hall = await openHall(db);
  const { event, investor, company, slot, tables } = hall;
  const id = await meets(db, event, [investor, company], { ...slot(4), tableId: tables[0] });
  const order = { event, id, actor: staff };
  const moves = (n: number, now: number, table = tables[0] ?? null) =>
    moveMeeting(db, { ...order, startsAt: slot(n).startsAt, tableId: table, now });
  return { ...hall, id, order, moves };
}

test("whatever hands try out, each person gets one letter, two minutes after the last change", async () => {
  const url = await testDbUrl();
  const [db, other] = [await testDb(url), await testDb(url)];
  const { event, investor, company, id, moves, slot, now } = await told(db);
  must(await moves(5, now));
  must(await moves(6, now + minute));
  must(await moves(7, now + 2 * minute));
  const due = now + 2 * minute + quietTime;
  expect(await lettersGoOut(db, event.id)).toBe(due);

  await sendHeldLetters(db, { now: due - 1 });
  expect(await letters(db)).toEqual([]);
  await Promise.all([db, other, db].map((one) => sendHeldLetters(one, { now: due })));
  const news = [{ id, kind: "moved", was: { startsAt: slot(4).startsAt, table: { number: 1 } } }];
  expect(await letters(db)).toMatchObject(
    [investor.who.email, company.who.email].sort().map((to) => ({ to, news })),
  );
  expect(await meetingsOf(db, { eventId: event.id })).toMatchObject([
    { id, startsAt: slot(7).startsAt, sequence: 3 },
  ]);
  expect(await lettersGoOut(db, event.id)).toBeNull();
  await sendHeldLetters(db, { now: due + hour });
  expect(await letters(db)).toHaveLength(2);
});

test("several meetings of a person are in their one letter; a new one that goes again is in none", async () => {
  const db = await testDb();
  const { event, companies } = await agreedFloor(db, { companies: 3 });
  await published(db, event);
  const at = event.createdAt + hour;
  await sent(db);
  const [one, two, three] = await meetingsOf(db, { eventId: event.id });
  if (!one || !two || !three) throw new Error("three meetings");
  const by = { event, actor: staff, now: at };
  must(await moveMeeting(db, { ...by, id: one.id, ...later(one), tableId: null }));
  must(await cancelMeeting(db, { ...by, id: two.id }));
  must(await cancelMeeting(db, { ...by, id: three.id }));

  expect(await sendHeldLettersNow(db, { event, actor: staff, now: at })).toBe(4);
  const all = await letters(db);
  const theirs = companies.map(({ who }) => who.email);
  expect(all.filter(({ to }) => theirs.includes(to))).toHaveLength(3);
  const mine = all.find(({ to }) => !theirs.includes(to));
  expect(mine?.news.map(({ kind }) => kind).sort()).toEqual(["canceled", "canceled", "moved"]);
  expect(await sendHeldLettersNow(db, { event, actor: staff, now: at })).toBe(0);

  const place = { ...by, pair: three.pair, ...later(three), tableId: null };
  const placed = must(await placeMeeting(db, place));
  expect(placed).toMatchObject({ letters: at + quietTime });
  expect(placed.id).not.toBe(three.id);
  const gone = must(await cancelMeeting(db, { ...by, id: placed.id, version: 0 }));
  expect(gone.letters).toBeNull();
  expect(await lettersGoOut(db, event.id)).toBeNull();

  function later({ startsAt }: { startsAt: number }) {
    return { startsAt: startsAt + 4 * hour };
  }
});

test("a change that is taken back sends nothing, and the same people sit there again", async () => {
  const db = await testDb();
  const { event, investor, moves, slot, as, now } = await told(db);
  const rules = { part: "all", most: null, breakAfter: null } as const;
  const who = await as(investor.who);
  must(await setAvailability(db, { who, rules, busy: [slot(6).startsAt] }));
  must(await moves(6, now));
  expect(await sitters(db, event.id)).not.toContain(investor.who.id);
  expect(await lettersGoOut(db, event.id)).toBe(now + quietTime);
  must(await moves(4, now + minute));
  expect(await sitters(db, event.id)).toContain(investor.who.id);
  expect(await lettersGoOut(db, event.id)).toBeNull();
  await sendHeldLetters(db, { now: now + hour });
  expect(await letters(db)).toEqual([]);
});

test("a meeting that is canceled and placed again is the same one, and tells only what is new", async () => {
  const db = await testDb();
  const { event, moves, slot, order, id, tables, now } = await told(db);
  must(await cancelMeeting(db, { ...order, now }));
  expect(await lettersGoOut(db, event.id)).toBe(now + quietTime);
  const [{ pair } = { pair: "" }] = await db.select().from(meetings);
  const place = { event, actor: staff, pair, tableId: tables[0] ?? null };
  must(await placeMeeting(db, { ...place, startsAt: slot(4).startsAt, now: now + 1 }));
  expect(await meetingsOf(db, { eventId: event.id })).toMatchObject([
    { id, startsAt: slot(4).startsAt, sequence: 2, canceledFor: null },
  ]);
  expect(await lettersGoOut(db, event.id)).toBeNull();
  must(await moves(5, now + 2));
  must(await cancelMeeting(db, { ...order, now: now + 3 }));
  must(await placeMeeting(db, { ...place, startsAt: slot(6).startsAt, now: now + 4 }));
  await sendHeldLetters(db, { now: now + hour });
  const news = [{ id, kind: "moved", was: { startsAt: slot(4).startsAt } }];
  expect(await letters(db)).toMatchObject([{ news }, { news }]);
});

test("of a meeting that begins within the hour people are told at once, of others later", async () => {
  const db = await testDb();
  const { event, investor, company, moves, slot, tables, order } = await told(db);
  const [bank, maker] = [await aParty(db, event, "investor"), await aParty(db, event, "company")];
  await happened(db, { requests: [requestRow(bank, maker)] }, event.id);
  const late = await meets(db, event, [bank, maker], { ...slot(7), tableId: tables[1] });
  const soon = slot(4).startsAt - hour;
  const away = { ...order, id: late, startsAt: slot(6).startsAt, tableId: null };
  must(await moveMeeting(db, { ...away, now: soon }));
  expect(await letters(db)).toEqual([]);
  must(await moves(5, soon + 1));
  const both = [investor.who.email, company.who.email].sort();
  expect((await letters(db)).map(({ to }) => to)).toEqual(both);
  expect(await lettersGoOut(db, event.id)).toBe(soon + 1 + quietTime);
});

test("a slot that came free is offered when the letters go, if it still is free", async () => {
  const db = await testDb();
  const { event, moves, slot, tables, now, order } = await told(db);
  const [bank, maker] = [await aParty(db, event, "investor"), await aParty(db, event, "company")];
  const [lender, wanted] = [
    await aParty(db, event, "investor"),
    await aParty(db, event, "company"),
  ];
  const requests = [requestRow(bank, maker), requestRow(lender, wanted)];
  await happened(db, { requests }, event.id);
  const other = await meets(db, event, [lender, wanted], { ...slot(7), tableId: tables[1] });
  const offered = (at: number) =>
    offersTo(db, { eventId: event.id, personId: bank.who.id, now: at });

  must(await moves(5, now));
  must(await moves(4, now + 1));
  await sendHeldLetters(db, { now: now + quietTime + 1 });
  expect(await offered(now + quietTime + 1)).toEqual([]);

  must(await moves(5, now + 10 * minute));
  const there = { ...order, id: other, startsAt: slot(4).startsAt, tableId: tables[0] ?? null };
  must(await moveMeeting(db, { ...there, now: now + 10 * minute }));
  const taken = now + 10 * minute + quietTime;
  await sendHeldLetters(db, { now: taken });
  expect((await offered(taken)).map(({ startsAt }) => startsAt)).toEqual([slot(7).startsAt]);
});

test("who moves their meeting themselves tells what the other side last knew, and once", async () => {
  const db = await testDb();
  const { event, company, as, moves, slot, id, now } = await told(db);
  must(await moves(5, now));
  const who = await as(company.who);
  must(await moveOwnMeeting(db, { who, meetingId: id, startsAt: slot(6).startsAt, now: now + 1 }));
  await sendHeldLetters(db, { now: now + hour });
  const all = await letters(db);
  expect(all).toHaveLength(2);
  for (const { news } of all) expect(news).toMatchObject([{ was: { startsAt: slot(4).startsAt } }]);
  expect(await lettersGoOut(db, event.id)).toBeNull();
});

test("a plan that is published tells of what was changed by hand before it, in the same letter", async () => {
  const db = await testDb();
  const { event, companies } = await agreedFloor(db, { companies: 2 });
  await published(db, event);
  await sent(db);
  const [one, two] = await meetingsOf(db, { eventId: event.id });
  const by = { event, actor: staff, now: event.createdAt + hour };
  const startsAt = (one?.startsAt ?? 0) + 4 * hour;
  must(await moveMeeting(db, { ...by, id: one?.id ?? "", startsAt, tableId: null }));
  must(await cancelMeeting(db, { ...by, id: two?.id ?? "" }));
  await published(db, event, "kept", by.now + 1);
  const all = await letters(db);
  const moved = all.filter(({ news }) => news.some(({ id }) => id === one?.id));
  expect(moved).toHaveLength(2);
  expect(all).toHaveLength(companies.length + 1);
  expect(await lettersGoOut(db, event.id)).toBeNull();
});

async function letters(db: Db) {
  const rows = await db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, "meetings-changed"))
    .orderBy(asc(outbox.toAddress));
  return rows.map(({ toAddress: to, propsSealed }) => {
    const { news } = JSON.parse(open("letter", propsSealed)) as LetterProps["meetings-changed"];
    return { to, news };
  });
}

/** What was sent is sent: only what comes is looked at. */
function sent(db: Db) {
  return transact(db, (tx) => tx.delete(outbox));
}

async function sitters(db: Db, eventId: string): Promise<string[]> {
  const found = await meetingsOf(db, { eventId });
  return found
    .flatMap(({ sides }) => sides.flatMap((side) => side.sitters))
    .map((one) => one.personId);
}
