import { cleanLine } from "#app/lib/text.ts";

/** What went wrong with a letter: `permanent` is not tried again, `unreachable` is nobody's fault
 * but the mail server's. */
export type DeliveryFailure = { permanent: boolean; unreachable: boolean; reason: string };

/**
 * Reads the error of one attempt. Only a 5xx to the sender, the recipient or the letter itself is
 * permanent; a server that is away, busy or refuses our password may think better of it.
 */
export function readFailure(error: unknown): DeliveryFailure {
  const { code, responseCode, response, message } = error as SmtpError;
  const aboutTheLetter = code === "EENVELOPE" || code === "EMESSAGE";
  return {
    permanent: aboutTheLetter && responseCode !== undefined && responseCode >= 500,
    unreachable: !aboutTheLetter,
    reason: cleanLine(response ?? message ?? String(error)).slice(0, 300) || "unknown",
  };
}

type SmtpError = { code?: string; responseCode?: number; response?: string; message?: string };

const second = 1000;
const shortest = 30 * second;
const longest = 4 * 60 * 60 * second;

/**
 * How long to wait after the attempt of this number (from 1), in ms: 30 s doubled each time up to
 * four hours, and a quarter more or less by chance (0 up to 1), so that many letters that failed
 * together do not come back together.
 */
export function waitAfter(attempt: number, chance: number): number {
  const wait = Math.min(shortest * 2 ** (attempt - 1), longest);
  return Math.round(wait * (0.75 + 0.5 * chance));
}
