import type { Localized } from "#app/lib/lang.ts";
import type { PaperLine, refunds } from "#db/schema.server.ts";

/** Why money moved: it was received, given back for a cause, or did not arrive and is here again. */
export type MoveCause = "payment" | "refund_reversed" | (typeof refunds.$inferSelect)["cause"];

/** A ticket as it can stand on a paper. */
export type PricedTicket = {
  id: string;
  typeId: string;
  name: Localized;
  price: number;
  rate: number;
  /** It is valid, and its order is paid. */
  counts: boolean;
};

const nothing: Localized = { zh: "", en: "" };

/**
 * The lines of the paper for one movement of an order's money: what has changed about its tickets
 * since its papers so far, and on a line of its own what the amount does not cover by that: a fee
 * that is kept, money on account, a reduction. They always add up to the amount. Pure.
 */
export function linesFor({
  before,
  tickets,
  amount,
  cause,
}: {
  before: readonly PaperLine[];
  tickets: readonly PricedTicket[];
  amount: number;
  cause: MoveCause;
}): PaperLine[] {
  const stands = standing(before);
  const lines: PaperLine[] = [];
  for (const ticket of tickets) {
    const billed = stands.get(ticket.id);
    const due = ticket.counts && ticket.price > 0;
    if (billed && due && billed.typeId === ticket.typeId && billed.amount === ticket.price) {
      continue;
    }
    if (billed) lines.push({ ...billed, amount: -billed.amount });
    if (due) lines.push(ticketLine(ticket));
  }
  const rest = amount - sumOf(lines);
  if (rest === 0) return lines;
  const kind = kindOfRest(rest, cause, before);
  const back = lines.filter((line) => line.amount < 0);
  // A fee is kept of what is given back, and bears its tax.
  const rates =
    kind === "fee" && back.length > 0
      ? back.map(({ rate, amount: price }) => ({ rate, weight: -price }))
      : tickets.map(({ id, price, rate }) => ({
          rate: stands.get(id)?.rate ?? rate,
          weight: price,
        }));
  for (const { rate, part } of shared(rest, rates)) {
    lines.push({ kind, ticketId: null, typeId: null, name: nothing, amount: part, rate });
  }
  return lines;
}

/** What an order's papers come to so far, as lines: each ticket that stands, the rest by kind and rate. */
export function standingLines(before: readonly PaperLine[]): PaperLine[] {
  const others = new Map<string, PaperLine>();
  for (const line of before) {
    if (line.kind === "ticket") continue;
    const key = `${line.kind} ${line.rate}`;
    const sum = (others.get(key)?.amount ?? 0) + line.amount;
    others.set(key, { ...line, amount: sum });
  }
  return [...standing(before).values(), ...others.values()].filter(({ amount }) => amount !== 0);
}

/** The sum of lines, in minor units. */
export function sumOf(lines: readonly Pick<PaperLine, "amount">[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/** Each ticket as it was last billed and not taken back. */
function standing(before: readonly PaperLine[]): Map<string, PaperLine> {
  const stands = new Map<string, PaperLine>();
  for (const line of before) {
    if (line.ticketId === null) continue;
    if (line.amount > 0) stands.set(line.ticketId, line);
    else stands.delete(line.ticketId);
  }
  return stands;
}

function ticketLine({ id, typeId, name, price, rate }: PricedTicket): PaperLine {
  return { kind: "ticket", ticketId: id, typeId, name, amount: price, rate };
}

function kindOfRest(
  rest: number,
  cause: MoveCause,
  before: readonly PaperLine[],
): PaperLine["kind"] {
  if (cause === "payment") return rest > 0 ? "account" : "account_used";
  if (cause === "refund_reversed") return "refund_returned";
  if (rest > 0) return "fee";
  const returned = before.filter(({ kind }) => kind === "refund_returned");
  if (sumOf(returned) > 0) return "refund_returned";
  const untaken = cause === "surplus" || cause === "late" || cause === "ran_out";
  return untaken ? "account_returned" : "reduction";
}

/** An amount parted by the weight of each rate, to the minor unit; the heaviest bears the rounding. */
function shared(
  amount: number,
  rates: readonly { rate: number; weight: number }[],
): { rate: number; part: number }[] {
  const weights = new Map<number, number>();
  for (const { rate, weight } of rates) weights.set(rate, (weights.get(rate) ?? 0) + weight);
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return [{ rate: 0, part: amount }];
  const byWeight = [...weights].sort(([, a], [, b]) => b - a);
  const parts = byWeight.map(([rate, weight]) => ({
    rate,
    part: Math.trunc((amount * weight) / all),
  }));
  const [first] = parts;
  if (first) first.part += amount - parts.reduce((sum, { part }) => sum + part, 0);
  return parts.filter(({ part }) => part !== 0);
}
