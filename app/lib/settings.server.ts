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

const secretive = /KEY|SECRET|SMTP_URL|DATABASE_URL/;

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

/** An account at Stripe; `api` is where its stand-in listens, null for Stripe itself. */
export type StripeSettings = {
  secretKey: string;
  webhookSecret: string;
  api: { protocol: "http" | "https"; host: string; port: number } | null;
};

/**
 * STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, both or neither. A stand-in may be named in
 * STRIPE_API_BASE with a test key alone, and a live site takes test keys only where it asks for
 * payments without money by name.
 */
export function readStripe(
  ask: ReturnType<typeof asked>,
  { live, testPayments }: { live: boolean; testPayments: boolean },
): StripeSettings | null {
  const secretKey = ask.read(
    "STRIPE_SECRET_KEY",
    "must be a secret or restricted key of Stripe: sk_… or rk_…",
    (text) => (/^(sk|rk)_(test|live)_\w+$/.test(text) ? text : null),
  );
  const webhookSecret = ask.read(
    "STRIPE_WEBHOOK_SECRET",
    "must be the signing secret of a webhook at Stripe: whsec_…",
    (text) => (/^whsec_\S+$/.test(text) ? text : null),
  );
  const api = ask.read(
    "STRIPE_API_BASE",
    "must be an origin such as http://127.0.0.1:12111",
    apiAt,
  );
  if (secretKey === null || webhookSecret === null) {
    if (secretKey !== null)
      ask.wrong("STRIPE_WEBHOOK_SECRET", "must be set too: notices are signed with it");
    if (webhookSecret !== null || api !== null) ask.wrong("STRIPE_SECRET_KEY", "must be set too");
    return null;
  }
  const isTest = /^.._test_/.test(secretKey);
  if (api !== null && !isTest) ask.wrong("STRIPE_API_BASE", "must not be set beside a live key");
  if (live && isTest && !testPayments) {
    ask.wrong(
      "STRIPE_SECRET_KEY",
      "must be a live key: this site is live and TEST_PAYMENTS is off",
    );
  }
  return { secretKey, webhookSecret, api };
}

function apiAt(text: string): StripeSettings["api"] {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, pathname } = new URL(text);
  if ((protocol !== "http:" && protocol !== "https:") || pathname !== "/") return null;
  const isHttps = protocol === "https:";
  return {
    protocol: isHttps ? "https" : "http",
    host: hostname,
    port: port === "" ? (isHttps ? 443 : 80) : Number(port),
  };
}
