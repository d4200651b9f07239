import { activitiesOf } from "#app/audit/activities.ts";
import { type ActivityLine, activityLine } from "#app/audit/activity-line.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Reader } from "#db/open.ts";
import type { OrderWithTickets } from "./orders.ts";

/**
 * What was done to an order and to its tickets, the latest first; of a ticket's line, whose it is
 * and what it was before, of money that went back, how much; two queries.
 */
export async function orderLines(
  db: Reader,
  order: Pick<OrderWithTickets, "id" | "eventId" | "tickets">,
  lang: Lang,
): Promise<ActivityLine[]> {
  const subjects = [
    { kind: "order", id: order.id },
    ...order.tickets.map(({ id }) => ({ kind: "ticket", id })),
  ];
  const { eventId } = order;
  const { rows } = await activitiesOf(db, { eventId, filter: { subjects }, page: 1 });
  return rows.map((row) => {
    const { name, from, amount, currency } = row.detail;
    const isTicket = row.subjectKind === "ticket";
    const line = activityLine({ ...row, detail: isTicket ? { from } : {} }, lang);
    const money =
      typeof amount === "number" && typeof currency === "string"
        ? formatMoney(amount, currency, lang)
        : "";
    const first = isTicket && typeof name === "string" ? name : money;
    return { ...line, detail: [first, line.detail].filter(Boolean).join(" · ") };
  });
}
