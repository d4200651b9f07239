import { expect, test } from "vitest";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { thaw } from "#app/matchmaking/frozen-problem.ts";
import { lockMeeting } from "#app/matchmaking/lock-meeting.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { wholeProposal } from "#app/matchmaking/proposals.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { agreedFloor, aPlan, published } from "./planned-floor.ts";
import { tablesIn } from "./tables.ts";

const by = { actor: staff, now };

test("what is locked or has begun is a lock of the plan, and counts in all it says", async () => {
  const db = await testDb();
  const { event, investor } = await agreedFloor(db, { companies: 3 });
  await published(db, event);
  const [one, two] = (await meetingsOf(db, { eventId: event.id })).sort(
    (first, second) => first.startsAt - second.startsAt,
  );
  must(await lockMeeting(db, { eventId: event.id, id: two?.id ?? "", to: "locked", ...by }));
  const late = (one?.startsAt ?? 0) + 1;
  const number = await aPlan(db, event, "kept", late);
  const plan = await wholeProposal(db, { eventId: event.id, number });

  const { input, output, names } = plan ?? expect.unreachable();
  const lockOf = (it: typeof one) => ({
    slot: names.slots.findIndex((slot) => slot?.startsAt === it?.startsAt),
    table: names.tables.indexOf(it?.place?.tableId ?? ""),
  });
  expect(input.locks).toHaveLength(2);
  expect(input.locks).toEqual(
    expect.arrayContaining([one, two].map((it) => expect.objectContaining(lockOf(it)))),
  );
  expect(plan?.summary).toMatchObject({ meetings: 3, served: 3, mostServed: 3, met: 4, gap: 0 });
  expect(output.upperBound).toBe(output.value);
  const seatsOf = async () =>
    (await commitmentsOf(db, { eventId: event.id, personId: investor.people[0]?.id ?? "" })).length;
  const before = await seatsOf();
  expect(
    await publishProposal(db, { event, number, without: 0, actor: staff, now: late }),
  ).toMatchObject({ reason: "nothing_new" });
  expect(await seatsOf()).toBe(before);
});

test("whoever has a locked meeting has time to walk from it and to it", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db, { companies: 2, tables: 1 });
  await published(db, event);
  const [one] = await meetingsOf(db, { eventId: event.id });
  must(await lockMeeting(db, { eventId: event.id, id: one?.id ?? "", to: "locked", ...by }));
  await tablesIn(db, event, 1, { building: "B", position: 2 });
  const number = await aPlan(db, event, "kept");
  const plan = await wholeProposal(db, { eventId: event.id, number });
  const { input, output, names } = plan ?? expect.unreachable();
  expect(input.walk).toBeGreaterThan(0);
  expect(input.locks).toHaveLength(1);
  expect(verify(thaw(input), output)).toMatchObject({ ok: true });
  expect(names.locked).not.toEqual({});
});

test("a meeting that was unlocked after the plan was made is not taken away by it", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db, { companies: 3 });
  await published(db, event);
  const [one] = await meetingsOf(db, { eventId: event.id });
  const id = one?.id ?? "";
  must(await lockMeeting(db, { eventId: event.id, id, to: "locked", ...by }));
  const number = await aPlan(db, event, "kept");
  must(await lockMeeting(db, { eventId: event.id, id, to: "open", ...by }));

  expect(
    await publishProposal(db, { event, number, without: 0, actor: staff, now: now + 50 }),
  ).toMatchObject({ reason: "nothing_new" });
  expect(await meetingsOf(db, { eventId: event.id })).toHaveLength(3);
});
