import { minute, now, second } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { freeLetters } from "./claim-letters.ts";
import type { MailSettings } from "./compose-letter.server.ts";
import { type Delivered, deliverLetters } from "./deliver-letters.server.ts";
import type { LetterSources } from "./letter-sources.ts";
import { lettersQueued } from "./queue-letter.ts";
import { openTransport } from "./transport.server.ts";

/** Letters taken at once: a few seconds' work. */
const batch = 20;
/** How often the outbox is looked at though nobody of this process queued anything, in ms. */
const interval = 2 * second;
/** From the first letter queued to the look at the outbox, in ms: its transaction has to end. */
const grace = 50;

/** The delivery of a running server. */
export type RunningDelivery = {
  /** Lets letters under way arrive, hands the others back and closes the connections. */
  stop(): Promise<void>;
};

/**
 * Delivers whatever the outbox has, soon after it is queued, until it is stopped. `worker` names
 * this process among those that deliver from one database: a name used again after a crash gets
 * its letters back at once, a new one when their lease ends. While the mail server is away it asks
 * ever less often, up to once a minute. `tell` hears of every round that did something.
 */
export function startDelivery(
  db: Db,
  options: {
    smtpUrl: string | null;
    sources: LetterSources;
    settings: MailSettings;
    worker: string;
    tell(round: Delivered | { failed: unknown }): void;
  },
): RunningDelivery {
  const { smtpUrl, tell, ...delivery } = options;
  const transport = openTransport(smtpUrl, db);
  const ending = new AbortController();
  let failures = 0;
  let rung = false;
  let wakeUp = () => {};

  const ring = () => {
    rung = true;
    if (failures === 0) wakeUp();
  };
  const onQueued = () => void setTimeout(ring, grace).unref();
  lettersQueued.subscribe(onQueued);

  async function round(): Promise<number> {
    const signal = ending.signal;
    const done = await deliverLetters(db, {
      ...delivery,
      transport,
      limit: batch,
      now: now(),
      signal,
    });
    if (done.taken) tell(done);
    failures = done.unreachable ? failures + 1 : 0;
    if (failures) return Math.min(interval * 2 ** failures, minute);
    return done.taken === batch ? 0 : interval;
  }

  async function run() {
    let freed = false;
    while (!ending.signal.aborted) {
      rung = false;
      let wait = interval;
      try {
        if (!freed) await freeLetters(db, { worker: delivery.worker, now: now() });
        freed = true;
        wait = await round();
      } catch (failed) {
        tell({ failed });
      }
      if (!ending.signal.aborted && (failures || !rung)) await pause(wait);
    }
    await transport.close();
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  const running = run();

  return {
    stop: () => {
      lettersQueued.unsubscribe(onQueued);
      ending.abort();
      wakeUp();
      return running;
    },
  };
}
