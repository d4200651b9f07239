import { and, eq, inArray } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { transfers } from "#db/schema.server.ts";
import type { OrderWithTickets } from "./orders.ts";
import { tellTransfer } from "./tell-transfer.ts";

/**
 * Ends what was offered of these tickets and not accepted yet, and tells whoever could still accept
 * it, but not `except`, who hears otherwise; part of a verb's transaction, which has locked the order.
 */
export async function withdrawOffers(
  tx: Tx,
  {
    tickets,
    except = "",
    now,
  }: { tickets: OrderWithTickets["tickets"]; except?: string; now: Instant },
): Promise<void> {
  const ended = await tx
    .update(transfers)
    .set({ state: "withdrawn", endedAt: now })
    .where(
      and(
        inArray(
          transfers.ticketId,
          tickets.map(({ id }) => id),
        ),
        eq(transfers.state, "offered"),
      ),
    )
    .returning();
  for (const transfer of ended) {
    const type = tickets.find(({ id }) => id === transfer.ticketId)?.type;
    if (!type || transfer.toEmail === except || transfer.expiresAt <= now) continue;
    const to = { name: transfer.toName, email: transfer.toEmail };
    await tellTransfer(tx, { transfer, type, news: "withdrawn", to, now });
  }
}
