import { eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import { awaitBank } from "./await-bank.ts";
import { endPayment } from "./end-payment.ts";
import type { Payment } from "./payments.ts";
import type { OnlineProvider, PaymentNews } from "./provider.ts";
import { type RecordRefusal, recordPayment } from "./record-payment.ts";

export type Settled = { state: PaymentNews["state"]; refused: RecordRefusal | null };

/**
 * Asks the provider how a payment stands, and makes it so here. Whoever hears of a payment, by a
 * notice, the buyer's return or a job, comes through here: what counts is what the provider says
 * now, not what was told before, so that any order of telling ends the same.
 */
export async function settlePayment(
  db: Db,
  { payment, provider, now }: { payment: Payment; provider: OnlineProvider; now: Instant },
): Promise<Settled> {
  if (payment.status === "received") return { state: "received", refused: null };
  const news = await provider.look(payment);
  const name = { provider: payment.provider, reference: payment.reference, now };
  await noteLook(db, payment.id, now);
  if (news.state === "received") {
    const actor = { kind: "system", label: payment.provider } as const;
    const recorded = await recordPayment(db, { ...name, received: news, actor });
    return { state: news.state, refused: recorded.ok ? null : recorded.reason };
  }
  if (news.state === "processing") await awaitBank(db, { ...name, intentId: news.intentId });
  if (news.state === "failed") await endPayment(db, { ...name, status: "failed" });
  if (news.state === "ended") await endPayment(db, { ...name, status: "abandoned" });
  return { state: news.state, refused: null };
}

async function noteLook(db: Db, id: string, checkedAt: Instant): Promise<void> {
  await transact(db, (tx) => tx.update(payments).set({ checkedAt }).where(eq(payments.id, id)));
}
