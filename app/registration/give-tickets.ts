import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import { limitKey } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, isUnique, type Tx, transact } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { claimBeyond } from "./claim-beyond.ts";
import { claimPlaces } from "./claim-places.ts";
import { insertOrder } from "./insert-order.ts";
import { placesNeeded, sumOf } from "./places.ts";
import { keepQuotas } from "./recount-places.ts";
import { ticketTypeOf } from "./ticket-types.ts";

/** The most tickets given in one go. */
const mostGiven = 200;

export type GiveRefusal =
  | "nobody_given"
  | "too_many_given"
  | "unknown_ticket_type"
  | "sold_out"
  | "given_already";

export type Gift = {
  /** Names this gift, and its first order: the same one given twice is given once. */
  giftId: string;
  event: { id: string; currency: string; gateSalt: Uint8Array };
  ticketTypeId: string;
  recipients: { name: string; email: string }[];
  /** What the letter says first, or "". */
  note: string;
  lang: Lang;
  /** `beyond` takes places even where the quotas have none left. */
  places: "within" | "beyond";
  actor: Actor;
  now: Instant;
};

/**
 * Gives each recipient a ticket that costs nothing: one order and one letter each, all or none.
 * Quotas count them; where they have too little room, nothing is given unless told to go beyond.
 * @returns how many tickets were given.
 */
export async function giveTickets(db: Db, gift: Gift): Promise<Result<number, GiveRefusal>> {
  const { event, recipients, now } = gift;
  if (recipients.length === 0) return refused("nobody_given");
  if (recipients.length > mostGiven) return refused("too_many_given", { max: mostGiven });
  try {
    return await caughtRefusal(() =>
      transact(db, async (tx): Promise<Result<number, GiveRefusal>> => {
        await keepQuotas(tx, event.id);
        const type = await ticketTypeOf(tx, event.id, gift.ticketTypeId);
        if (!type) return refused("unknown_ticket_type");
        const [known] = await tx
          .select({ id: orders.id })
          .from(orders)
          .where(eq(orders.id, gift.giftId));
        if (known) return refused("given_already");

        const needed = await placesNeeded(tx, [{ ticketTypeId: type.id, quantity: 1 }]);
        const claim = gift.places === "beyond" ? claimBeyond : claimPlaces;
        for (const [index, recipient] of recipients.entries()) {
          const id = index === 0 ? gift.giftId : newId(now);
          await giveOne(tx, { gift, recipient, id, places: sumOf(needed) });
          await claim(tx, needed, { heldBy: id, expiresAt: null, now, line: "passed" });
        }
        await recordActivity(tx, {
          eventId: event.id,
          actor: gift.actor,
          verb: "gave_tickets",
          subject: { kind: "ticket_type", id: type.id },
          detail: { name: type.name.zh || type.name.en, count: recipients.length },
          at: now,
        });
        return ok(recipients.length);
      }),
    );
  } catch (error) {
    if (isUnique(error)) return refused("given_already");
    throw error;
  }
}

async function giveOne(
  tx: Tx,
  given: { gift: Gift; recipient: Gift["recipients"][number]; id: string; places: number },
): Promise<void> {
  const { gift, recipient, id } = given;
  const { event, lang, now } = gift;
  const attendee = { name: recipient.name, email: recipient.email, phone: "" };
  await insertOrder(tx, {
    id,
    event,
    status: "paid",
    approval: "none",
    buyer: attendee,
    buyerKey: limitKey(recipient.email),
    lang,
    total: 0,
    payBy: null,
    expiresAt: null,
    places: given.places,
    consentVersion: null,
    source: "complimentary",
    attendees: [{ ...attendee, answers: [], ticketTypeId: gift.ticketTypeId, price: 0 }],
    now,
  });
  await queueLetter(tx, {
    key: `complimentary-ticket:${id}`,
    eventId: event.id,
    kind: "complimentary-ticket",
    to: { name: recipient.name, address: recipient.email },
    lang,
    props: { orderId: id, note: gift.note },
    now,
  });
}
