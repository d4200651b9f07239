import { eq, sql } from "drizzle-orm";
import { prepared, type Reader } from "#db/open.ts";
import { billings } from "#db/schema.server.ts";

/** Whom papers are made out to, besides the buyer's name; "" leaves a line out. */
export type Billing = { company: string; taxNumber: string; address: string };

/** The billing of an order and how often it was corrected, or null where none was given. */
export async function billingOf(
  db: Reader,
  orderId: string,
): Promise<(Billing & { corrections: number }) | null> {
  const [row] = await ofOrder(db).execute({ orderId });
  return row ?? null;
}

const ofOrder = prepared((db: Reader) =>
  db
    .select({
      company: billings.company,
      taxNumber: billings.taxNumber,
      address: billings.address,
      corrections: billings.corrections,
    })
    .from(billings)
    .where(eq(billings.orderId, sql.placeholder("orderId")))
    .prepare("billing_of_order"),
);
