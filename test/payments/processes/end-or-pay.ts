import { eq, isNotNull } from "drizzle-orm";
import { recordPayment } from "#app/payments/record-payment.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { orders, payments } from "#db/schema.server.ts";
import { got, looked, ready } from "#test/support/racer.ts";
import { staff } from "../../registration/box-office.ts";

// Ends every order that ran out, or takes the payment of each, when told to go. With `unguarded`
// both look at an order first and change it after: what a verb must not do.
const [role = "", at = "0", how = "guarded"] = process.argv.slice(2);
const now = Number(at);
const db = await openDb(String(process.env.DATABASE_URL));
const started = await db.select().from(payments).where(isNotNull(payments.reference));

await ready();
if (how === "guarded") await (role === "end" ? endAll(db) : payAll(db));
else await changeWithoutLock(db);
got(started.length);

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

async function changeWithoutLock(on: Db) {
  const seen = await Promise.all(started.map(({ orderId }) => orderById(on, orderId)));
  await looked();
  for (const { id, status } of seen) {
    if (status === "pending") await (role === "end" ? end(on, id) : pay(on, id));
  }
}

async function end(on: Db, id: string) {
  await transact(on, (tx) => tx.update(orders).set({ status: "expired" }).where(eq(orders.id, id)));
}

async function pay(on: Db, id: string) {
  await transact(on, async (tx) => {
    await tx.update(orders).set({ status: "paid" }).where(eq(orders.id, id));
    await tx.update(payments).set({ status: "received" }).where(eq(payments.orderId, id));
  });
}
