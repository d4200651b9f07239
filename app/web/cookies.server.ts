import { env } from "#app/lib/env.server.ts";

/** The name a cookie has here: `__Host-…` on https, where browsers then pin it to this host. */
function cookieName(name: string): string {
  return env.secure ? `__Host-${name}` : name;
}

/** The value of a cookie of ours in a request or a `Cookie` header; null where there is none. */
export function readCookie(from: Request | string | undefined, name: string): string | null {
  const header = from instanceof Request ? from.headers.get("cookie") : from;
  if (!header) return null;
  const wanted = `${cookieName(name)}=`;
  for (const part of header.split(";")) {
    const pair = part.trimStart();
    if (pair.startsWith(wanted)) return decoded(pair.slice(wanted.length).trimEnd());
  }
  return null;
}

/**
 * The `Set-Cookie` of a cookie: read by this site alone and by no script, sent along when someone
 * follows a link here. Without `seconds` it goes when the browser is closed.
 */
export function writtenCookie(name: string, value: string, seconds?: number): string {
  const age = seconds === undefined ? "" : `; Max-Age=${seconds}`;
  const secure = env.secure ? "; Secure" : "";
  return `${cookieName(name)}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`;
}

/** The `Set-Cookie` that removes a cookie. */
export function removedCookie(name: string): string {
  return writtenCookie(name, "", 0);
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
