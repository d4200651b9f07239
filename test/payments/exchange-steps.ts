import { desc, eq } from "drizzle-orm";
import { importStatement } from "#app/banking/import-statement.ts";
import { matchBankLine } from "#app/banking/match-bank-line.ts";
import { readStatement } from "#app/banking/read-statement.ts";
import { day } from "#app/lib/time.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { giveUpExchange } from "#app/payments/give-up-exchange.ts";
import { lapseExchanges } from "#app/payments/lapse-exchanges.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { orderById } from "#app/registration/orders.ts";
import { bankLines, exchanges } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import type { Step, World } from "./money-world.ts";

type Type = "standard" | "dear" | "cheap";

/** Everything that can happen to a ticket that becomes one of another type. */
export const exchangeSteps = {
  /** Dearer, and its difference set out to be paid by card; sometimes it is paid there. */
  async exchangeByCard(world: World, { who, much }: Step) {
    const { db, shop, sessions } = world;
    const order = await exchanged(world, { who, much, to: "dear", payBy: "online" });
    if (!order) return;
    const started = await startOnlinePayment(db, { order, now: shop.now() });
    const session = started.ok ? started.value.split("/").at(-1) : null;
    if (!session) return;
    if (!sessions.includes(session)) sessions.push(session);
    if (much % 2 && shop.stripe.account.session(session).status === "open") {
      shop.stripe.account.pay(session, { method: "card" });
    }
  },
  exchangeByTransfer: (world: World, { who, much }: Step) =>
    exchanged(world, { who, much, to: "dear", payBy: "transfer" }),
  exchangeDown: (world: World, { who, much }: Step) =>
    exchanged(world, { who, much, to: much % 3 ? "cheap" : "standard", payBy: "online" }),
  /** Money arrives at the bank for what was last to be transferred, in time or late, or is off. */
  async bankMoney({ db, shop, sale, orders }: World, { who, much }: Step) {
    const order = orders[who % orders.length];
    if (!order) return;
    const [asked] = await db
      .select()
      .from(exchanges)
      .where(eq(exchanges.orderId, order.id))
      .orderBy(desc(exchanges.id));
    const due = asked?.difference ?? 5_000;
    const amount = (due + (much % 4 ? 0 : (much % 7) * 100 - 300)) / 100;
    const eventId = sale.event.id;
    const file = `2026-11-20,${amount.toFixed(2)},payer ${shop.now()} ${who} ${much},${order.code}`;
    const read = readStatement(Buffer.from(`日期,金额,付款人,附言\n${file}`), { currency: "CNY" });
    const by = { eventId, actor: staff, now: shop.now() };
    await importStatement(db, { ...by, statement: must(read), file: "bank.csv" });
    const [line] = await db.select().from(bankLines).orderBy(desc(bankLines.id)).limit(1);
    if (line?.state === "open")
      await matchBankLine(db, { ...by, lineId: line.id, code: order.code });
  },
  async differenceByHand({ db, shop, orders }: World, { who }: Step) {
    const order = orders[who % orders.length];
    if (order) {
      const by = { orderId: order.id, actor: staff, now: shop.now() };
      await takePaymentByHand(db, { ...by, provider: "transfer" });
    }
  },
  async giveUp({ db, shop, orders }: World, { who }: Step) {
    const order = orders[who % orders.length];
    if (order) await giveUpExchange(db, { orderId: order.id, actor: staff, now: shop.now() });
  },
  lapse: ({ db, shop }: World) => lapseExchanges(db, { now: shop.now() }),
  waitDays: async ({ shop }: World, { much }: Step) => shop.wait((much % 12) * day),
};

async function exchanged(
  { db, shop, sale, orders }: World,
  wish: { who: number; much: number; to: Type; payBy: "online" | "transfer" },
) {
  const order = orders[wish.who % orders.length];
  if (!order) return null;
  const { tickets } = await orderById(db, order.id);
  const ticket = tickets[wish.much % tickets.length];
  await exchangeTicket(db, {
    orderId: order.id,
    ticketId: ticket?.id ?? "",
    ticketTypeId: sale.types[wish.to],
    by: "buyer",
    payBy: wish.payBy,
    reason: "",
    actor: staff,
    now: shop.now(),
  });
  return order;
}
