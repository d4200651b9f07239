import { type Instant, minute } from "#app/lib/time.ts";
import {
  type Conflict,
  overlap,
  type Plan,
  type PlannedRoom,
  type PlannedSession,
  type Span,
  usualWalk,
} from "./plan.ts";

/** One thing that would end a conflict. */
export type Fix =
  | { code: "move_to_room"; session: string; room: string }
  | { code: "move_to_time"; session: string; start: Instant }
  | { code: "fewer_seats"; session: string; seats: number }
  | { code: "change_speaker"; session: string; speaker: string }
  | { code: "translate"; session: string; lang: string }
  | { code: "choose_track"; session: string }
  | { code: "put_aside"; session: string };

const step = 5 * minute;

/**
 * What would end a conflict, the least disturbing first: a free room that is large enough, the next
 * time at which room and speakers are free, fewer seats, another speaker, the missing text. Never
 * empty: where no room and no time is free, the session has to wait without one.
 */
export function fixesFor(conflict: Conflict, plan: Plan): Fix[] {
  const session = plan.sessions.find(({ id }) => id === conflict.sessions.at(-1));
  if (!session) return [];
  const fixes = fixesOf(conflict, session, plan);
  return fixes.length ? fixes : [{ code: "put_aside", session: session.id }];
}

function fixesOf({ code, about }: Conflict, session: PlannedSession, plan: Plan): Fix[] {
  const { id } = session;
  if (code === "translation_missing")
    return [{ code: "translate", session: id, lang: about ?? "" }];
  if (code === "track_missing") return [{ code: "choose_track", session: id }];
  const room = freeRoom(session, plan);
  const start = freeTime(session, plan);
  const rooms: Fix[] = room ? [{ code: "move_to_room", session: id, room: room.id }] : [];
  const times: Fix[] = start === null ? [] : [{ code: "move_to_time", session: id, start }];
  if (code === "room_too_small") {
    const seats = plan.rooms.find((one) => one.id === about)?.capacity ?? 0;
    return [...rooms, { code: "fewer_seats", session: id, seats }];
  }
  if (code === "room_double_use" || code === "room_closed") return [...rooms, ...times];
  if (code === "outside_opening") return times;
  return [...times, { code: "change_speaker", session: id, speaker: about ?? "" }];
}

/** The smallest other room, of the same building if there is one, that is free and large enough. */
function freeRoom({ id, slot, seats }: PlannedSession, plan: Plan): PlannedRoom | null {
  if (!slot) return null;
  const own = plan.rooms.find((room) => room.id === slot.room);
  const fits = plan.rooms.filter(
    (room) =>
      room.id !== slot.room &&
      (seats === null || room.capacity === null || room.capacity >= seats) &&
      !room.closed.some((span) => overlap(span, slot)) &&
      !plan.sessions.some(
        (other) => other.id !== id && other.slot?.room === room.id && overlap(other.slot, slot),
      ),
  );
  const size = (room: PlannedRoom) => room.capacity ?? Number.MAX_SAFE_INTEGER;
  const isNear = (room: PlannedRoom) => (room.building === own?.building ? 0 : 1);
  return fits.sort((a, b) => isNear(a) - isNear(b) || size(a) - size(b))[0] ?? null;
}

/** The next start from its own, in steps of five minutes, at which nobody and nothing is in the way. */
function freeTime(session: PlannedSession, plan: Plan): Instant | null {
  const { id, slot, speakers } = session;
  if (!slot) return null;
  const room = plan.rooms.find((one) => one.id === slot.room);
  const walk = plan.walk ?? usualWalk;
  const building = (at: string | null) => plan.rooms.find((one) => one.id === at)?.building ?? "";
  const busy: Span[] = [
    ...(room?.closed ?? []),
    ...plan.speakers.filter((one) => speakers.includes(one.id)).flatMap(({ away }) => away),
    ...plan.sessions.flatMap((other) => {
      if (!other.slot || other.id === id || other.slot.end <= other.slot.start) return [];
      const isSameRoom = slot.room !== null && other.slot.room === slot.room;
      if (!isSameRoom && !other.speakers.some((one) => speakers.includes(one))) return [];
      const [from, to] = [building(other.slot.room), building(slot.room)];
      const apart = !isSameRoom && from !== "" && to !== "" && from !== to ? walk : 0;
      return [{ start: other.slot.start - apart, end: other.slot.end + apart }];
    }),
  ].sort((a, b) => a.start - b.start);
  const length = slot.end - slot.start;
  const openings = plan.opening.length ? plan.opening : [{ start: slot.start, end: Infinity }];
  for (const opening of [...openings].sort((a, b) => a.start - b.start)) {
    let start = Math.max(opening.start, slot.start);
    for (const span of busy) {
      if (overlap(span, { start, end: start + length })) start = Math.ceil(span.end / step) * step;
    }
    if (start + length <= opening.end && start !== slot.start) return start;
  }
  return null;
}
