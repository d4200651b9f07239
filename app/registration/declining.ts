import { and, count, eq, inArray } from "drizzle-orm";
import { type Lang, type Localized, langs } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";
import { declinedLetter } from "#emails/letters/order-ended.tsx";

/** What would come of declining these applications, and the letters that would tell of it. */
export type Declining = {
  orderIds: string[];
  tickets: number;
  letters: { lang: Lang; people: number; subject: string; body: string }[];
};

/** The applications among these orders of an event that still wait, before they are declined. */
export async function decliningOf(
  db: Reader,
  { event, orderIds }: { event: { id: string; name: Localized }; orderIds: string[] },
): Promise<Declining> {
  const waiting = await db
    .select({ id: orders.id, lang: orders.lang, tickets: count(tickets.id) })
    .from(orders)
    .leftJoin(tickets, and(eq(tickets.orderId, orders.id), eq(tickets.status, "valid")))
    .where(
      and(
        eq(orders.eventId, event.id),
        eq(orders.status, "pending"),
        eq(orders.approval, "waiting"),
        inArray(orders.id, orderIds),
      ),
    )
    .groupBy(orders.id, orders.lang);
  return {
    orderIds: waiting.map(({ id }) => id),
    tickets: waiting.reduce((sum, order) => sum + order.tickets, 0),
    letters: langs.flatMap((lang) => {
      const people = waiting.filter((order) => order.lang === lang).length;
      return people > 0 ? [{ lang, people, ...declinedLetter(event.name, lang) }] : [];
    }),
  };
}
