import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { lockMeeting } from "#app/matchmaking/lock-meeting.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { planFacts } from "#app/matchmaking/plan-facts.ts";
import { wholeProposal } from "#app/matchmaking/proposals.ts";
import { proposedMeetings } from "#app/matchmaking/proposed-meetings.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { stillHolds } from "#app/matchmaking/still-holds.ts";
import { type Db, transact } from "#db/open.ts";
import { availabilities, meetings } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { agreedFloor, aPlan, published } from "./planned-floor.ts";
import { tablesIn } from "./tables.ts";

const by = { actor: staff, now };

test("who asks for a break after the plan was made keeps what breaks it from being published", async () => {
  const db = await testDb();
  const { event, investor } = await agreedFloor(db, { companies: 3 });
  await breakAfter(db, event.id, investor.people, 3);
  const number = await aPlan(db, event);
  await breakAfter(db, event.id, investor.people, 1);
  const facts = await planFacts(db, event, now);
  const plan = await wholeProposal(db, { eventId: event.id, number });
  const { fails } = stillHolds(facts, proposedMeetings(plan ?? expect.unreachable(), []));
  expect(fails).not.toEqual([]);
  expect(fails.every(({ why }) => why === "run")).toBe(true);
  expect(await publishProposal(db, { event, number, without: 0, ...by })).toMatchObject({
    reason: "no_longer_holds",
    detail: { count: fails.length },
  });
});

test("a meeting that was locked in another building since leaves nobody without time to walk", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db, { companies: 3, tables: 1 });
  await published(db, event);
  const [one] = await meetingsOf(db, { eventId: event.id });
  const id = one?.id ?? "";
  const [far] = await tablesIn(db, event, 1, { building: "B", position: 2 });
  await transact(db, (tx) =>
    tx
      .update(meetings)
      .set({ tableId: far ?? "" })
      .where(eq(meetings.id, id)),
  );
  must(await lockMeeting(db, { eventId: event.id, id, to: "locked", ...by }));
  const facts = await planFacts(db, event, now + 10);
  const [person] = facts.fixed[0]?.sitters ?? [];
  const wanted = facts.open.map(({ meeting, sitters }) => ({ ...meeting, sitters }));
  const next = facts.slots.find(({ startsAt }) => startsAt > (one?.startsAt ?? 0));
  const soon = wanted.slice(0, 1).map((meeting) => ({
    ...meeting,
    startsAt: next?.startsAt ?? 0,
    endsAt: next?.endsAt ?? 0,
    sitters: meeting.sitters.map((it) => (it.partyId === person?.partyId ? person : it)),
  }));
  const walking = { ...facts, settings: { ...facts.settings, walkMinutes: 20 } };
  expect(stillHolds(walking, soon).fails).toMatchObject([{ why: "too_far" }]);
  const near = { ...facts, settings: { ...facts.settings, walkMinutes: 0 } };
  expect(stillHolds(near, soon).fails).toEqual([]);
});

function breakAfter(db: Db, eventId: string, people: { id: string }[], breakAfter: number) {
  return transact(db, async (tx) => {
    for (const { id: personId } of people) {
      const rules = { part: "all" as const, most: null, breakAfter };
      const key = [availabilities.eventId, availabilities.personId];
      await tx
        .insert(availabilities)
        .values({ eventId, personId, ...rules })
        .onConflictDoUpdate({ target: key, set: rules });
    }
  });
}
