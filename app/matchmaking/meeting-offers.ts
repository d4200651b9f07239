import { and, asc, eq, gt, or } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingOffers, people } from "#db/schema.server.ts";
import type { MeetingPlace } from "./meetings.ts";
import { partyNamesOf } from "./parties.ts";
import { placesOf } from "./places.ts";

export type OfferRow = typeof meetingOffers.$inferSelect;

/** An offer as one of the two sees it. */
export type SeenOffer = Pick<OfferRow, "id" | "why" | "startsAt" | "endsAt" | "answerBy"> & {
  with: { partyId: string; name: Localized; person: string };
  place: MeetingPlace | null;
  /** One has taken it oneself and waits for the other. */
  isTaken: boolean;
  /** The meeting that came of it. */
  meetingId: string | null;
  state: OfferRow["state"];
};

/** The offers of an event that wait for an answer at `now`. */
export function liveOffers(db: Reader, eventId: string, now: Instant): Promise<OfferRow[]> {
  return db
    .select()
    .from(meetingOffers)
    .where(
      and(
        eq(meetingOffers.eventId, eventId),
        eq(meetingOffers.state, "offered"),
        gt(meetingOffers.answerBy, now),
      ),
    )
    .orderBy(asc(meetingOffers.startsAt), asc(meetingOffers.id));
}

/** What waits for a person's answer at an event. */
export async function offersTo(
  db: Reader,
  { eventId, personId, now }: { eventId: string; personId: string; now: Instant },
): Promise<SeenOffer[]> {
  const mine = (await liveOffers(db, eventId, now)).filter(
    ({ aPersonId, bPersonId }) => aPersonId === personId || bPersonId === personId,
  );
  return seen(db, { eventId, personId, rows: mine });
}

/** One offer to this person, whatever became of it; null where there is none. */
export async function offerTo(
  db: Reader,
  { eventId, personId, id }: { eventId: string; personId: string; id: string },
): Promise<SeenOffer | null> {
  const rows = await db
    .select()
    .from(meetingOffers)
    .where(
      and(
        eq(meetingOffers.id, id),
        eq(meetingOffers.eventId, eventId),
        or(eq(meetingOffers.aPersonId, personId), eq(meetingOffers.bPersonId, personId)),
      ),
    );
  const [one] = await seen(db, { eventId, personId, rows });
  return one ?? null;
}

async function seen(
  db: Reader,
  { eventId, personId, rows }: { eventId: string; personId: string; rows: OfferRow[] },
): Promise<SeenOffer[]> {
  if (rows.length === 0) return [];
  const parties = await partyNamesOf(db, eventId);
  const places = await placesOf(db, eventId);
  const others = rows.map((row) => (row.aPersonId === personId ? row.bPersonId : row.aPersonId));
  const named = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(or(...others.map((id) => eq(people.id, id))));
  return rows.map((row) => {
    const isA = row.aPersonId === personId;
    const partyId = isA ? row.bPartyId : row.aPartyId;
    const other = isA ? row.bPersonId : row.aPersonId;
    const { id, why, startsAt, endsAt, answerBy, meetingId, state } = row;
    return {
      ...{ id, why, startsAt, endsAt, answerBy, meetingId, state },
      with: {
        partyId,
        name: parties.get(partyId)?.name ?? { zh: "", en: "" },
        person: named.find((one) => one.id === other)?.name ?? "",
      },
      place: places.get(row.tableId ?? "") ?? null,
      isTaken: (isA ? row.aTookAt : row.bTookAt) !== null,
    };
  });
}
