import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import type { Source, StoredNotice } from "./carry-out-notices.ts";
import { keepSession } from "./keep-session.ts";
import { noteDispute } from "./note-dispute.ts";
import { noteRefund } from "./note-refund.ts";
import { type Payment, paymentNamed, paymentOfSession } from "./payments.ts";
import type { ProviderName } from "./provider.ts";
import { type AlertKind, raiseAlert } from "./raise-alert.ts";
import { settlePayment } from "./settle-payment.ts";

type Asked = { notice: StoredNotice; source: Source; now: Instant };

/**
 * Does what one notice asks for: the thing it names is asked for anew, since notices come late,
 * twice and in any order. What we know nothing of becomes an alert for the organizers.
 * @returns `too_early` where it is about money whose own notice has not been carried out yet.
 */
export async function applyNotice(db: Db, asked: Asked): Promise<"done" | "too_early"> {
  const { kind } = asked.notice;
  if (kind.startsWith("checkout.session.")) return applyToSession(db, asked);
  if (kind.startsWith("refund.")) return applyToRefund(db, asked);
  if (kind.startsWith("charge.dispute.")) return applyToDispute(db, asked);
  return "done";
}

async function applyToSession(db: Db, { notice, source, now }: Asked) {
  const payment = await paymentOf(db, notice);
  if (!payment) return alertOf(db, "unknown_payment", notice, now);
  await settlePayment(db, { payment, provider: source.provider, now });
  return "done" as const;
}

/** By its page; where we died before we noted that, by the name we gave it. */
async function paymentOf(db: Db, notice: StoredNotice): Promise<Payment | null> {
  const found = await paymentOfSession(db, notice.objectId);
  if (found) return found;
  const { client_reference_id: reference } = JSON.parse(notice.body) as {
    client_reference_id?: string | null;
  };
  const name = { provider: notice.provider as ProviderName, reference: reference ?? "" };
  const named = await paymentNamed(db, name);
  if (!named || named.sessionId !== null) return null;
  await keepSession(db, { paymentId: named.id, sessionId: notice.objectId, url: null });
  return paymentOfSession(db, notice.objectId);
}

async function applyToRefund(db: Db, { notice, source, now }: Asked) {
  const refund = await source.about.refundNamed(notice.objectId);
  const noted = refund ? await noteRefund(db, { refund, now }) : "unknown";
  if (noted === "known") return "done" as const;
  return waitsFor(notice) ? "too_early" : alertOf(db, "unknown_refund", notice, now);
}

async function applyToDispute(db: Db, { notice, source, now }: Asked) {
  const dispute = await source.about.disputeNamed(notice.objectId);
  const noted = dispute ? await noteDispute(db, { dispute, now }) : "unknown";
  if (noted === "known") return "done" as const;
  return waitsFor(notice) ? "too_early" : alertOf(db, "unknown_payment", notice, now);
}

/** The payment's own notice may come after: for about a minute nothing is called unknown. */
function waitsFor(notice: StoredNotice): boolean {
  return notice.attempts <= 5;
}

async function alertOf(db: Db, kind: AlertKind, notice: StoredNotice, now: Instant) {
  const { amount_total, amount, currency } = JSON.parse(notice.body) as {
    amount_total?: number;
    amount?: number;
    currency?: string;
  };
  const sum = amount_total ?? amount;
  await transact(db, (tx) =>
    raiseAlert(tx, {
      eventId: null,
      orderId: null,
      kind,
      reference: notice.objectId,
      ...(sum === undefined ? {} : { amount: sum, currency: (currency ?? "").toUpperCase() }),
      now,
    }),
  );
  return "done" as const;
}
