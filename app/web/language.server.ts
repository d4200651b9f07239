import { isLang, type Lang } from "#app/lib/lang.ts";
import { readCookie, writtenCookie } from "./cookies.server.ts";

const cookie = "lang";
const year = 365 * 24 * 60 * 60;

/** The language of a page: what its address says, else what the visitor would have. */
export function langOf(request: Request): Lang {
  const segment = new URL(request.url).pathname.split("/")[1];
  return isLang(segment) ? segment : preferredLang(request);
}

/** The language a visitor would have: chosen before, else what the browser asks for, else Chinese. */
export function preferredLang(request: Request): Lang {
  return langFrom(request.headers.get("cookie"), request.headers.get("accept-language"));
}

/** The same of the two headers `Cookie` and `Accept-Language`. */
export function langFrom(
  cookies: string | null | undefined,
  accept: string | null | undefined,
): Lang {
  const chosen = readCookie(cookies ?? undefined, cookie);
  return isLang(chosen) ? chosen : acceptedLang(accept ?? "");
}

/** The `Set-Cookie` that keeps a choice of language for a year. */
export function keptLang(lang: Lang): string {
  return writtenCookie(cookie, lang, year);
}

/** Whether the visitor's cookie already says this language. */
export function hasChosen(lang: Lang, cookies: string | undefined): boolean {
  return cookies !== undefined && readCookie(cookies, cookie) === lang;
}

function acceptedLang(header: string): Lang {
  let best: Lang = "zh";
  let weight = 0;
  for (const part of header.slice(0, 500).split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const lang = tag.split("-")[0];
    const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
    const asked = q ? Number(q.trim().slice(2)) || 0 : 1;
    if (isLang(lang) && asked > weight) [best, weight] = [lang, asked];
  }
  return best;
}
