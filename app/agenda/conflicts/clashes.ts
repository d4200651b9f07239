import type { PlannedSession } from "./plan.ts";

/** Two sessions that want the same room or person too close to each other, the earlier one first. */
export type Clash = {
  first: PlannedSession;
  second: PlannedSession;
  over: string;
  overlaps: boolean;
};

type Timed = PlannedSession & { slot: NonNullable<PlannedSession["slot"]> };

/**
 * All pairs that want the same thing at once, or, with a gap, less than that after each other: one
 * sweep for each thing over its sessions in the order of time.
 */
export function clashes(
  sessions: PlannedSession[],
  wants: (session: PlannedSession) => string[],
  gap: number,
): Clash[] {
  const queues = new Map<string, Timed[]>();
  for (const session of sessions.filter(isTimed)) {
    for (const thing of new Set(wants(session))) {
      const queue = queues.get(thing);
      if (queue) queue.push(session);
      else queues.set(thing, [session]);
    }
  }
  return [...queues].flatMap(([over, queue]) => sweep(queue, over, gap));
}

function sweep(queue: Timed[], over: string, gap: number): Clash[] {
  queue.sort((a, b) => a.slot.start - b.slot.start || (a.id < b.id ? -1 : 1));
  const found: Clash[] = [];
  let open: Timed[] = [];
  for (const second of queue) {
    const { start, end } = second.slot;
    open = open.filter((first) => first.slot.end + gap > start);
    for (const first of open) {
      const overlaps = first.slot.start < end && start < first.slot.end;
      if (overlaps || gap > 0) found.push({ first, second, over, overlaps });
    }
    open.push(second);
  }
  return found;
}

// What has no length takes nobody's place.
function isTimed(session: PlannedSession): session is Timed {
  return session.slot !== null && session.slot.end > session.slot.start;
}
