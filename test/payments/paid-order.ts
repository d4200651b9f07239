import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Db } from "#db/open.ts";
import { buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import type { Shop } from "./stripe-shop.ts";

/** An order of so many tickets that was paid at the stand-in, or with no money at all. */
export async function paidOrder(
  db: Db,
  {
    shop,
    tickets = 1,
    price = 10_000,
    method = "card",
    size = 10,
    event = {},
  }: {
    shop?: Shop;
    tickets?: number;
    price?: number;
    method?: string;
    size?: number;
    event?: object;
  } = {},
) {
  const sale = await openSale(db, { types: { standard: { price } }, size, event });
  const at = shop?.now() ?? now;
  const chosen = { [sale.types.standard]: tickets };
  const order = await buy(db, sale.event, chosen, { payBy: shop ? "stripe" : "test", at });
  if (shop) {
    shop.stripe.account.pay(await shop.setOut(order), { method });
    await shop.hearAll();
  } else {
    const provider = "test";
    const { reference } = must(await startPayment(db, { orderId: order.id, provider, now: at }));
    must(await recordPayment(db, { provider, reference, actor: staff, now: at }));
  }
  const [payment] = await paymentsOf(db, order.id);
  if (payment?.status !== "received") throw new Error("not paid");
  return { ...sale, order, payment };
}

/** An order that waits for its payment. */
export async function anOrder(
  db: Db,
  { size = 1, tickets = 1, price = 69_900, currency = "CNY", payBy = "stripe", at = now } = {},
) {
  const event = { currency };
  const sale = await openSale(db, { types: { standard: { price } }, size, event });
  const order = await buy(db, sale.event, { [sale.types.standard]: tickets }, { payBy, at });
  return { ...sale, order };
}

/** How an order stands, and each attempt to pay it, the oldest first. */
export async function standing(db: Db, orderId: string) {
  const order = await orderById(db, orderId);
  const paid = await paymentsOf(db, orderId);
  return [order.status, ...paid.map(({ status }) => status)];
}

/** Cancels such an order, as a whole and by its event's rule where nothing else is asked. */
export function cancelPaid(
  db: Db,
  { event, order }: Pick<Awaited<ReturnType<typeof paidOrder>>, "event" | "order">,
  more: Partial<Parameters<typeof cancelWithRefund>[1]>,
) {
  return cancelWithRefund(db, {
    eventId: event.id,
    orderId: order.id,
    ticketIds: "all",
    refund: "rule",
    reason: "",
    actor: staff,
    now,
    ...more,
  });
}
