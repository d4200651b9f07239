import { and, eq, lte } from "drizzle-orm";
import { eventById } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, transact } from "#db/open.ts";
import { meetingOffers } from "#db/schema.server.ts";
import { lockPlan } from "./lock-plan.ts";
import { offerFreedSlot } from "./offer-freed-slot.ts";

/**
 * Offers that not both have taken by their deadline lapse, and the slots go to the next who wait for
 * one. A job; each offer is a transaction of its own.
 */
export async function lapseMeetingOffers(db: Db, { now }: { now: Instant }): Promise<void> {
  const due = and(eq(meetingOffers.state, "offered"), lte(meetingOffers.answerBy, now));
  const rows = await db
    .select({ id: meetingOffers.id, eventId: meetingOffers.eventId })
    .from(meetingOffers)
    .where(due);
  await tryEach(rows, ({ id, eventId }) =>
    transact(db, async (tx) => {
      await lockPlan(tx, eventId);
      const [lapsed] = await tx
        .update(meetingOffers)
        .set({ state: "lapsed" })
        .where(and(eq(meetingOffers.id, id), due))
        .returning();
      const event = lapsed?.why === "freed" ? await eventById(tx, eventId) : null;
      if (lapsed && event) await offerFreedSlot(tx, { event, freed: lapsed, now });
    }),
  );
}
