import type { Response as Answer } from "express";
import { log } from "#app/lib/log.server.ts";
import { themeScript } from "#app/ui/theme.ts";
import {
  allowNonce,
  contentPolicy,
  type PageKind,
  type PolicySite,
} from "#app/web/content-policy.ts";
import { inlineCode } from "#app/web/page-body.server.ts";
import { holdsSecret } from "./logged-path.ts";

/** What kind of page an address is: gates and meetings scan, the mailbox shows letters. */
function pageKind(path: string): PageKind {
  if (/^\/gate\/|^\/my\/meetings\/[^/]+\/?$/i.test(path)) return "scanner";
  return /^\/dev\//i.test(path) ? "letter" : "page";
}

/** Headers that depend on the address alone: who may use the camera, frame the page, keep it. */
export function setAddressHeaders(res: Answer, path: string): void {
  const kind = pageKind(path);
  const camera = kind === "scanner" ? "(self)" : "()";
  res.setHeader(
    "Permissions-Policy",
    `camera=${camera}, microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()`,
  );
  res.setHeader("Referrer-Policy", holdsSecret(path) ? "no-referrer" : "same-origin");
  res.setHeader("X-Frame-Options", kind === "letter" ? "SAMEORIGIN" : "DENY");
  res.setHeader("Cache-Control", leavesNoTrace(path) ? "no-store" : "private, no-cache");
}

/** The policy of a page that names one nonce. */
export function noncePolicy(path: string, nonce: string | undefined, site: PolicySite): string {
  return contentPolicy(pageKind(path), allowNonce(nonce), site);
}

/**
 * The policy of a page without a nonce: it lists the hashes of our own inline scripts. Whatever
 * else came to stand in the page is refused by browsers, and told to the log.
 */
export function hashPolicy(path: string, html: string, site: PolicySite): string {
  const { sources, foreign } = inlineCode(html, [themeScript]);
  if (foreign > 0) log.error({ path, foreign }, "a public page holds scripts or styles not ours");
  return contentPolicy(pageKind(path), { scripts: sources, styles: [] }, site);
}

/** What answers that are no pages may do: nothing. */
export const nothingPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

function leavesNoTrace(path: string): boolean {
  return /^\/(?:organizer|my|gate|dev)(?:\/|$)/i.test(path);
}
