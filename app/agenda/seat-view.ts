import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatInstant, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import type { Program, ProgramSession } from "./program.ts";
import { type SeatState, seatingOf, seatOf } from "./seats.ts";
import { sessionLine } from "./session-line.ts";
import { unclaimedMinutes } from "./unclaimed-minutes.ts";

type Asked = {
  event: Event;
  program: Program;
  session: ProgramSession;
  personId: string;
  lang: Lang;
  now: Instant;
};

/** Seats are booked before a session begins; then whoever stands at the door is given them. */
export type SeatPhase = "open" | "begun" | "over" | "canceled";

/** What a person sees of their seat in a session: how full it is, what they have, what they may do. */
export async function seatView(db: Reader, asked: Asked) {
  const { event, program, session, personId, lang, now } = asked;
  const seat = await seatOf(db, { sessionId: session.key, personId });
  const seating = (await seatingOf(db, event.id)).get(session.key);
  const seats = seating?.seats ?? 0;
  const isOffered = seat?.state === "offered" && (seat.offerUntil ?? 0) > now;
  const state: SeatState | null =
    seat?.state === "offered" && !isOffered ? null : (seat?.state ?? null);
  return {
    line: sessionLine(session, program, lang),
    mark: sessionLine(session, program, lang).mark,
    seats,
    left: Math.max(0, seats - (seating?.taken ?? 0)),
    waiting: seating?.waiting ?? 0,
    state,
    offerUntil:
      isOffered && seat?.offerUntil ? formatInstant(seat.offerUntil, event.zone, lang) : "",
    phase: phaseOf(session, now),
    unclaimedMinutes: await unclaimedMinutes(db, event.id),
  };
}

function phaseOf({ state, slot }: ProgramSession, now: Instant): SeatPhase {
  if (state === "canceled") return "canceled";
  if (!slot || now >= slot.end) return "over";
  return now < slot.start ? "open" : "begun";
}
