import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Event } from "#app/event/events.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { proposalView } from "#app/matchmaking/proposal-view.ts";
import { wholeProposal } from "#app/matchmaking/proposals.ts";
import { type Db, transact } from "#db/open.ts";
import { organizations } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { agreedFloor, aPlan, published } from "./planned-floor.ts";

async function viewOf(db: Db, event: Event, number: number) {
  const proposal = await wholeProposal(db, { eventId: event.id, number });
  if (!proposal) throw new Error("no plan");
  return proposalView(db, { event, proposal, lang: "en", now: now + 30 });
}

test("after somebody left, a plan says what stays, why the rest is off, and that nothing is bought", async () => {
  const db = await testDb();
  const { event, companies } = await agreedFloor(db, { companies: 3 });
  await published(db, event);
  const left = companies[0]?.id ?? "";
  await transact(db, (tx) =>
    tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, left)),
  );
  const view = await viewOf(db, event, await aPlan(db, event, "kept", now + 20));
  expect(view.counts).toMatchObject({ kept: 2, move: 0, cancel: 1, add: 0 });
  expect(view.changes).toMatchObject([{ kind: "cancel", after: null, why: "party_gone" }]);
  expect(view.gain.after).toBe(view.gain.before);
  expect(view.gain.after).toBeGreaterThan(0);
});

test("a new request that fits is what a plan buys; who keeps their slot keeps their table", async () => {
  const db = await testDb();
  const { event, investor } = await agreedFloor(db, { companies: 2 });
  await published(db, event);
  const before = await meetingsOf(db, { eventId: event.id });
  const company = await aParty(db, event, "company");
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  const view = await viewOf(db, event, await aPlan(db, event, "kept", now + 20));
  expect(view.counts).toMatchObject({ kept: before.length, move: 0, cancel: 0, add: 1 });
  expect(view.gain.after).toBeGreaterThan(view.gain.before);
});
