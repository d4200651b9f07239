import { expect, test } from "vitest";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { proposalsOf } from "#app/matchmaking/proposals.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { runProposals } from "#app/matchmaking/run-proposals.ts";
import { solveInWorker } from "#app/matchmaking/solve-in-worker.server.ts";
import { startProposal } from "#app/matchmaking/start-proposal.ts";
import { staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { happened, requestRow } from "./floor.ts";
import { tablesIn } from "./tables.ts";
import { openMeetings } from "./taking-part.ts";

test("a plan is worked out beside, and published as meetings in both calendars", async () => {
  const db = await testDb();
  const { event, investor, company } = await openMeetings(db);
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  await tablesIn(db, event, 3);

  const started = await startProposal(db, { event, kind: "anew", seed: 1, actor: staff, now });
  expect(started).toEqual({ ok: true, value: { number: 1 } });
  const stopping = new AbortController().signal;
  await runProposals(db, { solver: solveInWorker, clock: () => now, stopping });
  const [proposal] = await proposalsOf(db, event.id);
  expect(proposal).toMatchObject({ state: "done", summary: { meetings: 1, served: 1, gap: 0 } });

  const order = { event, number: 1, without: 0, actor: staff, now };
  const published = await publishProposal(db, order);
  expect(published).toMatchObject({ ok: true, value: { number: 1, added: 1 } });
  const [meeting, ...others] = await meetingsOf(db, { eventId: event.id });
  expect(others).toEqual([]);
  const seated = meeting?.sides.flatMap(({ sitters }) => sitters.map(({ personId }) => personId));
  expect(seated).toHaveLength(2);
  for (const personId of seated ?? []) {
    expect(await commitmentsOf(db, { eventId: event.id, personId })).toMatchObject([
      { kind: "meeting", subjectId: meeting?.id, startsAt: meeting?.startsAt },
    ]);
  }
  expect(await publishProposal(db, order)).toMatchObject({ reason: "other_published_since" });
});
