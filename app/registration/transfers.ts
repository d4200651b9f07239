import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { open, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { transfers } from "#db/schema.server.ts";

export type Transfer = typeof transfers.$inferSelect;

/** What has become of a ticket on its way at `now`; one that ran out is lapsed, written or not. */
export type TransferState = Transfer["state"] | "lapsed";

/** The transfer that this secret opens, or null. */
export async function transferBySecret(db: Reader, secret: string): Promise<Transfer | null> {
  const [found] = await db
    .select()
    .from(transfers)
    .where(eq(transfers.secretHash, sha256(secret)));
  return found ?? null;
}

/** The state of a transfer at `now`. */
export function transferState(
  transfer: Pick<Transfer, "state" | "expiresAt">,
  now: Instant,
): TransferState {
  return transfer.state === "offered" && transfer.expiresAt <= now ? "lapsed" : transfer.state;
}

/** The tickets among these that are on their way to someone at `now`, with to whom. */
export async function openTransfers(
  db: Reader,
  ticketIds: string[],
  now: Instant,
): Promise<Map<string, Transfer>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(transfers)
    .where(
      and(
        inArray(transfers.ticketId, ticketIds),
        eq(transfers.state, "offered"),
        gt(transfers.expiresAt, now),
      ),
    )
    .orderBy(desc(transfers.id));
  return new Map(rows.map((row) => [row.ticketId, row]));
}

/** The secret that opens a transfer; who may see it is the caller's to know. */
export function secretOfTransfer(transfer: { secretSealed: Uint8Array }): string {
  return open("transfer", transfer.secretSealed);
}
