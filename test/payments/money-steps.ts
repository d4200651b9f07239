import { minute } from "#app/lib/time.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { closeSessions } from "#app/payments/close-sessions.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { settlePayment } from "#app/payments/settle-payment.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { stripeProvider } from "#app/payments/stripe-provider.server.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { holdBySecret } from "#app/registration/holds.ts";
import { orderById } from "#app/registration/orders.ts";
import { staff, tryToHold, tryToOrder } from "#test/registration/box-office.ts";
import type { Step, World } from "./money-world.ts";

/** Everything that can happen to money here, each by its own verb and with its own clock. */
export const steps = {
  async order({ db, shop, sale, orders }: World, { much }: Step) {
    const at = shop.now();
    const held = await tryToHold(db, sale.event, { [sale.types.standard]: 1 + (much % 2) }, { at });
    const hold = held.ok ? await holdBySecret(db, held.value.secret) : null;
    if (!hold) return;
    const email = `buyer.${orders.length}@example.com`;
    const placed = await tryToOrder(db, sale.event, hold, { email, payBy: "stripe", at });
    if (placed.ok) orders.push(placed.value);
  },
  async setOut({ db, shop, orders, sessions }: World, { who }: Step) {
    const order = orders[who % orders.length];
    if (!order) return;
    const started = await startOnlinePayment(db, { order, now: shop.now() });
    const session = started.ok ? started.value.split("/").at(-1) : null;
    if (session && !sessions.includes(session)) sessions.push(session);
  },
  async pay({ shop, sessions }: World, { who, much }: Step) {
    const session = sessions[who % sessions.length];
    if (!session || shop.stripe.account.session(session).status !== "open") return;
    shop.stripe.account.pay(session, { method: much % 2 ? "card" : "alipay" });
  },
  async buy(world: World, it: Step) {
    const last = { ...it, who: world.orders.length };
    await steps.order(world, it);
    await steps.setOut(world, last);
    await steps.pay(world, { ...it, who: world.sessions.length - 1 });
  },
  async refund(world: World, it: Step) {
    await steps.cancel(world, it);
    await steps.send(world);
    await steps.settle(world, it);
  },
  async hear({ shop }: World, { who, much }: Step) {
    const told = shop.stripe.account.books.events;
    const one = told[who % told.length];
    if (one) await shop.hear(...Array.from({ length: 1 + (much % 3) }, () => one));
  },
  async comeBack({ db, shop, orders }: World, { who }: Step) {
    const [payment] = await paymentsOf(db, orders[who % orders.length]?.id ?? "");
    if (payment) await settlePayment(db, { payment, provider: stripeProvider, now: shop.now() });
  },
  async byHand({ db, shop, orders }: World, { who }: Step) {
    const order = orders[who % orders.length];
    if (order) {
      await takePaymentByHand(db, { orderId: order.id, actor: staff, now: shop.now() });
    }
  },
  wait: async ({ shop }: World, { much }: Step) => shop.wait((much % 40) * minute),
  expire: ({ db, shop }: World) => expireOrders(db, { now: shop.now() }),
  close: ({ db, shop }: World) => closeSessions(db, { provider: stripeProvider, now: shop.now() }),
  async cancel({ db, shop, sale, orders }: World, { who, much }: Step) {
    const order = orders[who % orders.length];
    if (!order) return;
    const { tickets: all } = await orderById(db, order.id);
    const some = all.slice(0, 1 + (much % 2)).map(({ id }) => id);
    await cancelWithRefund(db, {
      eventId: sale.event.id,
      orderId: order.id,
      ticketIds: much % 3 ? some : [],
      refund: much % 2 ? { amount: much * 131 } : { percent: much % 101 },
      reason: "",
      actor: staff,
      now: shop.now(),
    });
  },
  /** A ticket of an order that waits for money is canceled, and nothing is said of a refund. */
  async cancelAlone({ db, shop, sale, orders }: World, { who, much }: Step) {
    const placed = orders[who % orders.length];
    if (!placed) return;
    const { status, tickets } = await orderById(db, placed.id);
    if (status !== "pending") return;
    const ticketId = tickets[much % tickets.length]?.id ?? "";
    const by = { eventId: sale.event.id, actor: staff, now: shop.now() };
    await cancelTicket(db, { ...by, ticketId });
  },
  send: ({ db, shop }: World) => sendRefunds(db, { providers: providerNamed, now: shop.now() }),
  async settle({ shop }: World, { who, much }: Step) {
    const there = [...shop.stripe.account.books.refunds.values()];
    const refund = there[who % there.length];
    if (!refund || refund.status === "failed") return;
    shop.stripe.account.settleRefund(refund.id, much % 2 ? "succeeded" : "failed");
  },
  jobs: ({ shop }: World) => shop.jobs(),
};
