import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { engine } from "./engine.server.ts";
import { isLoopback, readOrigin } from "./origin.ts";
import { ok, type Result, refused } from "./result.ts";
import { keptSecretsKey } from "./secrets-key.server.ts";
import {
  asked,
  logLevels,
  type MailFrom,
  readMailFrom,
  readStripe,
  readTrustProxy,
  type StripeSettings,
  type TrustProxy,
} from "./settings.server.ts";

/** Everything an operator may set, checked. Only this file reads the process's environment. */
export type Settings = {
  port: number;
  /** undefined: every address of the machine. */
  host: string | undefined;
  /** `file:/absolute/path`, `memory` or `postgres://…`. */
  databaseUrl: string;
  dataDir: string;
  buildDir: string;
  /** PUBLIC_ORIGIN as it was set: no slash at the end. */
  publicOrigin: string | null;
  /** Where links lead: PUBLIC_ORIGIN, or else the address this process serves. */
  origin: string;
  /** Whether people reach the site by https; cookies follow it. */
  secure: boolean;
  /** PUBLIC_ORIGIN is an https origin that is not loopback. */
  live: boolean;
  /** The machine's address in its own network, where `--https` serves it. */
  lanAddress: string | null;
  smtpUrl: string | null;
  mailFrom: MailFrom;
  secretsKey: string;
  trustProxy: TrustProxy;
  /** Whether orders can be paid with no money: always where the site is not live. */
  testPayments: boolean;
  /** The Stripe account that takes money online; null where none is set up. */
  stripe: StripeSettings | null;
  /** Where buyers are sent to pay online: the one foreign origin a form of ours may lead to. */
  checkoutOrigin: string;
  tlsCert: string | null;
  tlsKey: string | null;
  logLevel: (typeof logLevels)[number];
};

/**
 * The settings of these variables; relative paths start at `dir`. A wrong one is refused with the
 * one line an operator needs. A live site without SECRETS_KEY or SMTP_URL is refused; any other
 * keeps a key of its own in its data directory, made when it is first asked for.
 */
export function readSettings(
  vars: Record<string, string | undefined>,
  dir: string,
): Result<Settings, "wrong_setting"> {
  try {
    return ok(settings(vars, dir));
  } catch (error) {
    if (error instanceof WrongSetting) return refused("wrong_setting", { line: error.message });
    throw error;
  }
}

class WrongSetting extends Error {}

function settings(vars: Record<string, string | undefined>, dir: string): Settings {
  const ask = asked(vars, (name, must, value) => {
    const seen = value === undefined ? "" : ` It is ${JSON.stringify(value.slice(0, 80))}.`;
    throw new WrongSetting(`${name} ${must}.${seen}`);
  });
  const port = ask.whole("PORT", { min: 1, max: 65_535, otherwise: 3000 });
  const dataDir = resolve(dir, ask.text("DATA_DIR") ?? "data");
  const publicOrigin = ask.read(
    "PUBLIC_ORIGIN",
    "must be an origin such as https://conf.example.com (http only on localhost)",
    readOrigin,
  );
  const live = publicOrigin?.startsWith("https:") === true && !isLoopback(publicOrigin);
  const tlsCert = ask.read("TLS_CERT", "must name a file that can be read", readFile(dir));
  const tlsKey = ask.read("TLS_KEY", "must name a file that can be read", readFile(dir));
  if ((tlsCert === null) !== (tlsKey === null)) {
    ask.wrong(tlsCert === null ? "TLS_CERT" : "TLS_KEY", "must be set too: https needs both files");
  }
  const lanAddress = ask.text("LAN_ADDRESS");
  const serves =
    lanAddress || tlsCert
      ? `https://${lanAddress ?? "localhost"}:${port}`
      : `http://localhost:${port}`;
  const origin = publicOrigin ?? serves;
  const smtpUrl = ask.read(
    "SMTP_URL",
    "must be an address such as smtps://user:password@mail.example.com",
    (text) => (/^smtps?:\/\/[^\s]+$/.test(text) && URL.canParse(text) ? text : null),
  );
  const key = ask.read("SECRETS_KEY", "must have at least 32 characters", (text) =>
    text.length >= 32 ? text : null,
  );
  if (live && !key) ask.wrong("SECRETS_KEY", "must be set: PUBLIC_ORIGIN makes this site live");
  if (live && !smtpUrl) ask.wrong("SMTP_URL", "must be set: PUBLIC_ORIGIN makes this site live");
  const testPayments = ask.oneOf("TEST_PAYMENTS", ["on", "off"], live ? "off" : "on") === "on";
  const stripe = readStripe(ask, { live, testPayments });
  return {
    port,
    host: ask.text("HOST") ?? (live || lanAddress || tlsCert ? undefined : "127.0.0.1"),
    databaseUrl: databaseUrl(ask.text("DATABASE_URL"), dir, dataDir, ask.wrong),
    dataDir,
    buildDir: join(dir, "build"),
    publicOrigin,
    origin,
    secure: origin.startsWith("https:"),
    live,
    lanAddress,
    smtpUrl,
    mailFrom: ask.read("MAIL_FROM", "must be an address such as Conf <hello@example.com>", (text) =>
      readMailFrom(text),
    ) ?? { name: "Wutong", address: `wutong@${mailHost(origin)}` },
    get secretsKey() {
      return key ?? keptSecretsKey(dataDir);
    },
    trustProxy:
      ask.read("TRUST_PROXY", "must be a number of proxies or their addresses", readTrustProxy) ??
      false,
    testPayments,
    stripe,
    checkoutOrigin: stripe?.api ? originOf(stripe.api) : "https://checkout.stripe.com",
    tlsCert,
    tlsKey,
    logLevel: ask.oneOf("LOG_LEVEL", logLevels, live ? "info" : "warn"),
  };
}

function originOf({ protocol, host, port }: NonNullable<StripeSettings["api"]>): string {
  return new URL(`${protocol}://${host}:${port}`).origin;
}

function databaseUrl(
  text: string | null,
  dir: string,
  dataDir: string,
  wrong: (name: string, must: string, value?: string) => never,
): string {
  if (!text) return `file:${join(dataDir, "wutong.db")}`;
  if (/^postgres(ql)?:\/\//i.test(text)) {
    if (!URL.canParse(text)) wrong("DATABASE_URL", "is not an address that can be read");
    return text;
  }
  const path = text.replace(/^file:(\/\/)?/, "");
  if (path === "memory" || path === ":memory:") return "memory";
  if (/^[a-z][a-z0-9+]+:/i.test(path)) {
    wrong("DATABASE_URL", "must be postgres://… or the path of an SQLite file");
  }
  return `file:${resolve(dir, path)}`;
}

function readFile(dir: string): (path: string) => string | null {
  return (path) => {
    try {
      return readFileSync(resolve(dir, path), "utf8");
    } catch {
      return null;
    }
  };
}

function mailHost(origin: string): string {
  const { hostname } = new URL(origin);
  return isLoopback(origin) || /^[\d.:[\]]+$/.test(hostname) ? "localhost.localdomain" : hostname;
}

function orExit(read: Result<Settings, "wrong_setting">): Settings {
  if (read.ok) return read.value;
  process.stderr.write(`${read.detail?.line}\n`);
  process.exit(1);
}

/** The settings of this process. */
export const env: Settings = orExit(readSettings(process.env, process.cwd()));
export { engine };
