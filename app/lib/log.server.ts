import pino from "pino";
import { env } from "./env.server.ts";
import { loggedError } from "./logged-error.ts";

/**
 * The log: one JSON line each on standard output. What opens something (cookies, tokens, codes,
 * secrets, addresses of people) is never written, whatever object it hides in.
 */
export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: loggedError },
  redact: {
    paths: [
      "cookie",
      "authorization",
      "secret",
      "code",
      "token",
      "password",
      "email",
      "to",
    ].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: "[redacted]",
  },
});
