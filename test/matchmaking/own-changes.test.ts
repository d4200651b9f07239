import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { hour, minute } from "#app/lib/time.ts";
import { cancelOwnMeeting, moveOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import { consentedPairs } from "#app/matchmaking/consent.ts";
import { meetingOf } from "#app/matchmaking/meetings.ts";
import { usualPlanSettings } from "#app/matchmaking/plan-settings.ts";
import { requestsOf } from "#app/matchmaking/requests.ts";
import { withdrawRequest } from "#app/matchmaking/withdraw-request.ts";
import { type Db, transact } from "#db/open.ts";
import { busySlots, meetings, outbox, planSettings } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { meets, openHall } from "./hall.ts";

async function letters(db: Db): Promise<string[]> {
  const rows = await db.select({ kind: outbox.kind, to: outbox.toAddress }).from(outbox);
  return rows
    .filter(({ kind }) => kind.startsWith("meeting"))
    .map(({ kind, to }) => `${kind} ${to}`);
}

test("somebody moves their meeting: both calendars follow, and both are told", async () => {
  const db = await testDb();
  const { event, investor, company, as, tables, slot, now } = await openHall(db);
  const at = { ...slot(3), tableId: tables[0] };
  const id = await meets(db, event, [investor, company], at);
  const who = await as(investor.who);

  const order = { who, meetingId: id, startsAt: slot(5).startsAt, now };
  expect(await moveOwnMeeting(db, order)).toEqual({ ok: true, value: undefined });
  expect(await meetingOf(db, { eventId: event.id, id })).toMatchObject({
    ...{ startsAt: slot(5).startsAt, endsAt: slot(5).endsAt, sequence: 1, state: "planned" },
    place: { tableId: tables[0] },
  });
  for (const { id: personId } of [investor.who, company.who]) {
    expect(await commitmentsOf(db, { eventId: event.id, personId })).toMatchObject([
      { subjectId: id, startsAt: slot(5).startsAt },
    ]);
  }
  expect((await letters(db)).sort()).toEqual(
    [investor.who, company.who].map(({ email }) => `meetings-changed ${email}`).sort(),
  );
});

test("a meeting is moved only by who sits there, in time, unless it is locked, and where both are free", async () => {
  const db = await testDb();
  const { event, investor, company, as, tables, slot, now } = await openHall(db);
  const id = await meets(db, event, [investor, company], { ...slot(3), tableId: tables[0] });
  const [, colleague] = investor.people;
  const who = await as(investor.who);
  const to = { who, meetingId: id, startsAt: slot(5).startsAt, now };

  if (!colleague) throw new Error("no colleague");
  const other = { ...to, who: await as(colleague) };
  expect(await moveOwnMeeting(db, other)).toMatchObject({ reason: "unknown_meeting" });
  const late = { ...to, now: slot(3).startsAt - hour };
  expect(await moveOwnMeeting(db, late)).toMatchObject({ reason: "too_late" });
  const soon = { ...to, startsAt: slot(0).startsAt };
  expect(await moveOwnMeeting(db, soon)).toMatchObject({ reason: "slot_not_free" });
  const same = { ...to, startsAt: slot(3).startsAt };
  expect(await moveOwnMeeting(db, same)).toMatchObject({ reason: "slot_not_free" });

  const theirs = { personId: company.who.id, eventId: event.id };
  await transact(db, (tx) =>
    tx.insert(busySlots).values({ ...theirs, startsAt: slot(5).startsAt }),
  );
  expect(await moveOwnMeeting(db, to)).toMatchObject({ reason: "slot_not_free" });
  const lock = (locked: boolean) =>
    transact(db, (tx) => tx.update(meetings).set({ locked }).where(eq(meetings.id, id)));
  await lock(true);
  const locked = { reason: "locked_by_organizers" };
  expect(await moveOwnMeeting(db, { ...to, startsAt: slot(6).startsAt })).toMatchObject(locked);
  await lock(false);
  const kept = { ...usualPlanSettings, peopleMayChange: false };
  await transact(db, (tx) => tx.insert(planSettings).values({ eventId: event.id, ...kept }));
  expect(await cancelOwnMeeting(db, to)).toMatchObject({ reason: "people_may_not" });
  expect(await letters(db)).toEqual([]);
});

test("who cancels takes their consent back: no plan places the two again", async () => {
  const db = await testDb();
  const { event, investor, company, as, tables, slot, now } = await openHall(db);
  const id = await meets(db, event, [investor, company], { ...slot(4), tableId: tables[0] });

  const who = await as(company.who);
  expect(await cancelOwnMeeting(db, { who, meetingId: id, now })).toMatchObject({ ok: true });
  expect(await meetingOf(db, { eventId: event.id, id })).toMatchObject({
    ...{ state: "canceled", canceledFor: "person", canceledByPartyId: company.id, sequence: 1 },
  });
  const mine = { eventId: event.id, personId: investor.who.id };
  expect(await commitmentsOf(db, mine)).toEqual([]);
  expect(await consentedPairs(db, event.id)).toEqual([]);
  expect(await letters(db)).toHaveLength(2);
  expect(await cancelOwnMeeting(db, { who, meetingId: id, now })).toMatchObject({
    reason: "unknown_meeting",
  });
});

test("a request that has become a meeting is not taken back beside it", async () => {
  const db = await testDb();
  const { event, investor, company, as, tables, slot, now } = await openHall(db);
  const id = await meets(db, event, [investor, company], { ...slot(4), tableId: tables[0] });
  const who = await as(investor.who);
  const [request] = await requestsOf(db, who, now);
  const order = { who, requestId: request?.id ?? "", now };
  expect(await withdrawRequest(db, order)).toMatchObject({ reason: "meeting_planned" });
  await cancelOwnMeeting(db, { who, meetingId: id, now });
  expect(await requestsOf(db, who, now)).toMatchObject([{ state: "withdrawn" }]);
});

test("two who move to the last table at once do not both get it", async () => {
  const db = await testDb();
  const { event, investor, company, as, tables, slot, now } = await openHall(db, { tables: 1 });
  const { aParty, happened, requestRow } = await import("./floor.ts");
  const [lender, maker] = [await aParty(db, event, "investor"), await aParty(db, event, "company")];
  await happened(db, { requests: [requestRow(lender, maker)] }, event.id);
  const first = await meets(db, event, [investor, company], { ...slot(3), tableId: tables[0] });
  const second = await meets(db, event, [lender, maker], { ...slot(4), tableId: tables[0] });

  const startsAt = slot(6).startsAt;
  const moved = await Promise.all([
    moveOwnMeeting(db, { who: await as(investor.who), meetingId: first, startsAt, now }),
    moveOwnMeeting(db, {
      who: await as(maker.who),
      meetingId: second,
      startsAt,
      now: now + minute,
    }),
  ]);
  expect(moved.filter(({ ok }) => ok)).toHaveLength(1);
  expect(moved.filter(({ ok }) => !ok)).toMatchObject([{ reason: "slot_not_free" }]);
});
