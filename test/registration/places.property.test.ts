import fc from "fast-check";
import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { extendHold } from "#app/registration/extend-hold.ts";
import { type Hold, holdBySecret } from "#app/registration/holds.ts";
import { orderStatus, ordersById } from "#app/registration/orders.ts";
import { renewHold } from "#app/registration/renew-hold.ts";
import { tidyPlaces } from "#app/registration/tidy-places.ts";
import type { Db } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, openSale, staff, tryToHold, tryToOrder } from "./box-office.ts";

const size = 4;
const provider = "test";

const step = fc.oneof(
  fc.record({
    do: fc.constant("hold" as const),
    type: fc.nat(1),
    n: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    do: fc.constantFrom("order" as const, "extend" as const, "renew" as const),
    which: fc.nat(9),
  }),
  fc.record({ do: fc.constantFrom("pay" as const, "cancel" as const), which: fc.nat(9) }),
  fc.record({ do: fc.constantFrom("expire" as const, "tidy" as const) }),
  fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 40 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test("whatever happens in whatever order, no quota gives more than it has", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const db = await testDb();
      const { event, types } = await openSale(db, {
        types: { free: {}, standard: { price: 100 } },
        size,
        event: { ticketsPerEmail: 1000 },
      });
      const secrets: string[] = [];
      const placed: string[] = [];
      let at = now;
      for (const it of steps) {
        await take(it);
        const sold = await ticketsInForce(db, at);
        const { claimed, kept } = await bookkeeping(db);
        expect(claimed).toBe(kept);
        expect(sold).toBeLessThanOrEqual(size);
      }

      async function take(it: Step): Promise<void> {
        if ("minutes" in it) at += it.minutes * minute;
        else if ("n" in it) {
          const type = it.type === 0 ? types.free : types.standard;
          const held = await tryToHold(db, event, { [type]: it.n }, { at });
          if (held.ok) secrets.push(held.value.secret);
        } else if (!("which" in it)) {
          await (it.do === "expire" ? expireOrders : tidyPlaces)(db, { now: at });
        } else if (it.do === "pay" || it.do === "cancel") await change(it.do, it.which);
        else await keep(it.do, it.which);
      }

      async function keep(what: "order" | "extend" | "renew", which: number): Promise<void> {
        const held: Hold | null = await holdBySecret(db, secrets[which % secrets.length] ?? "");
        if (!held) return;
        const ask = { id: held.id, holdMinutes: event.holdMinutes, now: at };
        if (what === "extend") await extendHold(db, ask);
        else if (what === "renew") await renewHold(db, ask);
        else {
          const order = await tryToOrder(db, event, held, { at, payBy: provider });
          if (order.ok) placed.push(order.value.id);
        }
      }

      async function change(what: "pay" | "cancel", which: number): Promise<void> {
        const orderId = placed[which % placed.length];
        if (!orderId) return;
        if (what === "cancel") {
          await cancelOrder(db, { orderId, reason: "", actor: staff, now: at });
          return;
        }
        const started = await startPayment(db, { orderId, provider, now: at });
        if (!started.ok) return;
        const { reference } = started.value;
        await recordPayment(db, { provider, reference, actor: staff, now: at });
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);

/** Tickets that admit or may still be paid for, counted from the orders alone. */
async function ticketsInForce(db: Db, at: number): Promise<number> {
  const ids = await db.select({ id: orders.id }).from(orders);
  const all = await ordersById(
    db,
    ids.map(({ id }) => id),
  );
  return all
    .filter((order) => ["paid", "pending"].includes(orderStatus(order, at)))
    .reduce((sum, order) => sum + order.tickets.length, 0);
}
