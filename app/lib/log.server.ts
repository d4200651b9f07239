import pino from "pino";
import { env } from "./env.server.ts";
import { loggedError } from "./logged-error.ts";

/**
 * The log: one JSON line each on standard output. What opens something (cookies, tokens, codes,
 * secrets, addresses of people) is never written, whatever object it hides in.
 */
export const log = pino(
  {
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
  },
  oncePerTurn(pino.destination({ sync: true, minLength: 16_000 })),
);

type Out = { write(line: string): boolean; flushSync(): void };

/** Lines leave at the end of the turn that wrote them: one system call for many requests. */
function oncePerTurn(out: Out): Out {
  let flushing = false;
  const flush = () => {
    flushing = false;
    out.flushSync();
  };
  process.once("exit", flush);
  return {
    write(line) {
      if (!flushing) setImmediate(flush);
      flushing = true;
      return out.write(line);
    },
    flushSync: flush,
  };
}
