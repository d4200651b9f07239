import { setMaxListeners } from "node:events";
import { second } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";

/** Something that is done again and again, in every process; its verb makes that harmless. */
export type Job = {
  name: string;
  /** Pause (ms) after one run before the next. */
  everyMs: number;
  run(db: Db, context: { now: number; stopping: AbortSignal }): Promise<unknown>;
};

export type Scheduler = {
  /** Starts no more runs, tells those under way to come to an end, waits until they have. */
  stop(): Promise<void>;
};

const longestPause = 60 * second;

/**
 * Runs each job, never the same one twice at a time. One that fails is reported and tried again
 * after a pause that doubles with each failure, up to a minute.
 */
export function startJobs(
  jobs: readonly Job[],
  db: Db,
  { failed, clock }: { failed: (job: string, error: unknown) => void; clock: () => number },
): Scheduler {
  const stopping = new AbortController();
  // Each waits for it, in its pause or in its run.
  setMaxListeners(jobs.length + 1, stopping.signal);
  const loops = jobs.map(async (job) => {
    let failures = 0;
    while (await paused(pauseBefore(job, failures), stopping.signal)) {
      try {
        await job.run(db, { now: clock(), stopping: stopping.signal });
        failures = 0;
      } catch (error) {
        failures++;
        failed(job.name, error);
      }
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

function pauseBefore(job: Job, failures: number): number {
  if (failures === 0) return job.everyMs;
  return Math.max(job.everyMs, Math.min(second * 2 ** failures, longestPause));
}

/** Waits; false where it is time to stop. */
function paused(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms, true);
    function done(go: boolean) {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(go);
    }
    function stop() {
      done(false);
    }
    signal.addEventListener("abort", stop);
  });
}
