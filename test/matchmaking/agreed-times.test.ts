import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { boardPlaces } from "#app/matchmaking/board-places.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { meetingSettingsOf } from "#app/matchmaking/meeting-settings.ts";
import { meetingSlots } from "#app/matchmaking/meeting-slots.ts";
import { placingView } from "#app/matchmaking/meeting-view.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { moveMeeting, placeMeeting } from "#app/matchmaking/move-meeting.ts";
import { reasonsOfPlan } from "#app/matchmaking/plan-reasons.ts";
import { wholeProposal } from "#app/matchmaking/proposals.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { type Db, transact } from "#db/open.ts";
import { busySlots, meetingRequests } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { agreedFloor, aPlan, published } from "./planned-floor.ts";
import { tablesIn } from "./tables.ts";

const by = { actor: staff, now };

/** An investor of two and three companies that agreed; the slots, and a way to agree on one. */
async function floor(db: Db, tables = 3) {
  const found = await agreedFloor(db, { companies: 3, tables });
  const { event, investor, companies } = found;
  const slots = meetingSlots(await meetingSettingsOf(db, event), event.zone);
  const pairs = companies.map(({ id }) => pairKey(investor.id, id));
  const pairOf = (n: number) => pairs[n] ?? expect.unreachable();
  const slot = (n: number) => slots.at(n)?.startsAt ?? expect.unreachable();
  const agree = (n: number, startsAt: number | null) =>
    transact(db, (tx) =>
      tx
        .update(meetingRequests)
        .set({ startsAt })
        .where(eq(meetingRequests.pair, pairOf(n))),
    );
  const times = async () => {
    const all = await meetingsOf(db, { eventId: event.id });
    const of = (key: string) => all.find(({ pair }) => pair === key)?.startsAt ?? null;
    return pairs.map(of);
  };
  return { ...found, slot, pairOf, agree, times };
}

async function unkept(db: Db, eventId: string, number: number) {
  const plan = await wholeProposal(db, { eventId, number });
  return reasonsOfPlan(plan ?? expect.unreachable()).map(({ pair, reason, changes }) => {
    return { pair, reason, changes };
  });
}

test("two who agreed on a time meet then, whatever else would suit, and over two buildings", async () => {
  const db = await testDb();
  const { event, slot, agree, times } = await floor(db, 1);
  await tablesIn(db, event, 2, { building: "B", position: 2 });
  await agree(0, slot(-1));
  await agree(1, slot(-2));
  expect(await published(db, event)).toMatchObject({ added: 3 });
  const [one, two, three] = await times();
  expect([one, two]).toEqual([slot(-1), slot(-2)]);
  expect(three).not.toBe(null);
});

test("where somebody is busy at the agreed time the two do not meet at another; freed, they do", async () => {
  const db = await testDb();
  const { event, company, slot, pairOf, agree, times } = await floor(db);
  await agree(0, slot(4));
  const busy = { eventId: event.id, personId: company.who.id, startsAt: slot(4) };
  await transact(db, (tx) => tx.insert(busySlots).values(busy));
  const number = await aPlan(db, event);
  const changes = [{ kind: "free", partyId: company.id, startsAt: slot(4) }];
  const why = { reason: "time_gone", changes };
  expect(await unkept(db, event.id, number)).toEqual([
    { pair: pairOf(0), ...why },
    { pair: company.id, ...why },
  ]);
  const plan = await wholeProposal(db, { eventId: event.id, number });
  expect(plan?.summary).toMatchObject({ accepted: 3, served: 2 });
  must(await publishProposal(db, { event, number, without: 0, ...by }));
  expect((await times())[0]).toBe(null);

  await transact(db, (tx) => tx.delete(busySlots).where(eq(busySlots.eventId, event.id)));
  await published(db, event, "kept", now + 10);
  expect((await times())[0]).toBe(slot(4));
});

test("of three who agreed with two people on one time, one has to agree on another", async () => {
  const db = await testDb();
  const { event, slot, pairOf, agree, times } = await floor(db);
  for (const n of [0, 1, 2]) await agree(n, slot(3));
  const number = await aPlan(db, event);
  const [left, ...others] = (await unkept(db, event.id, number)).filter(({ pair }) =>
    pair.includes(" "),
  );
  expect(others).toEqual([]);
  expect(left).toMatchObject({ reason: "time_gone", changes: [{ kind: "time" }] });
  const n = [0, 1, 2].find((it) => pairOf(it) === left?.pair) ?? -1;
  await agree(n, null);
  expect(await published(db, event)).toMatchObject({ added: 3 });
  expect((await times()).filter((at) => at === slot(3))).toHaveLength(2);
});

test("a meeting that was moved since stays where it was moved", async () => {
  const db = await testDb();
  const { event, slot, pairOf, agree, times } = await floor(db);
  await agree(0, slot(2));
  await published(db, event);
  const meeting = (await meetingsOf(db, { eventId: event.id })).find(
    ({ pair }) => pair === pairOf(0),
  );
  const to = { startsAt: slot(6), table: null };
  const order = { event, id: meeting?.id ?? "", version: 0, tableId: null, ...to, ...by };
  must(await moveMeeting(db, order));
  const number = await aPlan(db, event, "kept", now + 10);
  const again = { event, number, without: 0, actor: staff, now: now + 11 };
  expect(await publishProposal(db, again)).toMatchObject({ reason: "nothing_new" });
  expect((await times())[0]).toBe(slot(6));
});

test("by hand two may meet at another time than they agreed on, and it is said on which", async () => {
  const db = await testDb();
  const { event, slot, pairOf, agree, times } = await floor(db);
  await agree(0, slot(4));
  const [first, second] = await Promise.all(
    [pairOf(0), pairOf(1)].map((pair) => placingView(db, { event, pair, lang: "en", now })),
  );
  const of = (view: typeof first, n: number) =>
    view?.options?.slots.find(({ value }) => value === String(slot(n)));
  const when = of(second, 4)?.label ?? "";
  expect(of(first, 4)).toEqual({ value: String(slot(4)), label: when, disabled: false });
  const told = `${of(second, 5)?.label} (the two agreed on ${when})`;
  expect(of(first, 5)).toEqual({ value: String(slot(5)), label: told, disabled: false });
  const places = await boardPlaces(db, { event, id: pairOf(0), lang: "zh", now });
  expect(places?.agreed).toEqual({ startsAt: slot(4), says: expect.stringContaining("约好") });
  expect(await boardPlaces(db, { event, id: pairOf(1), lang: "zh", now })).toMatchObject({
    agreed: null,
  });

  const where = { startsAt: slot(5), tableId: null };
  must(await placeMeeting(db, { event, pair: pairOf(0), ...where, ...by }));
  expect((await times())[0]).toBe(slot(5));
});

test("a plan that has two at another time than they agreed on since is not published so", async () => {
  const db = await testDb();
  const { event, slot, agree, times } = await floor(db);
  const number = await aPlan(db, event);
  await agree(0, slot(-1));
  const order = { event, number, ...by };
  expect(await publishProposal(db, { ...order, without: 0 })).toMatchObject({
    reason: "no_longer_holds",
    detail: { count: 1 },
  });
  must(await publishProposal(db, { ...order, without: 1 }));
  expect((await times())[0]).toBe(null);
});
