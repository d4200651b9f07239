import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { transfers } from "#db/schema.server.ts";
import { orderOfTicket } from "./order-of-ticket.ts";
import { tellTransfer } from "./tell-transfer.ts";
import type { Transfer } from "./transfers.ts";

/**
 * A ticket is not passed on after all: the other declined it, or its side withdrew. It stays whose
 * it is; whoever did not decide that is told.
 */
export async function endTransfer(
  db: Db,
  ending: { transfer: Transfer; end: "declined" | "withdrawn"; actor: Actor; now: Instant },
): Promise<Result<undefined, "transfer_over">> {
  const { transfer, end, actor, now } = ending;
  return transact(db, async (tx): Promise<Result<undefined, "transfer_over">> => {
    const ended = await tx
      .update(transfers)
      .set({ state: end, endedAt: now })
      .where(and(eq(transfers.id, transfer.id), eq(transfers.state, "offered")))
      .returning({ id: transfers.id });
    if (ended.length === 0) return refused("transfer_over");
    const order = await orderOfTicket(tx, transfer.ticketId);
    const type = order?.tickets[0]?.type;
    const to =
      end === "declined"
        ? { name: transfer.fromName, email: transfer.fromEmail }
        : { name: transfer.toName, email: transfer.toEmail };
    if (type) await tellTransfer(tx, { transfer, type, news: end, to, now });
    await recordActivity(tx, {
      eventId: transfer.eventId,
      actor,
      verb: end === "declined" ? "declined_transfer" : "withdrew_transfer",
      subject: { kind: "ticket", id: transfer.ticketId },
      detail: { name: transfer.toName, from: transfer.fromName },
      at: now,
    });
    return ok();
  });
}
