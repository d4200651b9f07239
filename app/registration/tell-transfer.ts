import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { transferUrl } from "#app/urls.ts";
import type { Tx } from "#db/open.ts";
import type { Order, OrderWithTickets } from "./orders.ts";
import type { TicketType } from "./ticket-types.ts";
import { secretOfTransfer, type Transfer } from "./transfers.ts";

type Passing = Pick<Transfer, "id" | "eventId" | "lang" | "fromName" | "toName">;
type News =
  | { news: "offered"; transfer: Transfer }
  | { news: "passed_on" | "declined" | "withdrawn"; transfer: Passing };

/** Writes to one side of a transfer what became of it; part of other verbs. */
export async function tellTransfer(
  tx: Tx,
  told: News & { type: TicketType; to: { name: string; email: string }; now: Instant },
): Promise<void> {
  const { transfer, type, news, to, now } = told;
  const offer = told.news === "offered" ? told.transfer : null;
  await queueLetter(tx, {
    key: `transfer:${news}:${transfer.id}:${to.email}`,
    eventId: transfer.eventId,
    kind: "transfer",
    to: { name: to.name, address: to.email },
    lang: transfer.lang,
    props: {
      news,
      path: offer ? transferUrl(secretOfTransfer(offer)) : "",
      typeName: type.name,
      from: transfer.fromName,
      to: transfer.toName,
      until: offer?.expiresAt ?? null,
    },
    now,
  });
}

/** Writes to whoever had a ticket, and to its buyer, that it is someone else's; part of other verbs. */
export async function tellPassedOn(
  tx: Tx,
  passed: {
    transfer: Passing;
    order: Order;
    ticket: OrderWithTickets["tickets"][number];
    /** Whose it is now: they have the ticket itself. */
    holder: string;
    now: Instant;
  },
): Promise<void> {
  const { transfer, order, ticket, holder, now } = passed;
  const told = new Map([
    [ticket.attendeeEmail, ticket.attendeeName],
    [order.buyerEmail, order.buyerName],
  ]);
  for (const [email, name] of told) {
    if (email === holder) continue;
    const to = { name, email };
    await tellTransfer(tx, { transfer, type: ticket.type, news: "passed_on", to, now });
  }
}
