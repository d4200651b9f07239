/**
 * The path on this site that `next` means, or `/`. Whatever a browser could read as another host
 * is refused: `//evil`, `/\evil`, whole addresses, control characters, encoded slashes at the
 * start, and anything longer than 1,000 characters.
 */
export function safePath(next: string | null | undefined): string {
  if (!next || next.length > 1000) return "/";
  if (!/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(next)) return "/";
  if (/^\/(?:%2f|%5c|\.)/i.test(next)) return "/";
  const base = "http://site.invalid";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}
