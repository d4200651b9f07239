/** What a page needs beside text, styles and scripts of this site. */
export type PageKind = "page" | "scanner" | "letter";

/** What its policy has to know of a site; `checkout` is the origin on which orders are paid. */
export type PolicySite = { secure: boolean; development: boolean; checkout: string };

/**
 * The Content-Security-Policy of a page. `allowed` are the sources of its inline scripts and
 * styles: one nonce, or the hashes of each. `scanner` may run WebAssembly, a worker and the
 * camera's picture; `letter` is a mail in the browser, with the styles mails have, shown in a
 * frame of this site.
 */
export function contentPolicy(
  kind: PageKind,
  allowed: { scripts: string[]; styles: string[] },
  { secure, development, checkout }: PolicySite,
): string {
  const scanner = kind === "scanner";
  const looseStyles = development || kind === "letter";
  const directives = [
    "default-src 'none'",
    ["script-src 'self'", scanner && "'wasm-unsafe-eval'", ...allowed.scripts],
    ["style-src 'self'", ...(looseStyles ? ["'unsafe-inline'"] : allowed.styles)],
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", development && "ws: wss:"],
    ["media-src 'self'", scanner && "blob: mediastream:"],
    (scanner || development) && "worker-src 'self' blob:",
    "frame-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${checkout}`,
    `frame-ancestors ${kind === "letter" ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "object-src 'none'",
    secure && "upgrade-insecure-requests",
  ];
  return directives
    .map((part) => (Array.isArray(part) ? part.filter(Boolean).join(" ") : part))
    .filter(Boolean)
    .join("; ");
}

/** The sources that allow exactly this nonce; none where there is none. */
export function allowNonce(nonce: string | undefined): { scripts: string[]; styles: string[] } {
  const sources = nonce ? [`'nonce-${nonce}'`] : [];
  return { scripts: sources, styles: sources };
}
