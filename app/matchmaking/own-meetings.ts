import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { type Meeting, type MeetingPlace, meetingsOf } from "./meetings.ts";

/** A meeting as one of those who sit there sees it. */
export type OwnMeeting = {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  with: { partyId: string; kind: Meeting["sides"][0]["kind"]; name: Localized; people: string[] };
  place: MeetingPlace | null;
  /** It does not take place, or not with this person any more. */
  isOff: boolean;
  locked: boolean;
  sequence: number;
  changedAt: Instant;
};

/** The meetings of a person at an event in the order of time, canceled ones left out. */
export async function meetingsOfPerson(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<OwnMeeting[]> {
  const found = await meetingsOf(db, { eventId, personId });
  return found.map((meeting) => seenBy(meeting, personId));
}

/**
 * Some meetings as a person sees them who sits there or did, for the party that is said: those they do
 * not sit at any more, and canceled ones, are marked.
 */
export async function meetingsConcerning(
  db: Reader,
  of: { eventId: string; personId: string; seats: { id: string; partyId: string }[] },
): Promise<OwnMeeting[]> {
  const { eventId, personId, seats } = of;
  const sides = new Map(seats.map(({ id, partyId }) => [id, partyId]));
  const states = ["planned", "canceled"] as const;
  const found = await meetingsOf(db, { eventId, ids: [...sides.keys()], states: [...states] });
  return found.map((meeting) => {
    const seen = seenByParty(meeting, sides.get(meeting.id) ?? "");
    return { ...seen, isOff: seen.isOff || !sitsAt(meeting, personId) };
  });
}

/** A meeting as everyone of a party sees it, whoever sits there. */
export function seenByParty(meeting: Meeting, partyId: string): OwnMeeting {
  const [one, other] = meeting.sides;
  return facing(meeting, one.partyId === partyId ? other : one, meeting.state === "canceled");
}

function seenBy(meeting: Meeting, personId: string): OwnMeeting {
  const [one, other] = meeting.sides;
  return facing(meeting, sits(other, personId) ? one : other, false);
}

function sitsAt({ sides }: Meeting, personId: string): boolean {
  return sides.some((side) => sits(side, personId));
}

function sits({ sitters }: Meeting["sides"][0], personId: string): boolean {
  return sitters.some((sitter) => sitter.personId === personId);
}

function facing(meeting: Meeting, side: Meeting["sides"][0], isOff: boolean): OwnMeeting {
  return {
    id: meeting.id,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    with: {
      partyId: side.partyId,
      kind: side.kind,
      name: side.name,
      people: side.sitters.map(({ name }) => name),
    },
    place: meeting.place,
    isOff,
    locked: meeting.locked,
    sequence: meeting.sequence,
    changedAt: meeting.changedAt,
  };
}
