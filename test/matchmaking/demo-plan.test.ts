import { expect, test } from "vitest";
import { eventBySlug } from "#app/event/events.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { proposalsOf } from "#app/matchmaking/proposals.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { runProposals } from "#app/matchmaking/run-proposals.ts";
import { solveInWorker } from "#app/matchmaking/solve-in-worker.server.ts";
import { startProposal } from "#app/matchmaking/start-proposal.ts";
import { seedDemo } from "#db/seed/demo.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

test("the demo's hundreds of meetings are planned, proven and published", async () => {
  const db = await testDb();
  must(await seedDemo(db, { now, live: false }));
  const event = await eventBySlug(db, "westbund");
  if (!event) throw new Error("no demo");
  must(await startProposal(db, { event, kind: "anew", seed: 1, actor: staff, now }));
  const stopping = new AbortController().signal;
  await runProposals(db, { solver: solveInWorker, clock: () => now, stopping });

  const [proposal] = await proposalsOf(db, event.id);
  const summary = proposal?.summary;
  expect(summary?.meetings).toBeGreaterThan(700);
  expect(summary?.gap).toBeLessThan(0.0025);
  expect(summary?.met).toBe(summary?.mostMet);

  const order = { event, number: 1, without: 0, actor: staff, now };
  const published = must(await publishProposal(db, order));
  expect(published).toMatchObject({ added: summary?.meetings, letters: summary?.met });
  expect(await meetingsOf(db, { eventId: event.id })).toHaveLength(summary?.meetings ?? 0);
}, 120_000);
