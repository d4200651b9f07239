import { and, eq, max } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { orders, papers } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { got, ready, withoutGuard } from "#test/support/racer.ts";
import { staff } from "../../registration/box-office.ts";

// Takes the money of every second order, each process its own half, when told to go; says how many
// papers it issued. With `unguarded` it looks which number was the last and takes the next: what a
// series must not be counted by.
const [eventId = "", half = "0", how = "guarded"] = process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const all = await db.select().from(orders).where(eq(orders.eventId, eventId));
const mine = all.filter((_, n) => n % 2 === Number(half));

await ready();
const issued = await (how === "guarded"
  ? Promise.all(mine.map(({ id }) => byHand(db, id)))
  : withoutGuard(
      mine,
      () => nextNumber(db),
      ({ id }, number) => issue(db, id, number),
    ));
got(issued.filter(Boolean).length);

async function byHand(on: Db, orderId: string): Promise<boolean> {
  return (await takePaymentByHand(on, { orderId, actor: staff, now })).ok;
}

async function nextNumber(on: Db): Promise<number> {
  const [last] = await on
    .select({ n: max(papers.number) })
    .from(papers)
    .where(and(eq(papers.eventId, eventId), eq(papers.kind, "receipt")));
  return (last?.n ?? 0) + 1;
}

async function issue(on: Db, orderId: string, number: number): Promise<boolean> {
  const party = { name: "", contact: "", taxNumber: "", address: "" };
  try {
    await transact(on, (tx) =>
      tx.insert(papers).values({
        id: newId(now),
        eventId,
        orderId,
        position: 1,
        kind: "receipt",
        year: 2026,
        number,
        amount: 1,
        currency: "CNY",
        seller: { ...party, note: { zh: "", en: "" } },
        buyer: party,
        lines: [],
        eventName: { zh: "", en: "" },
        way: "",
        corrects: "",
        issuedOn: "2026-11-24",
        issuedAt: now,
      }),
    );
    return true;
  } catch {
    return false;
  }
}
