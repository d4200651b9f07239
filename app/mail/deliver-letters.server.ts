import { type Instant, minute } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { claimLetters } from "./claim-letters.ts";
import { composeLetter, type MailSettings } from "./compose-letter.server.ts";
import { type DeliveryFailure, readFailure, waitAfter } from "./delivery-failure.ts";
import type { LetterSources } from "./letter-sources.ts";
import type { OutboxLetter } from "./letters.ts";
import { handBack, markDead, markDelayed, markSent } from "./mark-letter.ts";
import { connections, type Transport } from "./transport.server.ts";

/** How long a worker has its letters to itself, in ms; it begins none in the second half. */
const lease = 2 * minute;
/** How often a letter is tried that does not open: some minutes, in which a key can be mended. */
const fewAttempts = 5;

export type Delivery = {
  transport: Transport;
  sources: LetterSources;
  settings: MailSettings;
  /** Who delivers: no two workers have the same name at the same time. */
  worker: string;
  limit: number;
  now: Instant;
  /** Aborted: letters that were not begun are handed back. */
  signal?: AbortSignal;
};

/** What became of the letters that were taken. */
export type Delivered = {
  taken: number;
  sent: number;
  delayed: number;
  dead: number;
  /** Whether the mail server was not to be had for at least one of them. */
  unreachable: boolean;
};

/**
 * Takes up to `limit` letters that are due, writes and sends them, a few at once. A letter goes out
 * once, or twice with the same Message-ID where the process dies between the mail server's OK and
 * our mark. A failure is tried again later and later; a refusal for good, a subject that is gone
 * and a letter past its use are given up at once, one that cannot be read after a few attempts. Only
 * sending tells whether the mail server is to be had.
 */
export async function deliverLetters(db: Db, delivery: Delivery): Promise<Delivered> {
  const { worker, limit, now, signal } = delivery;
  const taken = await claimLetters(db, { worker, lease, limit, now });
  const total: Delivered = {
    taken: taken.length,
    sent: 0,
    delayed: 0,
    dead: 0,
    unreachable: false,
  };
  const begun = performance.now();
  const queue = taken.values();
  const work = async () => {
    for (const letter of queue) {
      if (signal?.aborted || performance.now() - begun > lease / 2) await handBack(db, letter, now);
      else await deliver(db, letter, delivery, total);
    }
  };
  await Promise.all(Array.from({ length: Math.min(connections, taken.length) }, work));
  return total;
}

async function deliver(db: Db, letter: OutboxLetter, delivery: Delivery, total: Delivered) {
  const { now, transport, sources, settings } = delivery;
  const giveUp = (reason: string) => {
    total.dead++;
    return markDead(db, letter, reason);
  };
  if (letter.uselessAfter !== null && letter.uselessAfter < now) return giveUp("too_late");
  if (letter.attempts > letter.maxAttempts) return giveUp(letter.lastError ?? "worker_died");
  const failed = (failure: DeliveryFailure, most = letter.maxAttempts) => {
    if (failure.permanent || letter.attempts >= most) return giveUp(failure.reason);
    total.delayed++;
    total.unreachable ||= failure.unreachable;
    const visibleAt = now + waitAfter(letter.attempts, Math.random());
    return markDelayed(db, letter, { lastError: failure.reason, visibleAt });
  };
  let message: Awaited<ReturnType<typeof composeLetter>>;
  try {
    message = await composeLetter(letter, sources, settings);
  } catch (error) {
    return failed({ ...readFailure(error), unreachable: false });
  }
  if (!message.ok) {
    const { reason } = message;
    if (reason !== "unreadable") return giveUp(reason);
    return failed({ permanent: false, unreachable: false, reason }, fewAttempts);
  }
  try {
    await transport.send(message.value, now);
  } catch (error) {
    return failed(readFailure(error));
  }
  total.sent++;
  return markSent(db, letter, now);
}
