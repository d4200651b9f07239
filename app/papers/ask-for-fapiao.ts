import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, transact } from "#db/open.ts";
import { fapiaoRequests } from "#db/schema.server.ts";
import { billedOf, type Fapiao, fapiaoOf } from "./fapiao.ts";
import { offersFapiao } from "./sellers.ts";

export type FapiaoDetails = Pick<
  Fapiao,
  | "kind"
  | "buyerKind"
  | "title"
  | "taxpayerNumber"
  | "address"
  | "phone"
  | "bank"
  | "account"
  | "email"
>;

export type FapiaoRefusal = "not_offered" | "not_paid" | "nothing_left" | "issued";

/**
 * A buyer asks for the fapiao of a paid order, or changes what is to stand on it until it is
 * issued. One that was taken back in red may be asked for anew while money is left to bill. Refuses
 * events that issue none, orders that are not paid or were refunded in full, and what is issued.
 */
export async function askForFapiao(
  db: Db,
  {
    orderId,
    details,
    actor,
    now,
  }: { orderId: string; details: FapiaoDetails; actor: Actor; now: Instant },
): Promise<Result<undefined, FapiaoRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, FapiaoRefusal>> => {
    const order = await lockedOrder(tx, orderId);
    const { eventId } = order;
    if (!(await offersFapiao(tx, eventId))) return refused("not_offered");
    const before = await fapiaoOf(tx, orderId);
    if (before?.state === "issued" || before?.state === "red") return refused("issued");
    const billed = await billedOf(tx, orderId);
    if (billed <= 0) return refused(order.status === "pending" ? "not_paid" : "nothing_left");

    const asked = {
      ...details,
      state: "requested",
      number: "",
      issuedOn: "",
      issuedAmount: 0,
    } as const;
    await tx
      .insert(fapiaoRequests)
      .values({ id: newId(now), eventId, orderId, ...asked, requestedAt: now })
      .onConflictDoUpdate({ target: fapiaoRequests.orderId, set: asked });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "asked_for_fapiao",
      subject: { kind: "order", id: orderId },
      detail: { code: order.code, name: details.title },
      at: now,
    });
    return ok();
  });
}
