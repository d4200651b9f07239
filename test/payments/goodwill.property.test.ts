import fc from "fast-check";
import { expect, test } from "vitest";
import { engine } from "#app/lib/engine.server.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { orderById } from "#app/registration/orders.ts";
import { buy, must, staff } from "#test/registration/box-office.ts";
import { now as then } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import {
  aSale,
  inOrder,
  one,
  pay,
  purse,
  type Step,
  steps,
  type World,
  worth,
} from "./goodwill-steps.ts";

const soak = process.env.SOAK !== undefined;
const runs = soak ? 1000 : engine === "postgres" ? 15 : 150;

const step = fc.record({
  name: fc.constantFrom(
    ...(Object.keys(steps) as (keyof typeof steps)[]),
    ...(["cancel", "cancel", "goodwill", "goodwill", "exchange", "exchange", "fail"] as const),
  ),
  who: fc.nat(5),
  much: fc.nat(120),
});

const does = (name: Step["name"], much = 0, who = 0): Step => ({ name, who, much });
const none = { keptFixed: 0, keptPercent: 0 };

/** Walks to where chance does not always lead. */
const examples: [typeof none, Step[]][] = [
  // Half is given as goodwill; of the rest a ticket's price does not come home, and one more is canceled.
  [none, [does("goodwill", 120), does("cancel", 98), does("fail", 0, 1), does("cancel", 0)]],
  // What failed went back in another way, and is tried again.
  [none, [does("cancel", 0), does("fail"), does("goodwill", 90), does("retry")]],
  // What failed was of a payment of which more went back since.
  [none, [does("exchange", 16), does("cancel"), does("fail"), does("cancel"), does("retry")]],
  // Nearly all is given back before a ticket becomes a cheaper one, and then a dearer one.
  [none, [does("goodwill", 120), does("goodwill", 110), does("exchange", 2), does("exchange", 1)]],
];

const fees = fc.record({
  keptFixed: fc.constantFrom(0, 500, 12_000),
  keptPercent: fc.constantFrom(0, 20, 100),
});

test("what an order keeps, gave back and holds is what was paid, and pages offer what is done", {
  timeout: soak ? 3_600_000 : 120_000,
}, async () => {
  const db = await testDb();
  const walks = fc.asyncProperty(fees, fc.array(step, { maxLength: 14 }), async (fee, walk) => {
    const sale = await aSale(db, fee);
    const order = await buy(db, sale.event, { [sale.types.plain]: 2, [sale.types.poor]: 1 });
    await pay(db, order.id, then);
    const world: World = { db, sale, orderId: order.id, at: then };
    let adrift = 0;
    for (const it of walk) {
      world.at += 1000;
      const before = await orderById(db, order.id);
      await steps[it.name](world, it);
      const after = await orderById(db, order.id);
      if (it.name === "cancelWithoutMoney") adrift += worth(before) - worth(after);
      await inOrder(world, adrift);
    }
  });
  await fc.assert(walks, { numRuns: runs, examples });
});

test("goodwill comes on top of what the rule gives, whenever it is given", {
  timeout: soak ? 3_600_000 : 120_000,
}, async () => {
  const db = await testDb();
  const gifts = fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 3 });
  const places = fc.array(fc.nat(2), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fees, gifts, places, async (fee, amounts, when) => {
      const sale = await aSale(db, fee);
      const { id } = await buy(db, sale.event, { [sale.types.plain]: 2 });
      await pay(db, id, then);
      const world: World = { db, sale, orderId: id, at: then };
      const { event } = sale;
      const asked = { eventId: event.id, orderId: id, reason: "", actor: staff, now: then };
      let given = 0;
      let due = 0;
      for (let nth = 0; nth <= 2; nth++) {
        for (const amount of amounts.filter((_, k) => when[k] === nth)) {
          const gift = { ...asked, ticketIds: [], refund: { amount } };
          if ((await cancelWithRefund(db, gift)).ok) given += amount;
        }
        const ticket = one(await orderById(db, id), 0);
        if (!ticket) continue;
        const back = 9000 - fee.keptFixed - (10_000 * fee.keptPercent) / 100;
        due += Math.max(0, back);
        must(await cancelWithRefund(db, { ...asked, ticketIds: [ticket.id], refund: "rule" }));
      }
      const here = Math.max(0, 20_000 - given - due);
      expect(await purse(world)).toEqual({ here, own: here, surplus: 0, kept: here });
    }),
    { numRuns: soak ? 300 : engine === "postgres" ? 8 : 30 },
  );
});
