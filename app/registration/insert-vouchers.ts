import { folded } from "#app/lib/text.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { quotas, vouchers, voucherTicketTypes } from "#db/schema.server.ts";

type VoucherRow = typeof vouchers.$inferInsert;

export type NewVoucher = Omit<VoucherRow, "codeKey" | "endedAt"> & {
  /** How many tickets may be had with it. */
  uses: number;
  ticketTypeIds: string[];
};

/**
 * Writes vouchers with what counts their uses and the types they are good for; part of a verb's
 * transaction, which claims what they reserve. A code that the event has already is a unique error.
 */
export async function insertVouchers(tx: Tx, made: NewVoucher[]): Promise<void> {
  await insertMany(
    tx,
    vouchers,
    made.map(({ uses: _uses, ticketTypeIds: _ids, ...row }) => ({
      ...row,
      codeKey: folded(row.code),
    })),
  );
  await insertMany(
    tx,
    quotas,
    made.map(({ id, eventId, code, uses }) => ({
      id,
      eventId,
      name: code,
      size: uses,
      claimed: 0,
      kind: "uses" as const,
      waiting: 0,
    })),
  );
  await insertMany(
    tx,
    voucherTicketTypes,
    made.flatMap(({ id, ticketTypeIds }) =>
      ticketTypeIds.map((ticketTypeId) => ({ voucherId: id, ticketTypeId })),
    ),
  );
}
