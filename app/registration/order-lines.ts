import { activitiesOf } from "#app/audit/activities.ts";
import { type ActivityLine, activityLine } from "#app/audit/activity-line.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import type { OrderWithTickets } from "./orders.ts";

/**
 * What was done to an order and to its tickets, the latest first; of a ticket's line, whose it is
 * and what it was before; two queries.
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
    const { name, from } = row.detail;
    return activityLine(
      { ...row, detail: row.subjectKind === "ticket" ? { name, from } : {} },
      lang,
    );
  });
}
