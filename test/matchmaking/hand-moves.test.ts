import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { minute } from "#app/lib/time.ts";
import { lockMeeting } from "#app/matchmaking/lock-meeting.ts";
import { meetingCalendar } from "#app/matchmaking/meeting-calendar.ts";
import { meetingSettingsOf } from "#app/matchmaking/meeting-settings.ts";
import { meetingSlots } from "#app/matchmaking/meeting-slots.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { mergeOrganizations } from "#app/matchmaking/merge-organizations.ts";
import { cancelMeeting, moveMeeting, placeMeeting } from "#app/matchmaking/move-meeting.ts";
import { meetingsConcerning } from "#app/matchmaking/own-meetings.ts";
import { setAvailability } from "#app/matchmaking/set-availability.ts";
import type { Db } from "#db/open.ts";
import { transact } from "#db/open.ts";
import { meetings } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty } from "./floor.ts";
import { agreedFloor, published } from "./planned-floor.ts";

const by = { actor: staff, now: now + 20 };

/** From one slot to the next. */
const step = 30 * minute;

test("a meeting is moved by hand, with both calendars and a growing sequence", async () => {
  const db = await testDb();
  const { event, companies } = await agreedFloor(db, { companies: 1 });
  await published(db, event);
  const before = await theMeeting(db, event.id);
  const later = before.startsAt + 3 * step;
  must(await moveMeeting(db, { event, id: before.id, startsAt: later, tableId: null, ...by }));

  const after = await theMeeting(db, event.id);
  expect(after).toMatchObject({ id: before.id, startsAt: later, sequence: 1 });
  const personId = companies[0]?.who.id ?? "";
  expect(await commitmentsOf(db, { eventId: event.id, personId })).toMatchObject([
    { subjectId: before.id, startsAt: later },
  ]);
  const seats = [{ id: before.id, partyId: companies[0]?.id ?? "" }];
  const options = { lang: "en", host: "example.com", url: "https://example.com/my" } as const;
  const own = await meetingsConcerning(db, { eventId: event.id, personId, seats });
  const file = meetingCalendar(own, "REQUEST", options) ?? "";
  expect(file).toContain("METHOD:REQUEST");
  expect(file).toContain("SEQUENCE:1");
  expect(file).toContain(`UID:meeting-${before.id.toLowerCase()}@example.com`);

  must(await cancelMeeting(db, { event, id: before.id, ...by }));
  expect(await commitmentsOf(db, { eventId: event.id, personId })).toEqual([]);
  const off = await meetingsConcerning(db, { eventId: event.id, personId, seats });
  expect(meetingCalendar(off, "REQUEST", options)).toBeNull();
  const canceled = meetingCalendar(off, "CANCEL", options) ?? "";
  expect(canceled).toContain("METHOD:CANCEL");
  expect(canceled).toContain("SEQUENCE:2");
});

test("who is busy, and where no table is free, keeps a meeting from being moved there", async () => {
  const db = await testDb();
  const { event, companies, as } = await agreedFloor(db, { companies: 2, tables: 1 });
  await published(db, event);
  const [one, two] = await meetingsOf(db, { eventId: event.id });
  if (!one || !two) throw new Error("two meetings");
  const to = (startsAt: number) =>
    moveMeeting(db, { event, id: two.id, startsAt, tableId: null, ...by });
  expect(await to(one.startsAt)).toMatchObject({ reason: "clash_no_table" });

  const company = companies.find(({ id }) => two.sides.some(({ partyId }) => partyId === id));
  if (!company) throw new Error("a company");
  const busy = two.startsAt + 4 * step;
  const rules = { part: "all", most: null, breakAfter: null } as const;
  must(await setAvailability(db, { who: await as(company.who), rules, busy: [busy] }));
  expect(await to(busy)).toMatchObject({ reason: "clash_busy" });
  expect(await to(busy + 1)).toMatchObject({ reason: "unknown_slot" });
  must(await to(busy + step));
});

test("who has as many meetings as they take, or too many in a row, gets none placed", async () => {
  const db = await testDb();
  const { event, investor, as } = await agreedFloor(db, { companies: 4, tables: 1 });
  const [first, second] = investor.people;
  if (!first || !second) throw new Error("two people");
  const slots = meetingSlots(await meetingSettingsOf(db, event), event.zone);
  const says = async (person: typeof first, more: object, busy: number[]) => {
    const rules = { part: "all", most: null, breakAfter: null, ...more } as const;
    must(await setAvailability(db, { who: await as(person), rules, busy }));
  };
  await says(
    second,
    {},
    slots.map(({ startsAt }) => startsAt),
  );
  await published(db, event);
  const [one, two, three, four] = await meetingsOf(db, { eventId: event.id });
  for (const id of [three?.id, four?.id])
    must(await cancelMeeting(db, { event, id: id ?? "", ...by }));
  const place = (startsAt: number) =>
    placeMeeting(db, { event, pair: three?.pair ?? "", startsAt, tableId: null, ...by });
  expect((two?.startsAt ?? 0) - (one?.startsAt ?? 0)).toBe(step);

  await says(first, { breakAfter: 2 }, []);
  expect(await place((two?.startsAt ?? 0) + step)).toMatchObject({ reason: "clash_run" });
  await says(first, { most: 2 }, []);
  expect(await place((two?.startsAt ?? 0) + 2 * step)).toMatchObject({ reason: "clash_too_many" });
  await says(first, {}, []);
  must(await place((two?.startsAt ?? 0) + step));
});

test("a locked meeting stays until it is unlocked, by hand and by plan", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db, { companies: 2 });
  await published(db, event);
  const [one] = await meetingsOf(db, { eventId: event.id });
  const id = one?.id ?? "";
  must(await lockMeeting(db, { eventId: event.id, id, to: "locked", ...by }));
  expect(await cancelMeeting(db, { event, id, ...by })).toMatchObject({ reason: "meeting_locked" });

  must(await lockMeeting(db, { eventId: event.id, id, to: "open", ...by }));
  must(await cancelMeeting(db, { event, id, ...by }));
  const again = await published(db, event, "kept", now + 40);
  expect(again).toMatchObject({ added: 1, moved: 0, canceled: 0 });
});

test("two of whom one called their meeting off are not put together again", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db, { companies: 2 });
  await published(db, event);
  const [one] = await meetingsOf(db, { eventId: event.id });
  must(await cancelMeeting(db, { event, id: one?.id ?? "", ...by }));
  await transact(db, (tx) =>
    tx
      .update(meetings)
      .set({ canceledFor: "person" })
      .where(eq(meetings.id, one?.id ?? "")),
  );
  const place = { event, pair: one?.pair ?? "", startsAt: one?.startsAt ?? 0, tableId: null };
  expect(await placeMeeting(db, { ...place, ...by })).toMatchObject({ reason: "not_agreed" });
});

test("a duplicate's meetings are those of the one that stays; the second of a pair is off", async () => {
  const db = await testDb();
  const { event, investor, companies } = await agreedFloor(db, { companies: 3 });
  await published(db, event);
  const [stays, double, other] = companies;
  if (!stays || !double || !other) throw new Error("three companies");
  const alone = await aParty(db, event, "company");
  must(await mergeOrganizations(db, { eventId: event.id, id: double.id, into: stays.id, ...by }));
  must(await mergeOrganizations(db, { eventId: event.id, id: other.id, into: alone.id, ...by }));

  const left = await meetingsOf(db, { eventId: event.id });
  const pairs = left.map(({ sides }) => sides.map(({ partyId }) => partyId).sort());
  const wanted = [stays.id, alone.id].map((id) => [investor.id, id].sort());
  expect(pairs.sort()).toEqual(wanted.sort());
  for (const { sides } of left) {
    for (const { sitters } of sides) expect(sitters).toHaveLength(1);
  }
});

async function theMeeting(db: Db, eventId: string) {
  const [one, ...others] = await meetingsOf(db, { eventId });
  if (!one || others.length > 0) throw new Error("one meeting");
  return one;
}
