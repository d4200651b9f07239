import { inArray } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { meetingOfferUrl } from "#app/urls.ts";
import type { Tx } from "#db/open.ts";
import { meetingOffers, people } from "#db/schema.server.ts";
import type { OfferRow } from "./meeting-offers.ts";
import { placesOf } from "./places.ts";

export type NewOffer = Pick<
  OfferRow,
  | "aPartyId"
  | "bPartyId"
  | "aPersonId"
  | "bPersonId"
  | "pair"
  | "why"
  | "startsAt"
  | "endsAt"
  | "tableId"
  | "freedById"
  | "answerBy"
>;

/**
 * Offers two people a slot and a table until a deadline; each gets a letter that is of no use after
 * it. A part of verbs that hold the plan and have seen that both may and can.
 */
export async function makeOffer(
  tx: Tx,
  of: {
    event: Pick<Event, "id" | "slug">;
    offer: NewOffer;
    nameOf(partyId: string): Localized;
    now: Instant;
  },
): Promise<string> {
  const { event, offer, nameOf, now } = of;
  const id = newId(now);
  const open = { meetingId: null, state: "offered" as const, aTookAt: null, bTookAt: null };
  await tx
    .insert(meetingOffers)
    .values({ id, eventId: event.id, ...offer, ...open, offeredAt: now });
  const { aPersonId, bPersonId, aPartyId, bPartyId } = offer;
  const both = await tx
    .select({ id: people.id, name: people.name, address: people.email, lang: people.lang })
    .from(people)
    .where(inArray(people.id, [aPersonId, bPersonId]));
  const place = (await placesOf(tx, event.id)).get(offer.tableId ?? "");
  for (const { id: personId, lang, ...to } of both) {
    const isA = personId === aPersonId;
    await queueLetter(tx, {
      key: `offer:${id}:${personId}`,
      eventId: event.id,
      kind: "meeting-offered",
      to,
      lang,
      props: {
        with: nameOf(isA ? bPartyId : aPartyId),
        person: both.find((one) => one.id === (isA ? bPersonId : aPersonId))?.name ?? "",
        why: offer.why,
        startsAt: offer.startsAt,
        endsAt: offer.endsAt,
        table: place ? { room: place.room, number: place.number } : null,
        until: offer.answerBy,
        path: meetingOfferUrl(event.slug, id),
      },
      now,
      uselessAfter: offer.answerBy,
    });
  }
  return id;
}
