import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { open } from "#app/lib/secrets.server.ts";
import { minute } from "#app/lib/time.ts";
import { checkIn, checkInByBadge } from "#app/matchmaking/check-in.ts";
import { contactCards } from "#app/matchmaking/contact-card.ts";
import { contactsCsv } from "#app/matchmaking/contacts-csv.ts";
import { followUpsOf } from "#app/matchmaking/follow-ups.ts";
import { giveFeedback } from "#app/matchmaking/give-feedback.ts";
import { keepFollowUp } from "#app/matchmaking/keep-follow-up.ts";
import { freeTable, markArrival } from "#app/matchmaking/mark-arrival.ts";
import { meetingOf } from "#app/matchmaking/meetings.ts";
import { noShowsOf } from "#app/matchmaking/no-shows.ts";
import { tableBoard } from "#app/matchmaking/table-board.ts";
import type { Db } from "#db/open.ts";
import { tickets } from "#db/schema.server.ts";
import { staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty } from "./floor.ts";
import { meets, openHall } from "./hall.ts";

/** A meeting at the first table in the third slot. */
async function atTable(db: Db) {
  const hall = await openHall(db);
  const { event, investor, company, tables, slot } = hall;
  const at = slot(2);
  const meetingId = await meets(db, event, [investor, company], { ...at, tableId: tables[0] });
  const badgeOf = async (email: string) => {
    const [ticket] = await db.select().from(tickets).where(eq(tickets.attendeeEmail, email));
    if (!ticket) throw new Error(`${email} has no ticket`);
    return open("ticket", ticket.secretSealed);
  };
  const mine = { event, eventId: event.id, meetingId, personId: investor.who.id };
  const theirs = { ...mine, personId: company.who.id };
  const arrivals = async () => {
    const meeting = await meetingOf(db, { eventId: event.id, id: meetingId });
    const all = meeting?.sides.flatMap(({ sitters }) => sitters) ?? [];
    return Object.fromEntries(all.map((one) => [one.personId, one.arrivedBy]));
  };
  return { ...hall, at, meetingId, badgeOf, mine, theirs, arrivals };
}

test("scanning the badge of whoever sits opposite checks both in, once", async () => {
  const db = await testDb();
  const { investor, company, at, badgeOf, mine, theirs, arrivals } = await atTable(db);
  const code = await badgeOf(company.who.email);
  const scan = { ...mine, code: ` ${code.toLowerCase()} `, now: at.startsAt };
  expect(await checkInByBadge(db, scan)).toEqual({
    ok: true,
    value: { personId: company.who.id },
  });
  expect(await arrivals()).toEqual({ [investor.who.id]: "scan", [company.who.id]: "scan" });
  await checkIn(db, { ...theirs, now: at.startsAt + minute });
  expect(await arrivals()).toMatchObject({ [company.who.id]: "scan" });
});

test("a badge of nobody at the table, one's own, and what is no badge are refused", async () => {
  const db = await testDb();
  const { investor, event, at, badgeOf, mine, arrivals } = await atTable(db);
  const [, colleague] = investor.people;
  const own = await badgeOf(investor.who.email);
  const other = await badgeOf(colleague?.email ?? "");
  const answers = await Promise.all(
    [own, other, "hello", `${own.slice(0, -1)}${own.endsWith("A") ? "B" : "A"}`].map((code) =>
      checkInByBadge(db, { ...mine, code, now: at.startsAt }),
    ),
  );
  expect(answers.map((one) => (one.ok ? "ok" : one.reason))).toEqual([
    "own_badge",
    "badge_of_another_table",
    "not_a_badge",
    "badge_misread",
  ]);
  const stranger = await aParty(db, event, "company");
  const theirs = { ...mine, personId: stranger.who.id, code: own, now: at.startsAt };
  expect(await checkInByBadge(db, theirs)).toMatchObject({ reason: "unknown_meeting" });
  expect(await checkIn(db, { ...mine, now: at.startsAt - 16 * minute })).toMatchObject({
    reason: "too_early",
  });
  expect(await checkIn(db, { ...mine, now: at.endsAt })).toMatchObject({
    reason: "meeting_ended",
  });
  expect(await arrivals()).toEqual(expect.not.objectContaining({ [investor.who.id]: "scan" }));
});

test("only who is waited for in vain counts as not come", async () => {
  const db = await testDb();
  const { event, investor, company, slot, tables, at, mine } = await atTable(db);
  const quiet = await aParty(db, event, "company");
  await meets(db, event, [investor, quiet], { ...slot(3), tableId: tables[1] });
  await checkIn(db, { ...mine, now: at.startsAt });
  const during = await noShowsOf(db, { eventId: event.id, now: at.endsAt - 1 });
  expect(during).toEqual({ rows: [], measured: 0, over: 0 });
  const after = await noShowsOf(db, { eventId: event.id, now: slot(3).endsAt });
  expect(after).toMatchObject({
    measured: 1,
    over: 2,
    rows: [{ partyId: company.id, missed: 1, known: 1 }],
  });
});

test("staff note who came, take it back, and free a table early", async () => {
  const db = await testDb();
  const { event, investor, company, at, meetingId, tables, arrivals } = await atTable(db);
  const now = at.startsAt + 6 * minute;
  const order = { event, meetingId, actor: staff, now };
  const early = { ...order, now: at.startsAt - 16 * minute };
  const here = { partyId: investor.id, mark: "arrived" as const };
  expect(await markArrival(db, { ...early, ...here })).toMatchObject({ reason: "too_early" });
  expect(await markArrival(db, { ...order, ...here })).toMatchObject({ ok: true });
  expect(await arrivals()).toMatchObject({ [investor.who.id]: "organizer" });

  const board = () => tableBoard(db, { event, lang: "en", now });
  const [first] = (await board()).rooms[0]?.tables ?? [];
  expect(first).toMatchObject({ id: tables[0], now: { isAlone: true, minutesLeft: 19 } });
  expect(first?.now?.sides.map(({ as }) => as).sort()).toEqual(["arrived", "late"]);
  expect((await board()).counts).toMatchObject({ on: 1, arrived: 1, late: 1, alone: 1 });

  const gone = { ...order, partyId: company.id, mark: "missed" as const };
  await markArrival(db, gone);
  expect((await board()).counts).toMatchObject({ late: 0 });
  await markArrival(db, { ...order, partyId: investor.id, mark: "unknown" });
  expect(await arrivals()).toMatchObject({ [investor.who.id]: null });

  expect(await freeTable(db, order)).toMatchObject({ ok: true });
  expect(await freeTable(db, order)).toMatchObject({ reason: "freed_already" });
  expect(await commitmentsOf(db, { eventId: event.id, personId: investor.who.id })).toMatchObject([
    { endsAt: now },
  ]);
  expect((await board()).rooms[0]?.tables[0]).toMatchObject({ now: null });
});

test("a verdict is given once it is over, the note stays one's own, and changes with it", async () => {
  const db = await testDb();
  const { event, company, at, mine, theirs } = await atTable(db);
  const good = { ...mine, verdict: "good" as const, note: null, now: at.endsAt };
  expect(await giveFeedback(db, { ...good, now: at.endsAt - 1 })).toMatchObject({
    reason: "not_over_yet",
  });
  await giveFeedback(db, good);
  await giveFeedback(db, { ...good, note: "Ask for the deck." });
  await giveFeedback(db, { ...good, verdict: "fair" });
  const [row] = await followUpsOf(db, { ...mine, now: at.endsAt });
  expect(row).toMatchObject({ verdict: "fair", note: "Ask for the deck." });
  const [other] = await followUpsOf(db, { ...theirs, now: at.endsAt });
  expect(other).toMatchObject({ verdict: null, note: "" });
  const stranger = await aParty(db, event, "company");
  const no = { ...good, personId: stranger.who.id };
  expect(await giveFeedback(db, no)).toMatchObject({ reason: "unknown_meeting" });
  expect(company.who.id).not.toBe(stranger.who.id);
});

test("an address is seen by the other side alone, and only while it is shared", async () => {
  const db = await testDb();
  const { event, investor, company, at, mine, theirs } = await atTable(db);
  const now = at.endsAt;
  const early = { ...theirs, word: "share" as const, now: at.startsAt - 1 };
  expect(await keepFollowUp(db, early)).toMatchObject({ reason: "not_begun_yet" });
  const contacts = async (of: typeof mine) =>
    (await followUpsOf(db, { ...of, now })).flatMap((row) => row.contacts);
  expect(await contacts(mine)).toEqual([]);

  await keepFollowUp(db, { ...theirs, word: "share", now });
  await keepFollowUp(db, { ...mine, word: "want", now });
  expect(await contacts(mine)).toMatchObject([{ email: company.who.email }]);
  expect(await contacts(theirs)).toEqual([]);
  const [, colleague] = investor.people;
  expect(await contacts({ ...mine, personId: colleague?.id ?? "" })).toEqual([]);
  const rows = await followUpsOf(db, { ...mine, now });
  expect(contactsCsv(rows, { zone: event.zone, lang: "en" })).toContain(company.who.email);
  expect(contactCards(rows[0]?.contacts ?? [], "en").split("\r\n")).toContain(
    `EMAIL;TYPE=INTERNET:${company.who.email}`,
  );
  expect(rows).toMatchObject([{ wanted: true, doneAt: null }]);

  await keepFollowUp(db, { ...mine, word: "done", now });
  await keepFollowUp(db, { ...theirs, word: "keep", now });
  expect(await contacts(mine)).toEqual([]);
  expect(await followUpsOf(db, { ...mine, now })).toMatchObject([{ doneAt: now }]);
});
