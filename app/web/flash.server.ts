import { redirect } from "@remix-run/node";
import { readCookie, removedCookie, writtenCookie } from "./cookies.server.ts";

const cookie = "flash";
const seconds = 60;

/** A sentence shown once, on the page that follows. */
export type Flash = { tone: "success" | "info" | "warning"; text: string };

/**
 * 303 to a page that shows this sentence once. The page must be one that is never cached: those
 * under `/zh` and `/en` are the same for everyone and do not see cookies.
 */
export function redirectWithFlash(
  url: string,
  text: string,
  tone: Flash["tone"] = "success",
): Response {
  const value = JSON.stringify({ tone, text: text.slice(0, 500) } satisfies Flash);
  return redirect(url, {
    status: 303,
    headers: { "Set-Cookie": writtenCookie(cookie, value, seconds) },
  });
}

/** The sentence to show now, if any, and the headers with which it is not shown again. */
export function takeFlash(request: Request): { flash: Flash | null; headers: Headers } {
  const headers = new Headers();
  const value = readCookie(request, cookie);
  if (value === null) return { flash: null, headers };
  headers.append("Set-Cookie", removedCookie(cookie));
  return { flash: readFlash(value), headers };
}

function readFlash(value: string): Flash | null {
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== "object" || read === null || !("text" in read)) return null;
    if (typeof read.text !== "string") return null;
    const tone = "tone" in read && (read.tone === "info" || read.tone === "warning");
    return { tone: tone ? (read.tone as Flash["tone"]) : "success", text: read.text };
  } catch {
    return null;
  }
}
