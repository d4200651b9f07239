import type { Conflict, Plan, PlannedSession } from "../conflicts/plan.ts";
import { findConflicts, recheckConflicts } from "../conflicts.ts";

export type Weight = Conflict["weight"];
export type Checked = {
  /** The conflicts of the session that is held. */
  own: Conflict[];
  /** Every session that has one, by its id; what blocks outweighs what warns. */
  marks: Map<string, Weight>;
};

/** The conflicts of a plan, and what they would be with one of its sessions elsewhere. */
export class LiveCheck {
  private readonly before: Conflict[];

  constructor(private readonly plan: Plan) {
    this.before = findConflicts(plan);
  }

  /** As planned. */
  asPlanned(): Map<string, Weight> {
    return marksOf(this.before);
  }

  /** With this session in that slot. */
  with(id: string, slot: PlannedSession["slot"]): Checked {
    const sessions = this.plan.sessions.map((one) => (one.id === id ? { ...one, slot } : one));
    const found = recheckConflicts({ ...this.plan, sessions }, this.before, new Set([id]));
    return { own: found.filter((one) => one.sessions.includes(id)), marks: marksOf(found) };
  }
}

function marksOf(conflicts: Conflict[]): Map<string, Weight> {
  const marks = new Map<string, Weight>();
  for (const { sessions, weight } of conflicts) {
    for (const id of sessions) if (marks.get(id) !== "blocks") marks.set(id, weight);
  }
  return marks;
}
