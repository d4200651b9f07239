import { and, count, eq, gt, inArray, isNull, or, sum } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { claims, holds, orders, outbox, quotas, tickets } from "#db/schema.server.ts";
import type { Letter } from "#test/support/inbox.ts";
import type { Answered } from "./rush.ts";

/** Everything that must not be: empty where the books are right. */
export async function faultsIn(
  db: Db,
  { answered, now }: { answered: Answered[]; now: number },
): Promise<string[]> {
  const placed = await db
    .select({ id: orders.id, code: orders.code, status: orders.status, email: orders.buyerEmail })
    .from(orders);
  const withTicket = await db.select({ orderId: tickets.orderId }).from(tickets);
  const keys = new Set((await db.select({ key: outbox.key }).from(outbox)).map(({ key }) => key));
  const ticketsOf = counted(withTicket.map(({ orderId }) => orderId));
  const byEmail = counted(placed.map(({ email }) => email));
  const byCode = new Map(placed.map((order) => [order.code, order]));
  const sums = await places(db, now);
  return [
    ...answered.flatMap(({ code, email }) => {
      const order = byCode.get(code);
      return order?.email === email && order.status === "paid" ? [] : [`${email}: no order`];
    }),
    ...placed.flatMap(({ id, email }) => [
      ...(byEmail.get(email) === 1 ? [] : [`${email}: ordered more than once`]),
      ...(ticketsOf.get(id) === 1 ? [] : [`${email}: ${ticketsOf.get(id) ?? 0} tickets`]),
      ...(keys.has(`order-confirmed:${id}`) ? [] : [`${email}: no letter`]),
    ]),
    ...(sums.claimed === sums.kept && sums.kept === sums.needed
      ? []
      : [`places: ${JSON.stringify(sums)}`]),
  ];
}

/** What the quota says it gave away, what its claims add up to, and what orders and holds need. */
async function places(db: Db, now: number) {
  const [said] = await db.select({ n: sum(quotas.claimed).mapWith(Number) }).from(quotas);
  const [kept] = await db.select({ n: sum(claims.quantity).mapWith(Number) }).from(claims);
  const [sold] = await db
    .select({ n: count() })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(inArray(orders.status, ["pending", "paid"]), eq(tickets.status, "valid")));
  const [held] = await db
    .select({ n: sum(holds.places).mapWith(Number) })
    .from(holds)
    .where(and(isNull(holds.orderId), gt(holds.expiresAt, now)));
  return {
    claimed: said?.n ?? 0,
    kept: kept?.n ?? 0,
    needed: (sold?.n ?? 0) + (held?.n ?? 0),
  };
}

/** The addresses whose letter someone took and we have not marked as sent. */
export async function inDoubt(db: Db, letters: Letter[]): Promise<Set<string>> {
  const unmarked = await db
    .select({ address: outbox.toAddress })
    .from(outbox)
    .where(eq(outbox.state, "waiting"));
  const arrived = new Set(letters.flatMap(({ recipients }) => recipients));
  return new Set(unmarked.map(({ address }) => address).filter((it) => arrived.has(it)));
}

/** As if the time had passed for which a dead worker had its letters to itself. */
export async function endLeases(db: Db, now: number): Promise<void> {
  await transact(db, (tx) =>
    tx
      .update(outbox)
      .set({ visibleAt: now })
      .where(and(eq(outbox.state, "waiting"), or(gt(outbox.visibleAt, now)))),
  );
}

/** How many letters are not out yet, given up included. */
export async function lettersLeft(db: Db): Promise<number> {
  return db.$count(outbox, inArray(outbox.state, ["waiting", "dead"]));
}

/** What is wrong with the letters that came: one for each order, two only of those in doubt. */
export async function faultsOfLetters(
  db: Db,
  { letters, doubtful }: { letters: Letter[]; doubtful: Set<string> },
): Promise<string[]> {
  const placed = await db.select({ email: orders.buyerEmail }).from(orders);
  return placed.flatMap(({ email }) => {
    const mine = letters.filter(({ recipients }) => recipients.includes(email));
    const ids = new Set(mine.map(({ messageId }) => messageId));
    if (mine.length === 0) return [`${email}: no letter came`];
    if (ids.size > 1) return [`${email}: ${ids.size} letters that look different`];
    if (mine.length > 1 && !doubtful.has(email)) return [`${email}: twice for no reason`];
    return [];
  });
}

function counted(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
