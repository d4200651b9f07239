import {
  cleaned,
  type Field,
  roomFields,
  sessionFields,
  shownOf,
  speakerFields,
  trackFields,
  valuesOf,
} from "./compare/fields.ts";
import type { MatchedBy } from "./compare/match.ts";
import { type Difference, threeWay } from "./compare/three-way.ts";
import { translated } from "./compare/translate.ts";
import type { Schedule, ScheduleSession } from "./schedule.ts";

/**
 * `conflicted` where all that differs was changed on both sides; a session that was moved or changed
 * may have conflicts beside.
 */
export type SessionChange = Difference & {
  kind: "added" | "changed" | "moved" | "canceled" | "conflicted" | "untouched";
  /** The key here; of an added one the key it gets. */
  key: string;
  by: MatchedBy | null;
};

export type ThingChange = Difference & {
  kind: "added" | "changed" | "conflicted" | "untouched";
  key: string;
};

export type Comparison = {
  sessions: SessionChange[];
  rooms: ThingChange[];
  tracks: ThingChange[];
  speakers: ThingChange[];
  /** The incoming schedule in the keys used here. */
  incoming: Schedule;
};

export type Versions = {
  /** What was imported last from where the incoming one is from; null the first time. */
  base: Schedule | null;
  local: Schedule;
  incoming: Schedule;
  /** What it means that a session of `base` is missing: canceled, or the file is but a part. */
  missing?: "canceled" | "kept";
};

/**
 * Compares an incoming schedule with the local one and with what was imported last. Sessions are
 * matched by guid, else code, else title, start and room. Only what was in the last import can be
 * canceled by being missing; a value that is absent, or there only in the other language, takes
 * nothing away; what was changed here and there is a conflict and changes nothing.
 */
export function compareSchedules({ base, local, incoming, missing }: Versions): Comparison {
  const { schedule: there, matchedBy } = translated(incoming, local);
  // The base is brought into the keys of the incoming one through those here, wherever both know it.
  const before = base && translated(base, joined(local, there)).schedule;
  const things = <T extends { key: string }>(list: (of: Schedule) => T[], fields: Field<T>[]) =>
    differences(before && list(before), list(local), list(there), fields);
  const sessions = differences(
    before?.sessions ?? null,
    local.sessions,
    there.sessions,
    sessionFields,
  ).map((one): SessionChange => {
    const by = matchedBy.get(one.key) ?? null;
    return { ...one, kind: one.kind === "changed" ? changeOf(one) : one.kind, by };
  });
  const gone = missing === "kept" ? [] : canceled(before, local, there);
  return {
    sessions: [...sessions, ...gone],
    rooms: things((of) => of.rooms, roomFields),
    tracks: things((of) => of.tracks, trackFields),
    speakers: things((of) => of.speakers, speakerFields),
    incoming: there,
  };
}

/** How many sessions are what: the line above a preview. */
export function countChanges({ sessions }: Comparison): Record<SessionChange["kind"], number> {
  const counts = { added: 0, changed: 0, moved: 0, canceled: 0, conflicted: 0, untouched: 0 };
  for (const { kind } of sessions) counts[kind]++;
  return counts;
}

/** Whether taking this over would write nothing and ask nothing. */
export function changesNothing(comparison: Comparison): boolean {
  const { sessions, rooms, tracks, speakers } = comparison;
  return [...sessions, ...rooms, ...tracks, ...speakers].every(({ kind }) => kind === "untouched");
}

function differences<T extends { key: string }>(
  base: T[] | null,
  local: T[],
  incoming: T[],
  fields: Field<T>[],
): ThingChange[] {
  const before = new Map(base?.map((one) => [one.key, one]));
  const here = new Map(local.map((one) => [one.key, one]));
  return incoming.map((one) => {
    const own = here.get(one.key);
    const last = before.get(one.key);
    // What came with the last import and is gone was removed here, and stays so.
    if (!own)
      return { kind: last ? "untouched" : "added", key: one.key, changes: [], conflicts: [] };
    const difference = threeWay(
      last ? valuesOf(last, fields) : null,
      valuesOf(own, fields),
      valuesOf(one, fields),
      shownOf(own, fields),
      cleaned(fields),
    );
    const { changes, conflicts } = difference;
    const kind = changes.length ? "changed" : conflicts.length ? "conflicted" : "untouched";
    return { kind, key: one.key, ...difference };
  });
}

function changeOf({ changes }: Difference): SessionChange["kind"] {
  if (changes.some(({ field, to }) => field === "state" && to === "canceled")) return "canceled";
  return changes.some(({ field }) => field === "time" || field === "room") ? "moved" : "changed";
}

function canceled(base: Schedule | null, local: Schedule, there: Schedule): SessionChange[] {
  const still = new Set(there.sessions.map(({ key }) => key));
  const before = new Map(base?.sessions.map((one) => [one.key, one]));
  return local.sessions.flatMap((session) => {
    const last = before.get(session.key);
    if (!last || still.has(session.key) || session.state === "canceled") return [];
    return [cancellation(session, last)];
  });
}

/** What was changed here since is a conflict: someone may still want it. */
function cancellation(here: ScheduleSession, last: ScheduleSession): SessionChange {
  const [own, before] = [valuesOf(here, sessionFields), valuesOf(last, sessionFields)];
  const edited = Object.keys(own).some((field) => own[field] !== before[field] && before[field]);
  const cancel = { field: "state", from: here.state, to: "canceled" };
  const conflict = { field: "state", base: last.state, here: here.state, there: "canceled" };
  const found = edited
    ? { kind: "conflicted" as const, changes: [], conflicts: [conflict] }
    : { kind: "canceled" as const, changes: [cancel], conflicts: [] };
  return { ...found, key: here.key, by: null };
}

function joined(local: Schedule, there: Schedule): Schedule {
  const more = <T extends { key: string }>(own: T[], other: T[]) => {
    const keys = new Set(own.map(({ key }) => key));
    return [...own, ...other.filter(({ key }) => !keys.has(key))];
  };
  return {
    ...local,
    rooms: more(local.rooms, there.rooms),
    tracks: more(local.tracks, there.tracks),
    speakers: more(local.speakers, there.speakers),
    sessions: more(local.sessions, there.sessions),
  };
}
