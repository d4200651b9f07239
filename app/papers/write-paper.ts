import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { dayOf, type Instant } from "#app/lib/time.ts";
import type { Billing } from "#app/registration/billings.ts";
import type { Order } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";
import { type PaperLine, type PaperParty, papers } from "#db/schema.server.ts";
import { type PaperKind, paperCode } from "./paper-code.ts";
import { sumOf } from "./paper-lines.ts";
import { sellerOf } from "./sellers.ts";
import { takeNumber } from "./take-number.ts";

/**
 * Writes a paper with the next number of its series in the year it is in the event's zone, and
 * everything on it as it is now. Part of a verb's transaction, which does nothing that could wait
 * for a lock after it.
 * @returns its id and its code.
 */
export async function writePaper(
  tx: Tx,
  paper: {
    event: Pick<Event, "id" | "zone" | "name">;
    order: Pick<Order, "id" | "currency" | "buyerName" | "buyerEmail">;
    billing: Billing | null;
    position: number;
    kind: PaperKind;
    lines: PaperLine[];
    way: string;
    corrects: string;
    now: Instant;
  },
): Promise<{ id: string; code: string }> {
  const { event, order, billing, position, kind, lines, now } = paper;
  const { name, address, taxNumber, note } = await sellerOf(tx, event.id);
  const issuedOn = dayOf(now, event.zone);
  const year = Number(issuedOn.slice(0, 4));
  const id = newId(now);
  const number = await takeNumber(tx, { eventId: event.id, kind, year });
  await tx.insert(papers).values({
    id,
    eventId: event.id,
    orderId: order.id,
    position,
    kind,
    year,
    number,
    amount: sumOf(lines),
    currency: order.currency,
    seller: { name, contact: "", address, taxNumber, note },
    buyer: partyOf(order, billing),
    lines,
    eventName: event.name,
    way: paper.way,
    corrects: paper.corrects,
    issuedOn,
    issuedAt: now,
  });
  return { id, code: paperCode({ kind, year, number }) };
}

function partyOf(
  { buyerName, buyerEmail }: Pick<Order, "buyerName" | "buyerEmail">,
  billing: Billing | null,
): PaperParty {
  const { company = "", taxNumber = "", address = "" } = billing ?? {};
  const contact = company ? `${buyerName} · ${buyerEmail}` : buyerEmail;
  return { name: company || buyerName, contact, taxNumber, address };
}
