import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { type DecisionRefusal, decideApplication } from "./decide-application.ts";

/**
 * Decides alike on several applications of an event, the oldest first, each for itself with its
 * own letter: places that run out stop nobody before them. Orders of other events are left alone.
 */
export async function decideApplications(
  db: Db,
  many: {
    eventId: string;
    orderIds: string[];
    decision: "approve" | "decline";
    actor: Actor;
    now: Instant;
  },
): Promise<{ decided: number; refused: { reason: DecisionRefusal; n: number }[] }> {
  const { eventId, decision, actor, now } = many;
  const own = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.eventId, eventId), inArray(orders.id, many.orderIds)))
    .orderBy(orders.placedAt, orders.id);
  let decided = 0;
  const refused = new Map<DecisionRefusal, number>();
  for (const { id: orderId } of own) {
    const answer = await decideApplication(db, { orderId, decision, actor, now });
    if (answer.ok) decided++;
    else refused.set(answer.reason, (refused.get(answer.reason) ?? 0) + 1);
  }
  return { decided, refused: [...refused].map(([reason, n]) => ({ reason, n })) };
}
