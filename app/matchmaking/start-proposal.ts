import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingPlans, proposals } from "#db/schema.server.ts";
import { contradictionsIn } from "./contradictions.ts";
import { freeze } from "./frozen-problem.ts";
import { interestOf } from "./interest.ts";
import { leftOut } from "./left-out.ts";
import { lockPlan } from "./lock-plan.ts";
import { planFacts } from "./plan-facts.ts";
import { planProblem } from "./plan-problem.ts";
import { rulesOf } from "./plan-rules.ts";
import { runningProposal } from "./proposals.ts";

type FreezeRefusal = "no_tables" | "nobody_agreed" | "floors_above_seats";
export type StartRefusal = "running_already" | FreezeRefusal;

/**
 * Freezes what is true now and asks for a plan of it, which a worker takes up. Refuses while another
 * plan of the event is worked out (`number`), where there is no table, where no two have agreed to
 * meet, and where more is promised than all tables have places for.
 */
export async function startProposal(
  db: Db,
  order: {
    event: Event;
    kind: "anew" | "kept";
    seed: number;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ number: number }, StartRefusal>> {
  const { event, kind, seed, actor, now } = order;
  return transact(db, async (tx): Promise<Result<{ number: number }, StartRefusal>> => {
    const plan = await lockPlan(tx, event.id);
    const running = await runningProposal(tx, event.id);
    if (running) {
      return refused("running_already", { number: running.number, by: running.startedBy });
    }
    const frozen = await frozenNow(tx, event, { now, apart: new Set(), kind });
    if (!frozen.ok) return frozen;
    const number = plan.begun + 1;
    await tx.update(meetingPlans).set({ begun: number }).where(eq(meetingPlans.eventId, event.id));
    const id = newId(now);
    await tx.insert(proposals).values({
      id,
      eventId: event.id,
      number,
      kind,
      state: "running",
      failure: "",
      seed,
      basedOn: plan.published,
      progress: { step: "waiting", value: 0, upperBound: 0 },
      worker: "",
      attempts: 0,
      leaseUntil: 0,
      startedBy: actor.label,
      startedAt: now,
      endedAt: null,
      summary: null,
      ...frozen.value,
      output: null,
    });
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "started_proposal",
      subject: { kind: "meetings", id: event.id },
      detail: { version: number },
      at: now,
    });
    return ok({ number });
  });
}

/** The problem of this moment in the form in which it is kept. A part of the verbs that plan. */
export async function frozenNow(
  tx: Tx,
  event: Event,
  { now, apart, kind }: { now: Instant; apart: ReadonlySet<string>; kind: "anew" | "kept" },
): Promise<Result<Pick<typeof proposals.$inferInsert, "names" | "input">, FreezeRefusal>> {
  const facts = await planFacts(tx, event, now);
  if (!facts.tables.some(({ outOfOrder }) => !outOfOrder)) return refused("no_tables");
  const interest = await interestOf(tx, event);
  const { problem, names } = planProblem(facts, {
    name: event.slug,
    interest,
    apart,
    keeps: kind === "kept",
  });
  const fixed = Object.keys(names.locked).length;
  if (problem.pairs.length + names.unkept.length === fixed) return refused("nobody_agreed");
  const [wrong] = contradictionsIn(problem);
  if (wrong?.kind === "floors_above_seats") {
    return refused("floors_above_seats", { promised: wrong.promised, seats: wrong.seats });
  }
  if (wrong) throw new Error(`A plan of ${event.slug} contradicts itself: ${wrong.kind}`);
  const left = await leftOut(tx, { eventId: event.id, facts, names });
  const rules = rulesOf(facts, now);
  return ok({
    names: { ...names, ...left, rules },
    input: freeze(problem, facts.settings.fairness),
  });
}
