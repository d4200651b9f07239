import { and, asc, eq, lt } from "drizzle-orm";
import { eventById } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { proposals } from "#db/schema.server.ts";
import { type FrozenProblem, thaw } from "./frozen-problem.ts";
import type { Instance } from "./instance.ts";
import type { PlanNames } from "./plan-names.ts";
import { summaryOf } from "./proposal-summary.ts";
import { leaseTime, type PlanProgress } from "./proposals.ts";
import { seatsOf } from "./proposed-meetings.ts";
import type { Fairness } from "./solver/bonuses.ts";
import type { Progress, Solution } from "./solver/solve.ts";
import { frozenNow } from "./start-proposal.ts";

/** A problem and how to solve it. */
export type PlanTask = { problem: Instance; seed: number; fairness: Fairness };

/** Whatever solves: a process of its own where the site runs. */
export type Solver = (
  task: PlanTask,
  to: { signal: AbortSignal; progress(of: Progress): void },
) => Promise<Solution>;

type Context = { solver: Solver; clock(): Instant; stopping: AbortSignal };
type Row = typeof proposals.$inferSelect;

/** How often one plan is begun: whoever dies three times over it does so again. */
const mostAttempts = 3;

/**
 * Takes up each plan that waits for a worker, or whose worker has died, one after the other, until
 * none is left. A plan is told from its frozen problem alone, so that it comes out the same whoever
 * begins it again. One that nobody could finish is given up; one that was stopped is left. What went
 * wrong is thrown, for the job to report.
 */
export async function runProposals(db: Db, context: Context): Promise<void> {
  while (!context.stopping.aborted) {
    const claimed = await claim(db, context.clock());
    if (!claimed) return;
    await work(db, claimed, context);
  }
}

async function claim(db: Db, now: Instant): Promise<Row | null> {
  const due = and(eq(proposals.state, "running"), lt(proposals.leaseUntil, now));
  const [seen] = await db
    .select({ id: proposals.id, attempts: proposals.attempts })
    .from(proposals)
    .where(due)
    .orderBy(asc(proposals.startedAt))
    .limit(1);
  if (!seen) return null;
  const mine = and(eq(proposals.id, seen.id), due);
  const isOver = seen.attempts >= mostAttempts;
  const [row] = await transact(db, (tx) =>
    tx
      .update(proposals)
      .set(
        isOver
          ? { state: "failed", failure: "crashed", endedAt: now }
          : { worker: newId(now), attempts: seen.attempts + 1, leaseUntil: now + leaseTime },
      )
      .where(mine)
      .returning(),
  );
  return row?.state === "running" ? row : claim(db, now);
}

async function work(db: Db, row: Row, { solver, clock, stopping }: Context): Promise<void> {
  const ended = new AbortController();
  const stop = () => ended.abort();
  stopping.addEventListener("abort", stop, { once: true });
  let progress: PlanProgress = { step: "working", value: 0, upperBound: 0 };
  const beat = setInterval(async () => {
    const kept = await keep(db, row, { progress, leaseUntil: clock() + leaseTime }).catch(
      () => true,
    );
    if (!kept) ended.abort();
  }, 1_000);
  try {
    const frozen = row.input as FrozenProblem;
    const problem = thaw(frozen);
    const solution = await solver(
      { problem, seed: row.seed, fairness: frozen.fairness },
      {
        signal: ended.signal,
        progress: (of) => {
          progress = { step: "working", ...of };
        },
      },
    );
    clearInterval(beat);
    await finish(db, row, { problem, solution, now: clock() });
  } catch (error) {
    // Its lease is given back: it is begun again, by this process or another, or given up.
    await keep(db, row, { leaseUntil: 0 });
    if (!ended.signal.aborted) throw error;
  } finally {
    clearInterval(beat);
    stopping.removeEventListener("abort", stop);
  }
}

/** Writes down what came out, or begins again with those apart who can not sit together. */
async function finish(
  db: Db,
  row: Row,
  { problem, solution, now }: { problem: Instance; solution: Solution; now: Instant },
): Promise<void> {
  const { sitters, apart } = seatsOf(row.names as PlanNames, solution);
  if (apart.length === 0) {
    await keep(db, row, {
      state: "done",
      output: { ...solution, sitters },
      summary: summaryOf(problem, solution, row.names as PlanNames),
      endedAt: now,
    });
    return;
  }
  const event = await eventById(db, row.eventId);
  if (!event) return;
  await transact(db, async (tx) => {
    const frozen = await frozenNow(tx, event, { now, apart: new Set(apart), kind: row.kind });
    const over = (failure: string) => ({ state: "failed" as const, failure, endedAt: now });
    await tx
      .update(proposals)
      .set(frozen.ok ? { ...frozen.value, leaseUntil: 0 } : over(frozen.reason))
      .where(isMine(row));
  });
}

/** Changes a plan while it is still this worker's; false where it was taken away. */
async function keep(db: Db, row: Row, set: Partial<Row>): Promise<boolean> {
  const kept = await transact(db, (tx) =>
    tx.update(proposals).set(set).where(isMine(row)).returning({ id: proposals.id }),
  );
  return kept.length > 0;
}

function isMine({ id, worker }: Row) {
  return and(eq(proposals.id, id), eq(proposals.worker, worker), eq(proposals.state, "running"));
}
