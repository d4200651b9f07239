import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { changePlanSettings } from "#app/matchmaking/change-plan-settings.ts";
import { keepMeetingRoom } from "#app/matchmaking/keep-meeting-room.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { planSettingsOf, tablesOf } from "#app/matchmaking/plan-settings.ts";
import { proposalsOf } from "#app/matchmaking/proposals.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { removeProposal } from "#app/matchmaking/remove-proposal.ts";
import { startProposal } from "#app/matchmaking/start-proposal.ts";
import { stopProposal } from "#app/matchmaking/stop-proposal.ts";
import { transact } from "#db/open.ts";
import {
  activities,
  meetings,
  organizations,
  outbox,
  planReasons,
  proposals,
} from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { agreedFloor, aPlan, published, solver, work } from "./planned-floor.ts";

const by = { actor: staff, now };

test("of two who press schedule at once one is told whose plan is worked out", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db);
  const press = () => startProposal(db, { event, kind: "anew", seed: 1, ...by });
  const pressed = await Promise.all([press(), press()]);

  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(pressed.find(({ ok }) => !ok)).toMatchObject({
    reason: "running_already",
    detail: { number: 1, by: staff.label },
  });
  expect(await proposalsOf(db, event.id)).toHaveLength(1);
});

test("a plan whose worker died is begun again, and given up after three", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db);
  must(await startProposal(db, { event, kind: "anew", seed: 1, ...by }));
  let deaths = 0;
  const dying = async () => {
    deaths++;
    throw new Error("killed");
  };
  for (let n = 1; n <= 3; n++) {
    await expect(work(db, { solver: dying })).rejects.toThrow("killed");
    expect(deaths).toBe(n);
  }
  await work(db);
  expect(await proposalsOf(db, event.id)).toMatchObject([{ state: "failed", failure: "crashed" }]);

  must(await startProposal(db, { event, kind: "anew", seed: 1, ...by }));
  for (let n = 1; n < 3; n++) await expect(work(db, { solver: dying })).rejects.toThrow("killed");
  await work(db);
  const [second] = await proposalsOf(db, event.id);
  expect(second).toMatchObject({ number: 2, state: "done", summary: { meetings: 3 } });
});

test("a plan that is stopped stays stopped, whatever its worker still finds", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db);
  must(await startProposal(db, { event, kind: "anew", seed: 1, ...by }));
  await work(db, {
    solver: async (...task) => {
      must(await stopProposal(db, { eventId: event.id, number: 1, ...by }));
      return solver(...task);
    },
  });
  expect(await proposalsOf(db, event.id)).toMatchObject([{ state: "failed", failure: "stopped" }]);
  const order = { event, number: 1, without: 0, ...by };
  expect(await publishProposal(db, order)).toMatchObject({ reason: "unknown_proposal" });
});

test("a plan is made by the rules of when it was asked for, whenever a worker takes it up", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db);
  const settings = await planSettingsOf(db, event.id);
  const change = (fairness: "lex" | "none") => ({ ...settings, fairness });
  const rules = { eventId: event.id, limits: [], ...by };
  must(await startProposal(db, { event, kind: "anew", seed: 1, ...by }));
  must(await changePlanSettings(db, { ...rules, settings: change("none") }));
  const asked: string[] = [];
  const listening: typeof solver = (task, to) => {
    asked.push(task.fairness);
    return solver(task, to);
  };
  await work(db, { solver: listening });
  must(await startProposal(db, { event, kind: "anew", seed: 1, ...by }));
  must(await changePlanSettings(db, { ...rules, settings: change("lex") }));
  await work(db, { solver: listening });
  expect(asked).toEqual(["lex", "none"]);
});

test("a plan that came to nothing is deleted; one that was published, or still runs, is not", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db);
  await published(db, event);
  const second = await aPlan(db, event, "anew", now + 5);
  const remove = (number: number) => removeProposal(db, { eventId: event.id, number, ...by });
  const planned = await meetingsOf(db, { eventId: event.id });
  expect(await remove(1)).toMatchObject({ reason: "proposal_published" });
  must(await remove(second));
  expect(await remove(second)).toMatchObject({ reason: "unknown_proposal" });
  expect(await meetingsOf(db, { eventId: event.id })).toEqual(planned);
  const deleted = await db.select().from(activities).where(eq(activities.verb, "removed_proposal"));
  expect(deleted).toMatchObject([{ detail: { version: 2 } }]);

  const third = must(await startProposal(db, { event, kind: "anew", seed: 1, ...by }));
  expect(third.number).toBe(3);
  expect(await remove(3)).toMatchObject({ reason: "unknown_proposal" });
  must(await stopProposal(db, { eventId: event.id, number: 3, ...by }));
  must(await remove(3));
  expect(await proposalsOf(db, event.id)).toHaveLength(1);
});

test("nothing is planned without a table, nor without two that agreed", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db, { tables: 0 });
  const press = { event, kind: "anew", seed: 1, ...by } as const;
  expect(await startProposal(db, press)).toMatchObject({ reason: "no_tables" });
});

test("an organization that is put away while a plan is made keeps it from being published", async () => {
  const db = await testDb();
  const { event, companies } = await agreedFloor(db);
  const number = await aPlan(db, event);
  const [gone] = companies;
  await transact(db, (tx) =>
    tx
      .update(organizations)
      .set({ state: "archived" })
      .where(eq(organizations.id, gone?.id ?? "")),
  );

  const order = { event, number, ...by };
  expect(await publishProposal(db, { ...order, without: 0 })).toMatchObject({
    reason: "no_longer_holds",
    detail: { count: 1 },
  });
  expect(await meetingsOf(db, { eventId: event.id })).toEqual([]);
  expect(must(await publishProposal(db, { ...order, without: 1 }))).toMatchObject({ added: 2 });
});

test("a plan that was tampered with is not published", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db);
  const number = await aPlan(db, event);
  await transact(db, async (tx) => {
    const [row] = await tx.select().from(proposals);
    const output = row?.output as { value: number };
    await tx.update(proposals).set({ output: { ...output, value: output.value + 1 } });
  });
  const order = { event, number, without: 0, ...by };
  expect(await publishProposal(db, order)).toMatchObject({ reason: "not_verified" });
  expect(await meetingsOf(db, { eventId: event.id })).toEqual([]);
});

test("two of one party sit at two tables at once, and neither twice", async () => {
  const db = await testDb();
  const { event, investor } = await agreedFloor(db, { companies: 5 });
  await published(db, event);
  const held = await meetingsOf(db, { eventId: event.id });
  expect(held).toHaveLength(5);
  for (const { id } of investor.people) {
    const own = await commitmentsOf(db, { eventId: event.id, personId: id });
    expect(new Set(own.map(({ startsAt }) => startsAt)).size).toBe(own.length);
  }
});

test("a new plan moves as little as it can, and tells only those it concerns", async () => {
  const db = await testDb();
  const { event, companies, tableIds } = await agreedFloor(db, { companies: 4, tables: 4 });
  await published(db, event);
  const before = await meetingsOf(db, { eventId: event.id });
  const broken = before[0]?.place?.tableId ?? "";
  await transact(db, (tx) => tx.delete(outbox));
  const [table] = (await tablesOf(db, event.id)).filter(({ id }) => id === broken);
  const numbers = tableIds.map((_, at) => at + 1);
  must(
    await keepMeetingRoom(db, {
      ...by,
      eventId: event.id,
      id: table?.roomId ?? "",
      details: {
        name: { zh: "厅", en: "Hall" },
        building: "",
        way: { zh: "", en: "" },
        numbers,
        outOfOrder: [table?.number ?? 0],
        booths: [],
      },
    }),
  );

  const again = await published(db, event, "kept", now + 10);
  const atBroken = before.filter(({ place }) => place?.tableId === broken);
  expect(again).toMatchObject({ number: 2, added: 0, canceled: 0, moved: atBroken.length });
  const after = await meetingsOf(db, { eventId: event.id });
  const kept = new Set(atBroken.map(({ id }) => id));
  for (const one of after) {
    expect(one.sequence).toBe(kept.has(one.id) ? 1 : 0);
    expect(one.startsAt).toBe(before.find(({ id }) => id === one.id)?.startsAt);
  }
  const told = new Set((await db.select().from(outbox)).map(({ toAddress }) => toAddress));
  const apart = companies.filter(({ id }) =>
    atBroken.every(({ sides }) => sides.every(({ partyId }) => partyId !== id)),
  );
  for (const { who } of apart) expect(told.has(who.email)).toBe(false);
});

test("who leaves is told that their meetings are off, and why the rest has none is kept", async () => {
  const db = await testDb();
  const { event, companies } = await agreedFloor(db, { companies: 3 });
  await published(db, event);
  const settings = await planSettingsOf(db, event.id);
  must(
    await changePlanSettings(db, {
      ...by,
      eventId: event.id,
      settings: { ...settings, most: 1 },
      limits: [],
    }),
  );
  await transact(db, (tx) => tx.delete(outbox));
  const again = await published(db, event, "kept", now + 10);
  expect(again).toMatchObject({ canceled: 1, added: 0 });
  const rows = await db.select().from(meetings).where(eq(meetings.state, "canceled"));
  expect(rows).toMatchObject([{ canceledFor: "plan", sequence: 1 }]);
  const left = companies.find(({ id }) => [rows[0]?.aPartyId, rows[0]?.bPartyId].includes(id));
  const letters = await db.select().from(outbox);
  expect(letters.map(({ toAddress }) => toAddress)).toContain(left?.who.email);
  const reasons = await db.select().from(planReasons);
  expect(reasons.map(({ pair }) => pair)).toContain(rows[0]?.pair);
});
