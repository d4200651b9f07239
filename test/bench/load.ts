import { percentile } from "./figures.ts";

/** What a load came to: how long each request took (ms), and how many things were done a second. */
export type Load = { rate: number; p99: number; done: number };

type Span = { warmUp: number; seconds: number };

/**
 * Lets `clients` work side by side, each beginning anew as soon as it is done, and counts what was
 * done after a warm-up. `work` is told where to leave the time of each of its requests.
 */
export async function closedLoop(
  clients: number,
  { warmUp, seconds }: Span,
  work: (client: number, took: (ms: number) => void) => Promise<unknown>,
): Promise<Load> {
  const from = performance.now() + warmUp * 1000;
  const until = from + seconds * 1000;
  const times: number[] = [];
  let done = 0;
  const took = (ms: number) => {
    if (performance.now() >= from) times.push(ms);
  };
  const client = async (_: unknown, n: number) => {
    while (performance.now() < until) {
      await work(n, took);
      const now = performance.now();
      if (now >= from && now < until) done++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { rate: done / seconds, p99: percentile(times, 99), done };
}

/** Begins so many a second, however long each takes, for `seconds`; waits for all of them. */
export async function openLoop(
  perSecond: number,
  { warmUp, seconds }: Span,
  work: (n: number, took: (ms: number) => void) => Promise<unknown>,
): Promise<Load> {
  const begun = performance.now();
  const from = begun + warmUp * 1000;
  const until = from + seconds * 1000;
  const times: number[] = [];
  const running: Promise<unknown>[] = [];
  let done = 0;
  const took = (ms: number) => {
    if (performance.now() >= from) times.push(ms);
  };
  for (let n = 0; performance.now() < until; n++) {
    const due = begun + (n * 1000) / perSecond;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    running.push(
      work(n, took).then(() => {
        const now = performance.now();
        if (now >= from && now < until) done++;
      }),
    );
  }
  await Promise.all(running);
  return { rate: done / seconds, p99: percentile(times, 99), done };
}

/** How long something takes, ms. */
export async function timed<T>(took: (ms: number) => void, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const value = await work();
  took(performance.now() - begun);
  return value;
}
