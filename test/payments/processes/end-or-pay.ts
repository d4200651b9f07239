import { and, eq, isNotNull } from "drizzle-orm";
import { recordPayment } from "#app/payments/record-payment.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { orders, payments, quotas } from "#db/schema.server.ts";
import { staff } from "../../registration/box-office.ts";

// Ends every order that ran out, or takes the payment of each, when told to go. With `unguarded`
// both look at an order first and change it after: what a verb must not do.
const [role = "", at = "0", how = "guarded"] = process.argv.slice(2);
const now = Number(at);
const db = await openDb(String(process.env.DATABASE_URL));
const started = await db.select().from(payments).where(isNotNull(payments.reference));

process.stdout.write("ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
if (role === "end") await (how === "guarded" ? endAll(db) : endWithoutLook(db));
else await (how === "guarded" ? payAll(db) : payWithoutLook(db));
process.stdout.write("done\n", () => process.exit(0));

async function endAll(on: Db) {
  for (let n = 0; n < 5; n++) await expireOrders(on, { now });
}

async function payAll(on: Db) {
  await Promise.all(
    started.map(({ provider, reference }) =>
      recordPayment(on, { provider, reference, actor: staff, now }),
    ),
  );
}

/** Frees a place for each order that was seen to be pending. */
async function endWithoutLook(on: Db) {
  await Promise.all(
    started.map(async ({ orderId }) => {
      const seen = await orderById(on, orderId);
      if (seen.status === "pending") await change(on, orderId, "expired");
    }),
  );
}

async function payWithoutLook(on: Db) {
  await Promise.all(
    started.map(async ({ id, orderId }) => {
      const seen = await orderById(on, orderId);
      if (seen.status !== "pending") return;
      await change(on, orderId, "paid");
      await transact(on, (tx) =>
        tx.update(payments).set({ status: "received" }).where(eq(payments.id, id)),
      );
    }),
  );
}

async function change(on: Db, id: string, status: "paid" | "expired") {
  await transact(on, async (tx) => {
    await tx
      .update(orders)
      .set({ status })
      .where(and(eq(orders.id, id)));
    await tx.update(quotas).set({ name: "touched" });
  });
}
