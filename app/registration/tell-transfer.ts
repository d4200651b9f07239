import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { transferUrl } from "#app/urls.ts";
import type { Tx } from "#db/open.ts";
import type { TicketType } from "./ticket-types.ts";
import { secretOfTransfer, type Transfer } from "./transfers.ts";

/** Writes to one side of a transfer what became of it; part of other verbs. */
export async function tellTransfer(
  tx: Tx,
  told: {
    transfer: Transfer;
    type: TicketType;
    news: "offered" | "passed_on" | "declined" | "withdrawn";
    to: { name: string; email: string };
    now: Instant;
  },
): Promise<void> {
  const { transfer, type, news, to, now } = told;
  const offered = news === "offered";
  await queueLetter(tx, {
    key: `transfer:${news}:${transfer.id}:${to.email}`,
    eventId: transfer.eventId,
    kind: "transfer",
    to: { name: to.name, address: to.email },
    lang: transfer.lang,
    props: {
      news,
      path: offered ? transferUrl(secretOfTransfer(transfer)) : "",
      typeName: type.name,
      from: transfer.fromName,
      to: transfer.toName,
      until: offered ? transfer.expiresAt : null,
    },
    now,
  });
}
