import { and, desc, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { proposals } from "#db/schema.server.ts";
import type { FrozenProblem } from "./frozen-problem.ts";
import type { PlanNames } from "./plan-names.ts";
import type { ProposalSummary } from "./proposal-summary.ts";
import type { Solution } from "./solver/solve.ts";

type Row = typeof proposals.$inferSelect;

/** A plan as lists show it. */
export type Proposal = Omit<Row, "names" | "input" | "output" | "summary" | "leaseUntil"> & {
  summary: ProposalSummary | null;
};

/** A plan with all there is of it; `output` has who sits at each meeting, in their order. */
export type WholeProposal = Proposal & {
  names: PlanNames;
  input: FrozenProblem;
  output: PlanOutput;
};

/** How far a worker has come: at what it works, and what it has so far. */
export type PlanProgress = Row["progress"];

/** What the solver made of a problem, and for each meeting who of either side sits down. */
export type PlanOutput = Solution & { sitters: [string, string][] };

const columns = {
  id: proposals.id,
  eventId: proposals.eventId,
  number: proposals.number,
  kind: proposals.kind,
  state: proposals.state,
  failure: proposals.failure,
  seed: proposals.seed,
  basedOn: proposals.basedOn,
  progress: proposals.progress,
  worker: proposals.worker,
  startedBy: proposals.startedBy,
  startedAt: proposals.startedAt,
  endedAt: proposals.endedAt,
  summary: proposals.summary,
};

/** How long a worker may be silent before it counts as dead, in ms. */
export const leaseTime = 20_000;

/** The plans of an event, the newest first. */
export async function proposalsOf(db: Reader, eventId: string): Promise<Proposal[]> {
  const rows = await db
    .select(columns)
    .from(proposals)
    .where(eq(proposals.eventId, eventId))
    .orderBy(desc(proposals.number));
  return rows as Proposal[];
}

/** One plan of an event with all there is of it; null where there is none that is done. */
export async function wholeProposal(
  db: Reader,
  { eventId, number }: { eventId: string; number: number },
): Promise<WholeProposal | null> {
  const [row] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.eventId, eventId), eq(proposals.number, number)));
  return row?.state === "done" ? (row as unknown as WholeProposal) : null;
}

/** The plan that is being worked out now, dead workers' included; null where none is. */
export async function runningProposal(
  db: Reader,
  eventId: string,
): Promise<(Proposal & { leaseUntil: Instant }) | null> {
  const [row] = await db
    .select({ ...columns, leaseUntil: proposals.leaseUntil })
    .from(proposals)
    .where(and(eq(proposals.eventId, eventId), eq(proposals.state, "running")));
  return (row as (Proposal & { leaseUntil: Instant }) | undefined) ?? null;
}
