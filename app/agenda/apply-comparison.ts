import {
  type Field,
  roomFields,
  sessionFields,
  speakerFields,
  trackFields,
} from "./compare/fields.ts";
import type { Comparison, SessionChange, ThingChange } from "./compare.ts";
import type { Schedule } from "./schedule.ts";

/** What to do with a value that was changed on both sides: keep this one, or take that one. */
export type Settle = (key: string, field: string) => "here" | "there";

/**
 * The local schedule with what a comparison found: new things added, changes made, conflicts settled
 * one by one (kept as they are here unless somebody says otherwise). Nothing is ever removed; a
 * canceled session stays, marked. Days come from the incoming schedule where they are new.
 */
export function applyComparison(
  local: Schedule,
  comparison: Comparison,
  settle: Settle = () => "here",
): Schedule {
  const { incoming } = comparison;
  const dates = new Set(local.days.map(({ date }) => date));
  const days = [...local.days, ...incoming.days.filter(({ date }) => !dates.has(date))];
  return {
    ...local,
    days: days
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map((day, at) => ({ ...day, index: at + 1 })),
    rooms: applied(local.rooms, incoming.rooms, comparison.rooms, roomFields, settle),
    tracks: applied(local.tracks, incoming.tracks, comparison.tracks, trackFields, settle),
    speakers: applied(
      local.speakers,
      incoming.speakers,
      comparison.speakers,
      speakerFields,
      settle,
    ),
    sessions: applied(
      local.sessions,
      incoming.sessions,
      comparison.sessions,
      sessionFields,
      settle,
    ).map(canceledIn(comparison, settle)),
  };
}

function applied<T extends { key: string }>(
  local: T[],
  incoming: T[],
  changes: (ThingChange | SessionChange)[],
  fields: Field<T>[],
  settle: Settle,
): T[] {
  const there = new Map(incoming.map((one) => [one.key, one]));
  const told = new Map(changes.map((one) => [one.key, one]));
  const kept = local.map((one) => {
    const from = there.get(one.key);
    const change = told.get(one.key);
    if (!from || !change) return one;
    const taken = new Set([
      ...change.changes.map(({ field }) => field),
      ...change.conflicts
        .filter(({ field }) => settle(one.key, field) === "there")
        .map(({ field }) => field),
    ]);
    return fields
      .filter(({ name }) => taken.has(name))
      .reduce((into, field) => field.take(into, from), one);
  });
  const added = changes.filter(({ kind }) => kind === "added");
  return [...kept, ...added.flatMap(({ key }) => there.get(key) ?? [])];
}

function canceledIn({ sessions }: Comparison, settle: Settle) {
  const gone = new Set<string>();
  for (const { key, changes, conflicts } of sessions) {
    const isTold = changes.some(({ field, to }) => field === "state" && to === "canceled");
    const isSettled = conflicts.some(
      ({ field, there }) =>
        field === "state" && there === "canceled" && settle(key, field) === "there",
    );
    if (isTold || isSettled) gone.add(key);
  }
  return <T extends Schedule["sessions"][number]>(session: T): T =>
    gone.has(session.key) ? { ...session, state: "canceled" } : session;
}
