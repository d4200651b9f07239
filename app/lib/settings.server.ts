import { isIP } from "node:net";

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Who letters come from. */
export type MailFrom = { name: string; address: string };
/** How many proxies stand in front, or their addresses; false: nobody is believed. */
export type TrustProxy = false | number | string[];

type Wrong = (name: string, must: string, value?: string) => never;

/** Ways to ask for one variable; an empty one counts as not set, a wrong one goes to `wrong`. */
export function asked(vars: Record<string, string | undefined>, wrong: Wrong) {
  const text = (name: string): string | null => vars[name]?.trim() || null;
  return {
    text,
    wrong,
    whole(name: string, { min, max, otherwise }: { min: number; max: number; otherwise: number }) {
      const value = text(name);
      if (value === null) return otherwise;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      return wrong(name, `must be a whole number from ${min} to ${max}`, value);
    },
    read<T>(name: string, must: string, reading: (value: string) => T | null): T | null {
      const value = text(name);
      if (value === null) return null;
      return reading(value) ?? wrong(name, must, secretive.test(name) ? undefined : value);
    },
    oneOf<T extends string>(name: string, values: readonly T[], otherwise: T): T {
      const value = text(name);
      if (value === null) return otherwise;
      return (
        values.find((one) => one === value) ??
        wrong(name, `must be one of ${values.join(", ")}`, value)
      );
    },
  };
}

const secretive = /KEY|SMTP_URL|DATABASE_URL/;

/** `name@host` or `Name <name@host>`; null for anything else. */
export function readMailFrom(text: string): MailFrom | null {
  const [, name = "", bracketed] = /^(.*?)\s*<([^<>]*)>$/.exec(text) ?? [];
  const address = bracketed ?? text;
  if (/[\r\n"]/.test(name) || !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address)) return null;
  return { name, address };
}

/** `1`, or addresses and ranges separated by commas; null for anything else. */
export function readTrustProxy(text: string): TrustProxy | null {
  if (/^[1-9]$/.test(text)) return Number(text);
  const parts = text.split(",").map((part) => part.trim());
  return parts.every(isRange) ? parts : null;
}

function isRange(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits] = text.split("/");
  const version = isIP(address);
  if (version === 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
