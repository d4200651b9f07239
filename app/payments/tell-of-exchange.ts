import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";

/** Tells a buyer what becomes of an exchange that waits for a transfer; part of a transaction. */
export async function tellOfExchange(
  tx: Tx,
  exchange: {
    id: string;
    order: OrderWithTickets;
    ticket: OrderWithTickets["tickets"][number];
    /** The type that it becomes. */
    wanted: Localized;
  },
  { news, until, now }: { news: "due" | "reminder" | "lapsed"; until?: Instant; now: Instant },
): Promise<void> {
  const { id, order, ticket, wanted } = exchange;
  await queueLetter(tx, {
    key: `exchange-waits:${id}:${news}`,
    eventId: order.eventId,
    kind: "exchange-waits",
    to: { name: order.buyerName, address: order.buyerEmail },
    lang: order.lang,
    props: {
      orderId: order.id,
      news,
      holder: ticket.attendeeName,
      left: ticket.type.name,
      wanted,
    },
    now,
    ...(until === undefined ? {} : { uselessAfter: until }),
  });
}
