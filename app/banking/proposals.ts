import { transferReference } from "#app/lib/codes.ts";
import { folded } from "#app/lib/text.ts";
import { codesIn, nearReferences } from "./references.ts";

/**
 * An order as a line of a statement may mean it; `due` is what is still to be paid. A paid one whose
 * exchange waits for a transfer is pending with the difference due.
 */
export type PayableOrder = {
  id: string;
  code: string;
  status: "pending" | "paid" | "expired" | "canceled";
  due: number;
  currency: string;
  names: string[];
  /** Its buyer said that the money comes by transfer. */
  byTransfer: boolean;
  /** The difference that an exchange waited for in vain; null where none did. */
  missed: number | null;
};

/**
 * What a line may be. `exact`: reference and amount are right. The others want a human: an amount
 * that differs, an order that is paid, ran out or was canceled, an exchange that lapsed, a reference
 * with a slip, and no reference but the right amount, with the buyer's name or without.
 */
export type ProposalKind =
  | "exact"
  | "wrong_amount"
  | "paid_twice"
  | "late"
  | "late_difference"
  | "canceled"
  | "typo"
  | "name"
  | "amount";

export type Proposal = { kind: ProposalKind; orderId: string; code: string; due: number };

type Line = { id: string; amount: number; currency: string; payer: string; text: string };

/**
 * What each line may be, the likeliest first, at most three; an order is exact for one line alone,
 * and a second line with its reference is money that came twice. Pure.
 */
export function proposalsFor(
  lines: readonly Line[],
  orders: readonly PayableOrder[],
): Map<string, Proposal[]> {
  const byCode = new Map(orders.map((order) => [order.code, order]));
  const byReference = new Map(
    orders
      .filter(({ status, byTransfer }) => status === "pending" || byTransfer)
      .map((order) => [transferReference(order.code), order]),
  );
  const near = nearReferences([...byReference.keys()]);
  const waiting = orders.filter(({ status }) => status === "pending");
  const byAmount = new Map<string, PayableOrder[]>();
  for (const order of waiting) {
    const key = `${order.due} ${order.currency}`;
    byAmount.set(key, [...(byAmount.get(key) ?? []), order]);
  }

  const taken = new Set<string>();
  const proposals = new Map<string, Proposal[]>();
  for (const line of lines) {
    const found: Proposal[] = [];
    const propose = (order: PayableOrder, kind: ProposalKind) => {
      if (found.some(({ orderId }) => orderId === order.id)) return;
      found.push({ kind, orderId: order.id, code: order.code, due: order.due });
    };
    const said = `${line.text} ${line.payer}`;
    for (const code of codesIn(said)) {
      const order = byCode.get(code);
      if (order) propose(order, kindFor(order, line, taken));
    }
    for (const { kind, orderId } of found) if (kind === "exact") taken.add(orderId);
    if (found.length === 0) {
      for (const reference of near(said)) {
        const order = byReference.get(reference);
        if (order) propose(order, "typo");
      }
      const same = byAmount.get(`${line.amount} ${line.currency}`) ?? [];
      for (const order of same) if (namesMeet(order.names, said)) propose(order, "name");
      const [only, ...others] = same.filter(({ byTransfer }) => byTransfer);
      if (only && others.length === 0) propose(only, "amount");
    }
    proposals.set(line.id, found.slice(0, 3));
  }
  return proposals;
}

function kindFor(order: PayableOrder, line: Line, taken: ReadonlySet<string>): ProposalKind {
  if (order.status === "canceled") return "canceled";
  if (order.missed === line.amount && !taken.has(order.id)) return "late_difference";
  if (order.status === "paid" || taken.has(order.id)) return "paid_twice";
  if (order.status === "expired") return "late";
  const same = order.due === line.amount && order.currency === line.currency;
  return same ? "exact" : "wrong_amount";
}

/** Whether one of these names stands in what the bank wrote, its words in any order. */
function namesMeet(names: readonly string[], said: string): boolean {
  const text = folded(said);
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u));
  return names.some((name) => {
    const plain = folded(name);
    if ([...plain].length < 2) return false;
    if (text.includes(plain)) return true;
    const parts = plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
    return parts.length > 1 && parts.every((part) => words.has(part));
  });
}
