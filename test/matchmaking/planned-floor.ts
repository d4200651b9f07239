import type { Event } from "#app/event/events.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { runProposals, type Solver } from "#app/matchmaking/run-proposals.ts";
import { solve } from "#app/matchmaking/solver/solve.ts";
import { startProposal } from "#app/matchmaking/start-proposal.ts";
import type { Db } from "#db/open.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { tablesIn } from "./tables.ts";
import { openMeetings } from "./taking-part.ts";

/** Solves where it stands: what workers do is another test's matter. */
export const solver: Solver = async ({ problem, seed, fairness }) =>
  solve(problem, { seed, fairness });

/** Lets workers work until no plan waits any more. */
export function work(db: Db, by: { solver?: Solver; at?: number } = {}) {
  return runProposals(db, {
    solver: by.solver ?? solver,
    clock: () => by.at ?? now,
    stopping: new AbortController().signal,
  });
}

/** Makes a plan of an event; its number. */
export async function aPlan(db: Db, event: Event, kind: "anew" | "kept" = "anew", at = now) {
  const started = must(await startProposal(db, { event, kind, seed: 1, actor: staff, now: at }));
  await work(db, { at });
  return started.number;
}

/** Makes a plan and publishes it. */
export async function published(db: Db, event: Event, kind: "anew" | "kept" = "anew", at = now) {
  const number = await aPlan(db, event, kind, at);
  return must(await publishProposal(db, { event, number, without: 0, actor: staff, now: at + 1 }));
}

/** An investor of two that agreed to meet so many companies, and as many tables as asked for. */
export async function agreedFloor(db: Db, { companies = 3, tables = 3 } = {}) {
  const floor = await openMeetings(db);
  const { event, investor, company } = floor;
  const all = [company];
  for (let n = 1; n < companies; n++) all.push(await aParty(db, event, "company"));
  const requests = all.map((one) => requestRow(investor, one));
  await happened(db, { requests }, event.id);
  const tableIds = await tablesIn(db, event, tables);
  return { ...floor, companies: all, tableIds };
}
