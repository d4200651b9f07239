import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, transact } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";

/** The most orders, and the most single tickets, that one request brings; the newest first. */
const most = 20;
/** Asked again within this time (ms), nothing more is sent. */
const pause = 10 * minute;

/**
 * Sends an address what this event has for it: one letter with the links of the live orders it
 * bought, and each ticket that others bought for it. Nothing is sent where there is nothing; the
 * caller learns neither.
 */
export async function sendOrderLinks(
  db: Db,
  { eventId, email, lang, now }: { eventId: string; email: string; lang: Lang; now: Instant },
): Promise<void> {
  const again = Math.floor(now / pause);
  await transact(db, async (tx) => {
    const bought = await tx
      .select({ id: orders.id, name: orders.buyerName })
      .from(orders)
      .where(
        and(
          eq(orders.eventId, eventId),
          eq(orders.buyerEmail, email),
          inArray(orders.status, ["pending", "paid"]),
        ),
      )
      .orderBy(desc(orders.id))
      .limit(most);
    if (bought.length > 0) {
      await queueLetter(tx, {
        key: `lost-ticket:${eventId}:${email}:${again}`,
        eventId,
        kind: "lost-ticket",
        to: { name: bought[0]?.name ?? "", address: email },
        lang,
        props: { orderIds: bought.map((order) => order.id) },
        now,
      });
    }
    const given = await tx
      .select({ id: tickets.id, name: tickets.attendeeName })
      .from(tickets)
      .innerJoin(orders, eq(orders.id, tickets.orderId))
      .where(
        and(
          eq(tickets.eventId, eventId),
          eq(tickets.attendeeEmail, email),
          eq(tickets.status, "valid"),
          eq(orders.status, "paid"),
          ne(orders.buyerEmail, email),
        ),
      )
      .orderBy(desc(tickets.id))
      .limit(most);
    for (const ticket of given) {
      await queueLetter(tx, {
        key: `lost-ticket:${ticket.id}:${again}`,
        eventId,
        kind: "ticket-for-attendee",
        to: { name: ticket.name, address: email },
        lang,
        props: { ticketId: ticket.id },
        now,
      });
    }
  });
}
