import type { NextFunction, Request, Response } from "express";
import { plainAnswer } from "./plain-answer.ts";

/** Doors that other programs knock at: they bring a signature or a bearer token, never a cookie. */
const forPrograms = [/^\/hooks\/[a-z-]+$/, /^\/api\/v\d+\/[^?]*$/];
/** Doors whose address is itself the right: a stranger who could post there could also just open it. */
const bySecret = /^\/(?:orders\/[^/]+|gate\/setup|my\/sign-in)\/[^/]+/i;
const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets a change through only from a page of ours: the browser says the same origin (or that the
 * person asked for it), or else its `Origin` is ours. Pages with a secret in their address send no
 * referrer, and older browsers then say `null`: that is taken there and nowhere else. Programs pass where they are expected, and
 * only without cookies. Everything else is a 403.
 */
export function requireSameOrigin(publicOrigin: string | null) {
  return (req: Request, res: Response, next: NextFunction): void => {
    if (safe.has(req.method) || fromOurs(req, publicOrigin) || fromProgram(req)) next();
    else plainAnswer(req, res, 403);
  };
}

function fromOurs(req: Request, publicOrigin: string | null): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = req.headers.origin;
  if (!origin) return false;
  if (origin === "null") return bySecret.test(req.path);
  return origin === (publicOrigin ?? `${req.protocol}://${req.headers.host}`);
}

function fromProgram(req: Request): boolean {
  if (!forPrograms.some((pattern) => pattern.test(req.path))) return false;
  if (req.path.startsWith("/hooks/")) return true;
  return /^Bearer \S+$/.test(req.headers.authorization ?? "");
}
