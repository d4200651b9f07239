import { and, count, eq, inArray, max, sum } from "drizzle-orm";
import { taxLines } from "#app/lib/tax.ts";
import type { Reader } from "#db/open.ts";
import { ledgerEntries, papers } from "#db/schema.server.ts";

/** What is wrong with the papers of an event: an order's by its id, a series by its last number. */
export type PaperFault =
  | { orderId: string; entered: number; papers: number }
  | { series: string; last: number; issued: number }
  | { paper: string; amount: number; lines: number };

/**
 * The papers of an event held against its ledger: what an order's papers say adds up to what was
 * received and given back, every series runs from 1 without a gap, and each paper's lines and their
 * tax add up to its total. Empty where all is right; four queries.
 */
export async function paperFaults(db: Reader, eventId: string): Promise<PaperFault[]> {
  const entered = await db
    .select({ orderId: ledgerEntries.orderId, n: sum(ledgerEntries.amount).mapWith(Number) })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.eventId, eventId),
        inArray(ledgerEntries.kind, ["payment", "refund", "refund_reversed"]),
      ),
    )
    .groupBy(ledgerEntries.orderId);
  const all = await db
    .select({
      id: papers.id,
      orderId: papers.orderId,
      amount: papers.amount,
      lines: papers.lines,
    })
    .from(papers)
    .where(eq(papers.eventId, eventId));
  const series = await db
    .select({ kind: papers.kind, year: papers.year, n: count(), last: max(papers.number) })
    .from(papers)
    .where(eq(papers.eventId, eventId))
    .groupBy(papers.kind, papers.year);

  const due = new Map(entered.map(({ orderId, n }) => [orderId, n]));
  const said = new Map<string, number>();
  for (const { orderId, amount } of all) said.set(orderId, (said.get(orderId) ?? 0) + amount);
  const faults: PaperFault[] = [];
  for (const orderId of new Set([...due.keys(), ...said.keys()])) {
    const [should, does] = [due.get(orderId) ?? 0, said.get(orderId) ?? 0];
    if (should !== does) faults.push({ orderId, entered: should, papers: does });
  }
  for (const { kind, year, n, last } of series) {
    if (last !== n) faults.push({ series: `${kind} ${year}`, last: last ?? 0, issued: n });
  }
  for (const { id, amount, lines } of all) {
    const sums = taxLines(lines).reduce((total, { net, tax }) => total + net + tax, 0);
    if (sums !== amount) faults.push({ paper: id, amount, lines: sums });
  }
  return faults;
}
