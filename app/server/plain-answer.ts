import type { Request, Response } from "express";
import { isLang } from "#app/lib/lang.ts";
import { langFrom } from "#app/web/language.server.ts";
import { plainPage, plainPolicy } from "#app/web/plain-page.ts";
import type { PlainStatus } from "#app/web/wording.ts";

/** Answers without Remix: a short page in the reader's language, or a JSON problem for programs. */
export function plainAnswer(
  req: Request,
  res: Response,
  status: PlainStatus,
  more: { seconds?: number } = {},
): void {
  if (more.seconds !== undefined) res.setHeader("Retry-After", String(more.seconds));
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("Content-Security-Policy", plainPolicy);
  res.status(status);
  if (/^\/(?:api|hooks)\//.test(req.path) || !req.accepts("html")) {
    res.type("application/problem+json").send(JSON.stringify({ status }));
    return;
  }
  const segment = req.path.split("/")[1];
  const lang = isLang(segment)
    ? segment
    : langFrom(req.headers.cookie, req.headers["accept-language"]);
  const id = res.getHeader("X-Request-Id");
  res
    .type("html")
    .send(plainPage(lang, status, { ...more, ...(typeof id === "string" ? { id } : {}) }));
}
