import { type Clash, clashes } from "./conflicts/clashes.ts";
import {
  type Conflict,
  type ConflictCode,
  overlap,
  type Plan,
  type PlannedRoom,
  type PlannedSession,
  type Span,
  usualWalk,
} from "./conflicts/plan.ts";

/**
 * Everything that cannot or should not be as planned. Two sessions that touch do not overlap, and
 * one without length overlaps nothing; of what has no slot only texts and track are checked. One
 * sweep in the order of time for each room and speaker.
 */
export function findConflicts(plan: Plan): Conflict[] {
  return conflictsAmong(plan, plan.sessions, () => true);
}

/**
 * The conflicts after these sessions were changed, from those found before: only what has to do with
 * the changed ones, their rooms and their speakers is looked at again. The same as finding all anew,
 * in another order.
 */
export function recheckConflicts(plan: Plan, before: Conflict[], changed: Set<string>): Conflict[] {
  const ids = new Set(plan.sessions.map(({ id }) => id));
  const kept = before.filter(({ sessions }) =>
    sessions.every((id) => ids.has(id) && !changed.has(id)),
  );
  const moved = plan.sessions.filter(({ id }) => changed.has(id));
  const rooms = new Set(moved.map(({ slot }) => slot?.room));
  const speakers = new Set(moved.flatMap((session) => session.speakers));
  const near = plan.sessions.filter(
    (one) =>
      changed.has(one.id) ||
      (one.slot !== null && rooms.has(one.slot.room)) ||
      one.speakers.some((speaker) => speakers.has(speaker)),
  );
  return [...kept, ...conflictsAmong(plan, near, (id) => changed.has(id))];
}

function conflictsAmong(plan: Plan, sessions: PlannedSession[], isMeant: (id: string) => boolean) {
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const away = new Map(plan.speakers.map((speaker) => [speaker.id, speaker.away]));
  const own = sessions
    .filter(({ id }) => isMeant(id))
    .flatMap((session) => [...ofSlot(session, plan, rooms, away), ...ofContent(session)]);
  const isMeantPair = ({ first, second }: Clash) => isMeant(first.id) || isMeant(second.id);
  const walk = plan.walk ?? usualWalk;
  const inRooms = clashes(sessions, ({ slot }) => (slot?.room ? [slot.room] : []), 0)
    .filter(isMeantPair)
    .map((clash) => between("room_double_use", "blocks", clash));
  const ofSpeakers = clashes(sessions, (session) => session.speakers, walk)
    .filter(isMeantPair)
    .flatMap((clash) => {
      if (clash.overlaps) return [between("speaker_double_use", "warns", clash)];
      return areApart(clash, rooms) ? [between("too_far_to_walk", "warns", clash)] : [];
    });
  return [...inRooms, ...ofSpeakers, ...own];
}

function ofSlot(
  { id, slot, speakers, seats }: PlannedSession,
  { opening }: Plan,
  rooms: Map<string, PlannedRoom>,
  away: Map<string, Span[]>,
): Conflict[] {
  if (!slot) return [];
  const found: Conflict[] = [];
  const warn = (code: ConflictCode, about: string | null) =>
    found.push({ code, weight: "warns", sessions: [id], about });
  for (const speaker of new Set(speakers)) {
    if (away.get(speaker)?.some((span) => overlap(span, slot))) warn("speaker_away", speaker);
  }
  const room = slot.room === null ? undefined : rooms.get(slot.room);
  if (room?.closed.some((span) => overlap(span, slot))) warn("room_closed", room.id);
  const isOpen = opening.some(({ start, end }) => start <= slot.start && slot.end <= end);
  if (opening.length > 0 && !isOpen) warn("outside_opening", null);
  if (room?.capacity !== null && room && seats !== null && seats > room.capacity) {
    warn("room_too_small", room.id);
  }
  return found;
}

function ofContent({ id, untranslated, needsTrack, track }: PlannedSession): Conflict[] {
  const missing = untranslated.map((lang) => warning("translation_missing", id, lang));
  return needsTrack && track === null ? [...missing, warning("track_missing", id, null)] : missing;
}

function warning(code: ConflictCode, session: string, about: string | null): Conflict {
  return { code, weight: "warns", sessions: [session], about };
}

function between(code: ConflictCode, weight: Conflict["weight"], clash: Clash): Conflict {
  return { code, weight, sessions: [clash.first.id, clash.second.id], about: clash.over };
}

function areApart({ first, second }: Clash, rooms: Map<string, PlannedRoom>): boolean {
  const [from, to] = [first, second].map(({ slot }) => rooms.get(slot?.room ?? "")?.building ?? "");
  return from !== "" && to !== "" && from !== to;
}
