import { eventById } from "#app/event/events.ts";
import { langs, localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";
import type { Refund } from "./refunds.ts";
import { words } from "./wording.ts";

/** Tells the organizers, at the event's own address and in both languages, of money that came back. */
export async function queueFailedRefund(tx: Tx, refund: Refund, now: Instant): Promise<void> {
  const event = await eventById(tx, refund.eventId);
  if (!event?.contactEmail) return;
  const { code } = await orderById(tx, refund.orderId);
  const body = langs.map((lang) =>
    words[lang].refundFailedBody(formatMoney(refund.amount, refund.currency, lang), code),
  );
  await queueLetter(tx, {
    key: `refund-failed:${refund.id}`,
    eventId: refund.eventId,
    kind: "organizer-letter",
    to: { name: localized(event.organizerName, "zh"), address: event.contactEmail },
    lang: "zh",
    props: { subject: words.zh.refundFailedSubject(code), body: body.join("\n\n") },
    now,
  });
}
