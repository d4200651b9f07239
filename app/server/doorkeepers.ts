import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";
import { networkOf } from "#app/lib/network.ts";
import { isLoopback } from "#app/lib/origin.ts";
import { minute, second } from "#app/lib/time.ts";
import { langFrom } from "#app/web/language.server.ts";
import { linePage, plainPolicy } from "#app/web/plain-page.ts";
import { rateLimit } from "#app/web/rate-limits.server.ts";
import { CheckoutLine } from "./checkout-line.ts";
import { loggedPath } from "./logged-path.ts";
import { plainAnswer } from "./plain-answer.ts";

const pageMethods = new Set(["GET", "HEAD", "POST"]);
const programMethods = new Set([...pageMethods, "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Gives each request an id and, once it is answered, one line in the log without its secrets. */
export function logRequests(log: Logger) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const id = randomUUID();
    const startedAt = performance.now();
    const path = loggedPath(req.originalUrl);
    res.setHeader("X-Request-Id", id);
    res.once("close", () => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const status = res.writableFinished ? res.statusCode : 499;
      log.info({ id, method: req.method, path, status, ms }, "request");
    });
    next();
  };
}

/** 400 for addresses that are none, 405 for methods no page of ours has. */
export function requireReadable(req: Request, res: Response, next: NextFunction): void {
  const methods = /^\/(?:api|hooks|gate)\//.test(req.path) ? programMethods : pageMethods;
  if (!methods.has(req.method)) {
    res.setHeader("Allow", [...methods].join(", "));
    plainAnswer(req, res, 405);
  } else if (isReadable(req)) next();
  else plainAnswer(req, res, 400);
}

/**
 * 421 where this process is reached by plain http under another name than this machine's own:
 * cookies would travel in the open there, so none are given.
 */
export function requireSafeHost(publicOrigin: string | null) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const safe = publicOrigin !== null || req.secure || isLoopback(req.headers.host ?? "");
    if (safe) next();
    else plainAnswer(req, res, 421);
  };
}

/**
 * 429 beyond `perMinute` requests from one network. Generous, since a whole hall may sit
 * behind one: what needs a tight limit is limited by e-mail, device or secret instead.
 */
export function limitAddresses(perMinute: number) {
  const limit = rateLimit({ name: "address", times: perMinute, per: minute });
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const wait = await limit.take(networkOf(req.ip ?? "unknown"));
    if (wait === 0) next();
    else plainAnswer(req, res, 429, { seconds: Math.ceil(wait / second) });
  };
}

type Checkout = {
  isCrowded: () => boolean;
  /** Whether this secret opens a hold. */
  opensHold: (secret: string) => Promise<boolean>;
};

/**
 * While requests pile up (`isCrowded`), those who come to the checkout stand in line: a light page
 * says how many are before them and asks again by itself. What was already begun goes on. Who
 * opens no hold takes no place in the line: the answer that there is none is theirs at once.
 */
export function letIntoCheckout({ isCrowded, opensHold }: Checkout) {
  const line = new CheckoutLine();
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const secret = req.method === "GET" && /^\/orders\/hold\/([^/]+)$/.exec(req.path)?.[1];
    if (!secret) {
      next();
      return;
    }
    if (line.isNewTo(secret, isCrowded()) && !(await opensHold(secret))) {
      next();
      return;
    }
    const place = line.ask(secret, { crowded: isCrowded(), now: performance.now() });
    if (!place) {
      res.once("close", () => line.left());
      next();
      return;
    }
    res.setHeader("Refresh", String(place.seconds));
    res.setHeader("Cache-Control", "no-store");
    res.setHeader("Content-Security-Policy", plainPolicy);
    const lang = langFrom(req.headers.cookie, req.headers["accept-language"]);
    res.type("html").send(linePage(lang, place));
  };
}

/** What no one caught: logged with its stack, answered without. */
export function answerFailures(log: Logger) {
  return (error: unknown, req: Request, res: Response, _next: NextFunction): void => {
    log.error({ err: error, id: res.getHeader("X-Request-Id") }, "request failed");
    if (res.headersSent) res.destroy();
    else plainAnswer(req, res, 500);
  };
}

function isReadable(req: Request): boolean {
  if (!req.url.startsWith("/") || req.url.length > 8000) return false;
  try {
    return !decodeURI(req.path).includes("\u0000");
  } catch {
    return false;
  }
}
