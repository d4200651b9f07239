import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { second } from "#app/lib/time.ts";
import { langOf } from "./language.server.ts";
import { words } from "./wording.ts";

/** How often something may be done under one key, such as an e-mail address or a device. */
export type RateLimit = {
  /** Counts one more and says how long (ms) to wait, 0 where it is allowed. */
  take(key: string): Promise<number>;
  /** The same without counting: for what only counts once it has gone wrong. */
  wait(key: string): Promise<number>;
};

/** A limit of `times` within `per` ms for each key; counted in this process's memory. */
export function rateLimit({
  name,
  times,
  per,
}: {
  name: string;
  times: number;
  per: number;
}): RateLimit {
  const limiter = new RateLimiterMemory({
    keyPrefix: name,
    points: times,
    duration: Math.ceil(per / second),
  });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, second);
        throw refusal;
      }
    },
    async wait(key) {
      const taken = await limiter.get(key);
      if (!taken || taken.remainingPoints > 0 || taken.msBeforeNext <= 0) return 0;
      return Math.max(taken.msBeforeNext, second);
    },
  };
}

/** Lets one more through, or throws a 429 in the reader's language that says when to try again. */
export async function requireWithin(
  limit: RateLimit,
  key: string,
  request: Request,
): Promise<void> {
  const wait = await limit.take(key);
  if (wait > 0) throw tooOften(request, wait);
}

function tooOften(request: Request, wait: number): Response {
  const t = words[langOf(request)];
  const seconds = Math.ceil(wait / second);
  return new Response(`${t.titles.s429} ${t.again(seconds)}`, {
    status: 429,
    statusText: "Too Many Requests",
    headers: { "Retry-After": String(seconds), "Content-Type": "text/plain; charset=utf-8" },
  });
}
