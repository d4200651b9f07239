import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { eventById } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { billingOf } from "#app/registration/billings.ts";
import { type OrderWithTickets, orderById } from "#app/registration/orders.ts";
import { prepared, type Reader, type Tx } from "#db/open.ts";
import {
  fapiaoRequests,
  ledgerEntries,
  type PaperLine,
  paperCauses,
  payments,
  refunds,
} from "#db/schema.server.ts";
import { paperCode } from "./paper-code.ts";
import { linesFor, type MoveCause, sumOf } from "./paper-lines.ts";
import { papersOf } from "./papers.ts";
import { writePaper } from "./write-paper.ts";

/**
 * Issues what is due for an order's money: a receipt for what was received, a credit note for what
 * was given back, each movement of the ledger once. The last thing of a verb that moves money, in
 * its transaction, so that neither exists without the other; again it changes nothing. A fapiao
 * that was issued for more than is left is flagged to be taken back.
 */
export async function issuePapers(
  tx: Tx,
  { orderId, now }: { orderId: string; now: Instant },
): Promise<void> {
  const due = grouped((await dueMoves(tx).execute({ orderId })).sort(inTime));
  if (due.length === 0) return;
  const order = await orderById(tx, orderId);
  const event = await eventById(tx, order.eventId);
  if (!event) throw new Error("an order without an event");
  const billing = await billingOf(tx, orderId);
  const before = await papersOf(tx, orderId);
  const said: PaperLine[] = before.flatMap(({ lines }) => lines);
  const last = new Map(before.map((paper) => [paper.kind, paperCode(paper)]));

  for (const [nth, { keys, amount, cause, way }] of due.entries()) {
    const kind = amount > 0 ? "receipt" : "credit_note";
    const lines = linesFor({ before: said, tickets: pricedTickets(order), amount, cause });
    const takesBack = cause === "refund_reversed" ? last.get("credit_note") : last.get("receipt");
    const corrects = cause === "payment" ? "" : (takesBack ?? "");
    const written = await writePaper(tx, {
      ...{ event, order, billing, kind, lines, way, corrects, now },
      position: before.length + nth + 1,
    });
    await tx.insert(paperCauses).values(keys.map((key) => ({ key, paperId: written.id })));
    said.push(...lines);
    last.set(kind, written.code);
  }
  await flagFapiao(tx, orderId, sumOf(said));
}

type Move = {
  key: string;
  kind: string;
  at: Instant;
  amount: number;
  way: string;
  cause: MoveCause | null;
};

/** What came in is billed before what of it goes back at the same moment. */
function inTime(a: Move, b: Move): number {
  const ranks = ["payment", "refund", "refund_reversed"];
  return a.at - b.at || ranks.indexOf(a.kind) - ranks.indexOf(b.kind);
}

/** Refunds of one cause that were made together are one credit note. */
function grouped(moves: Move[]) {
  const groups: { keys: string[]; amount: number; cause: MoveCause; way: string }[] = [];
  for (const { key, kind, amount, way, cause: why } of moves) {
    const cause = kind === "refund" ? (why ?? "goodwill") : (kind as "payment" | "refund_reversed");
    const last = groups.at(-1);
    if (last && kind === "refund" && last.cause === cause) {
      last.keys.push(key);
      last.amount += amount;
    } else groups.push({ keys: [key], amount, cause, way });
  }
  return groups;
}

function pricedTickets(order: OrderWithTickets) {
  return order.tickets.map((ticket) => ({
    id: ticket.id,
    typeId: ticket.ticketTypeId,
    name: ticket.type.name,
    price: ticket.price,
    rate: ticket.type.taxRate,
    counts: ticket.status === "valid" && order.status === "paid",
  }));
}

async function flagFapiao(tx: Tx, orderId: string, left: number): Promise<void> {
  await tx
    .update(fapiaoRequests)
    .set({ state: "red" })
    .where(
      and(
        eq(fapiaoRequests.orderId, orderId),
        eq(fapiaoRequests.state, "issued"),
        gt(fapiaoRequests.issuedAmount, left),
      ),
    );
}

const dueMoves = prepared((tx: Reader) =>
  tx
    .select({
      key: ledgerEntries.key,
      kind: ledgerEntries.kind,
      at: ledgerEntries.at,
      amount: ledgerEntries.amount,
      way: payments.provider,
      cause: refunds.cause,
    })
    .from(ledgerEntries)
    .innerJoin(payments, eq(payments.id, ledgerEntries.paymentId))
    .leftJoin(refunds, eq(refunds.id, ledgerEntries.refundId))
    .leftJoin(paperCauses, eq(paperCauses.key, ledgerEntries.key))
    .where(
      and(
        eq(ledgerEntries.orderId, sql.placeholder("orderId")),
        inArray(ledgerEntries.kind, ["payment", "refund", "refund_reversed"]),
        isNull(paperCauses.key),
      ),
    )
    .prepare("money_without_paper"),
);
