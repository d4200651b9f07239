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
 * Some meetings as a person sees them who sits there or did: those they do not sit at any more, and
 * canceled ones, are marked.
 */
export async function meetingsConcerning(
  db: Reader,
  { eventId, personId, ids }: { eventId: string; personId: string; ids: string[] },
): Promise<OwnMeeting[]> {
  const found = await meetingsOf(db, { eventId, ids, states: ["planned", "canceled"] });
  return found.map((meeting) => seenBy(meeting, personId));
}

/** A meeting as everyone of a party sees it, whoever sits there. */
export function seenByParty(meeting: Meeting, partyId: string): OwnMeeting {
  const [one, other] = meeting.sides;
  return facing(meeting, one.partyId === partyId ? other : one, meeting.state === "canceled");
}

function seenBy(meeting: Meeting, personId: string): OwnMeeting {
  const [one, other] = meeting.sides;
  const sits = (side: Meeting["sides"][0]) =>
    side.sitters.some((sitter) => sitter.personId === personId);
  const isOff = meeting.state === "canceled" || !(sits(one) || sits(other));
  return facing(meeting, sits(other) ? one : other, isOff);
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
