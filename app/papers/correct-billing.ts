import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { eventById } from "#app/event/events.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Billing, billingOf } from "#app/registration/billings.ts";
import { keepBilling } from "#app/registration/keep-billing.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, transact } from "#db/open.ts";
import { paperCode } from "./paper-code.ts";
import { standingLines, sumOf } from "./paper-lines.ts";
import { papersOf } from "./papers.ts";
import { writePaper } from "./write-paper.ts";

/** How often papers that were issued are made out anew; after that it is for the organizers. */
const mostByBuyer = 3;

/**
 * Corrects whom an order's papers are made out to. Where papers have been issued, which are never
 * changed, a credit note takes back what stands and a new receipt says the same of the new buyer.
 * The same again changes nothing. Refuses buyers who did so three times (`corrected_often`).
 */
export async function correctBilling(
  db: Db,
  {
    orderId,
    billing,
    by,
    actor,
    now,
  }: {
    orderId: string;
    billing: Billing;
    by: "buyer" | "organizer";
    actor: Actor;
    now: Instant;
  },
): Promise<Result<"kept" | "reissued", "corrected_often">> {
  return transact(db, async (tx): Promise<Result<"kept" | "reissued", "corrected_often">> => {
    const order = await lockedOrder(tx, orderId);
    const before = await billingOf(tx, orderId);
    const corrections = before?.corrections ?? 0;
    if (isSame(before, billing)) return ok("kept");
    const issued = await papersOf(tx, orderId);
    const lines = standingLines(issued.flatMap((paper) => paper.lines));
    const reissues = sumOf(lines) > 0;
    if (reissues && by === "buyer" && corrections >= mostByBuyer) return refused("corrected_often");

    await keepBilling(tx, { orderId, billing, corrections: corrections + (reissues ? 1 : 0) });
    await recordActivity(tx, {
      eventId: order.eventId,
      actor,
      verb: "corrected_billing",
      subject: { kind: "order", id: orderId },
      detail: { code: order.code, name: billing.company, from: before?.company ?? "" },
      at: now,
    });
    if (!reissues) return ok("kept");
    const event = await eventById(tx, order.eventId);
    if (!event) throw new Error("an order without an event");
    const receipt = issued.filter(({ kind }) => kind === "receipt").at(-1);
    const paper = { event, order, way: "", now };
    const back = await writePaper(tx, {
      ...paper,
      position: issued.length + 1,
      billing: before,
      kind: "credit_note",
      lines: lines.map((line) => ({ ...line, amount: -line.amount })),
      corrects: receipt ? paperCode(receipt) : "",
    });
    const position = issued.length + 2;
    await writePaper(tx, {
      ...paper,
      position,
      billing,
      kind: "receipt",
      lines,
      corrects: back.code,
    });
    return ok("reissued");
  });
}

function isSame(before: Billing | null, after: Billing): boolean {
  const { company = "", taxNumber = "", address = "" } = before ?? {};
  return company === after.company && taxNumber === after.taxNumber && address === after.address;
}
