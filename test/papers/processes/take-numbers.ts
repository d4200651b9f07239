import { and, eq, max } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { orders, papers } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { staff } from "../../registration/box-office.ts";

// Takes the money of every second order, each process its own half, when told to go; says how many
// papers it issued. With `unguarded` it looks which number was the last and takes the next: what a
// series must not be counted by.
const [eventId = "", half = "0", how = "guarded"] = process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const all = await db.select().from(orders).where(eq(orders.eventId, eventId));
const mine = all.filter((_, n) => n % 2 === Number(half));

process.stdout.write("ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const take = how === "guarded" ? byHand : looking;
const issued = await Promise.all(mine.map(({ id }) => take(db, id)));
process.stdout.write(`${issued.filter(Boolean).length}\n`, () => process.exit(0));

async function byHand(on: Db, orderId: string): Promise<boolean> {
  return (await takePaymentByHand(on, { orderId, actor: staff, now })).ok;
}

async function looking(on: Db, orderId: string): Promise<boolean> {
  const [last] = await on
    .select({ n: max(papers.number) })
    .from(papers)
    .where(and(eq(papers.eventId, eventId), eq(papers.kind, "receipt")));
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
        number: (last?.n ?? 0) + 1,
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
