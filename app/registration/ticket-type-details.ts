import { eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Tx } from "#db/open.ts";
import { ticketTypes } from "#db/schema.server.ts";
import { ticketsPerOrder } from "./hold-tickets.ts";
import { placedAt } from "./positions.ts";
import type { TicketType } from "./ticket-types.ts";

/** What an organizer says of a ticket type; `place` counts from 1 in the list of all. */
export type TicketTypeDetails = Pick<
  TicketType,
  | "name"
  | "description"
  | "price"
  | "taxRate"
  | "onSaleFrom"
  | "onSaleUntil"
  | "perOrder"
  | "perEmail"
  | "accessCode"
  | "needsApproval"
  | "active"
> & { place: number };

export type TicketTypeRefusal = "no_name" | "sale_ends_before_it_begins" | "per_order_beyond";

/** Refuses a type without a name, a sale that ends before it begins, and more than an order takes. */
export function checkTicketType(details: TicketTypeDetails): Result<undefined, TicketTypeRefusal> {
  const { name, onSaleFrom, onSaleUntil, perOrder } = details;
  if (name.zh === "" && name.en === "") return refused("no_name");
  if (onSaleFrom !== null && onSaleUntil !== null && onSaleUntil <= onSaleFrom) {
    return refused("sale_ends_before_it_begins");
  }
  if (perOrder < 1 || perOrder > ticketsPerOrder) {
    return refused("per_order_beyond", { max: ticketsPerOrder });
  }
  return ok();
}

/** Gives a type its place and numbers all types of the event anew. A part of other verbs. */
export async function keepTicketTypePlace(
  tx: Tx,
  { types, id, place }: { types: { id: string; position: number }[]; id: string; place: number },
): Promise<void> {
  const ids = placedAt(
    types.map((type) => type.id),
    id,
    place,
  );
  for (const [position, one] of ids.entries()) {
    if (types.find((type) => type.id === one)?.position === position) continue;
    await tx.update(ticketTypes).set({ position }).where(eq(ticketTypes.id, one));
  }
}
