import { ne } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { type Db, transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { ledgerFaults } from "./ledger.ts";
import { raiseAlert } from "./raise-alert.ts";

/**
 * Holds the ledger of every event that is not put away against its payments, refunds, disputes and
 * papers, and leaves an alert for each that differs.
 * @returns how many differ.
 */
export async function checkLedgers(db: Db, { now }: { now: Instant }): Promise<number> {
  const running = await db
    .select({ id: events.id })
    .from(events)
    .where(ne(events.state, "archived"));
  const differ = await tryEach(running, async ({ id: eventId }) => {
    const faults = [
      ...(await ledgerFaults(db, eventId)).map((it) => ({ ...it, reference: it.paymentId })),
      ...(await paperFaults(db, eventId)).map((it) => ({
        orderId: "orderId" in it ? it.orderId : null,
        reference: JSON.stringify(it),
      })),
    ];
    if (faults.length === 0) return 0;
    await transact(db, async (tx) => {
      for (const { orderId, reference } of faults) {
        const about = { eventId, orderId, reference, now };
        await raiseAlert(tx, { ...about, kind: "ledger_differs" });
      }
    });
    return faults.length;
  });
  return differ.reduce((sum, count) => sum + count, 0);
}
