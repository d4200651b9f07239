/** What a number may be at least and at most; of an amount, in minor units of its currency. */
export type Limits = { min: number; max: number; currency?: string };

/** Which limit a number is beyond. */
export type Beyond = "too_small" | "too_large";

/** What is wrong with a number beyond its limits, and what they are: `too_large:1:20`. */
export type LimitError =
  | `${Beyond}:${number}:${number}`
  | `${Beyond}:${number}:${number}:${string}`;

/** The error of a number that is beyond its limits. */
export function limitError(beyond: Beyond, { min, max, currency }: Limits): LimitError {
  return currency ? `${beyond}:${min}:${max}:${currency}` : `${beyond}:${min}:${max}`;
}

/** What such an error says, or null where it is another. */
export function limitsIn(error: string): ({ beyond: Beyond } & Limits) | null {
  const match = /^(too_small|too_large):(\d+):(\d+)(?::([A-Z]{3}))?$/.exec(error);
  if (!match) return null;
  const [, beyond, min, max, currency] = match;
  return {
    beyond: beyond as Beyond,
    min: Number(min),
    max: Number(max),
    ...(currency ? { currency } : {}),
  };
}

/** Whether this is the error of a number beyond its limits. */
export function isLimitError(error: string): error is LimitError {
  return limitsIn(error) !== null;
}
