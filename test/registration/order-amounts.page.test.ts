import { expect, test } from "vitest";
import { now as clock } from "#app/lib/time.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { orderById } from "#app/registration/orders.ts";
import { loader as orderPage } from "#app/registration/routes/organizer-order.tsx";
import { loader as orders } from "#app/registration/routes/organizer-orders.tsx";
import { loader as ordersFile } from "#app/registration/routes/organizer-orders-export.ts";
import { salesOf } from "#app/registration/sales.ts";
import { buy, must, staff } from "./box-office.ts";
import { at, openOffice } from "./office.ts";

test("list, file and page say what an order stands for now, what was paid and given back", async () => {
  const { db, as, event, types } = await openOffice();
  const order = async (email: string, tickets: number, wish: "paid" | "waits") => {
    const { id } = await buy(db, event, { [types.priced]: tickets }, { ...at(), email });
    if (wish === "paid") {
      must(await takePaymentByHand(db, { orderId: id, actor: staff, now: clock() }));
    }
    const gone = async (n: number | "all", money: "back" | "stays") => {
      const ids = (await orderById(db, id)).tickets.map((ticket) => ticket.id);
      const by = { eventId: event.id, actor: staff, now: clock() };
      if (n !== "all" && money === "stays") {
        must(await cancelTicket(db, { ...by, ticketId: ids[n] ?? "" }));
        return;
      }
      const ticketIds = n === "all" ? n : [ids[n] ?? ""];
      const refund = { percent: 100 } as const;
      must(await cancelWithRefund(db, { ...by, orderId: id, ticketIds, refund, reason: "" }));
    };
    return { code: (await orderById(db, id)).code, gone };
  };
  const whole = await order("a@example.com", 1, "paid");
  const back = await order("b@example.com", 3, "paid");
  await back.gone(0, "back");
  const stays = await order("c@example.com", 2, "paid");
  await stays.gone(1, "stays");
  const over = await order("d@example.com", 5, "paid");
  await over.gone("all", "back");
  const waits = await order("e@example.com", 3, "waits");
  await waits.gone(2, "stays");

  const expected = [
    [over.code, 0, 250_000, 250_000],
    [whole.code, 50_000, 50_000, 0],
    [stays.code, 50_000, 100_000, 0],
    [back.code, 100_000, 150_000, 50_000],
    [waits.code, 100_000, 0, 0],
  ];
  const list = await as("finance", orders, { query: "?sort=total" });
  const { rows } = list.data as {
    rows: { code: string; total: number; paid: number; back: number }[];
  };
  expect(rows.map((row) => [row.code, row.total, row.paid, row.back])).toEqual(expected);

  const file = String((await as("finance", ordersFile)).data);
  for (const [code, ...sums] of expected) {
    const cells = file
      .split("\r\n")
      .find((line) => line.includes(String(code)))
      ?.split(",");
    expect(cells?.slice(6, 9)).toEqual(sums.map((sum) => (Number(sum) / 100).toFixed(2)));
    const page = await as("finance", orderPage, { params: { code: String(code) } });
    const [total, paid, given] = sums;
    expect(page.data).toMatchObject({ order: { total }, settled: { paid, back: given } });
  }
  const { revenue } = await salesOf(db, { eventId: event.id, zone: event.zone });
  expect(revenue).toBe(200_000);
});
