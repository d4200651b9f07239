import { and, asc, eq, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { day, hour, type Instant, minute } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, transact } from "#db/open.ts";
import { noticeCursors, payments, refunds } from "#db/schema.server.ts";
import { endPayment } from "./end-payment.ts";
import { noteRefund } from "./note-refund.ts";
import type { Source } from "./notices.ts";
import { raiseAlert } from "./raise-alert.ts";
import type { Refund } from "./refunds.ts";
import { settlePayment } from "./settle-payment.ts";
import { takeNotice } from "./take-notice.ts";

/** A payment is asked about when nothing was heard of it for so long. */
const patience = 5 * minute;
/** A refund that is on its way for longer is shown to the organizers, and asked about once a day. */
const refundPatience = 7 * 24 * hour;
/** How far back notices are looked through the first time: as long as providers repeat them. */
const firstLook = 72 * hour;

/**
 * Finds what a lost notice left behind: asks about payments and refunds of which nothing was heard
 * for a while, and stores every notice that never arrived.
 */
export async function reconcilePayments(
  db: Db,
  { source, now }: { source: Source; now: Instant },
): Promise<void> {
  const steps = [fetchNotices, askAboutPayments, askAboutRefunds];
  await tryEach(steps, (step) => step(db, source, now));
}

async function fetchNotices(db: Db, source: Source, now: Instant): Promise<void> {
  const named = eq(noticeCursors.provider, "stripe");
  const [cursor] = await db.select().from(noticeCursors).where(named);
  const from = (cursor?.seenUntil ?? now - firstLook) - minute;
  for (const notice of await source.about.noticesSince(from)) await takeNotice(db, notice, now);
  await transact(db, (tx) =>
    tx
      .insert(noticeCursors)
      .values({ provider: "stripe", seenUntil: now })
      .onConflictDoUpdate({ target: noticeCursors.provider, set: { seenUntil: now } }),
  );
}

async function askAboutPayments(db: Db, { provider }: Source, now: Instant): Promise<void> {
  const quiet = now - patience;
  const due = await db
    .select()
    .from(payments)
    .where(
      and(
        sql`${payments.status} in ('started', 'processing')`,
        eq(payments.provider, provider.name),
        lte(payments.startedAt, quiet),
        or(isNull(payments.checkedAt), lte(payments.checkedAt, quiet)),
      ),
    )
    .orderBy(asc(payments.startedAt))
    .limit(200);
  await tryEach(due, async (payment) => {
    if (payment.sessionId !== null) await settlePayment(db, { payment, provider, now });
    else if ((payment.expiresAt ?? 0) < now - hour) {
      const { reference } = payment;
      await endPayment(db, { provider: provider.name, reference, status: "abandoned", now });
    }
  });
}

async function askAboutRefunds(db: Db, source: Source, now: Instant): Promise<void> {
  const due = await db
    .select()
    .from(refunds)
    .where(
      and(
        sql`${refunds.status} in ('requested', 'pending')`,
        eq(refunds.status, "pending"),
        isNotNull(refunds.externalId),
        lte(refunds.visibleAt, now),
      ),
    )
    .limit(100);
  await tryEach(due, (refund) => askAboutRefund(db, refund, { source, now }));
}

async function askAboutRefund(
  db: Db,
  refund: Refund,
  { source: { about }, now }: { source: Source; now: Instant },
): Promise<void> {
  const known = await about.refundNamed(refund.externalId ?? "");
  if (known) await noteRefund(db, { refund: known, now });
  await transact(db, async (tx) => {
    const isStuck = known?.status === "pending" && refund.requestedAt <= now - refundPatience;
    const visibleAt = now + (isStuck ? day : hour);
    await tx.update(refunds).set({ visibleAt }).where(eq(refunds.id, refund.id));
    if (!isStuck) return;
    const { eventId, orderId, amount, currency } = refund;
    const about = { eventId, orderId, reference: refund.id, amount, currency, now };
    await raiseAlert(tx, { ...about, kind: "refund_stuck" });
  });
}
