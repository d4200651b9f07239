import { createCookie, redirect } from "@remix-run/node";
import type { Person } from "#app/accounts/people.ts";
import { longestTime, personSignedIn } from "#app/accounts/sign-ins.ts";
import { touchSignIn } from "#app/accounts/touch-sign-in.ts";
import { env } from "#app/lib/env.server.ts";
import { now, second } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { safePath } from "./safe-path.ts";

const cookie = createCookie(env.secure ? "__Host-sign-in" : "sign-in", {
  httpOnly: true,
  sameSite: "lax",
  secure: env.secure,
  path: "/",
  maxAge: longestTime / second,
});

/** The secret of the sign-in this browser claims to have; nothing is proven by it alone. */
export async function signInSecret(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && value.length <= 64 ? value : null;
}

/** The person signed in with this browser, and the id of that sign-in; null for a visitor. */
export async function signedIn(
  db: Db,
  request: Request,
): Promise<{ person: Person; signInId: string } | null> {
  const secret = await signInSecret(request);
  if (!secret) return null;
  const found = await personSignedIn(db, { secret, now: now() });
  if (!found) return null;
  await touchSignIn(db, { ...found, now: now() });
  return { person: found.person, signInId: found.signInId };
}

/** The person signed in, or a 303 to the sign-in page, which leads back here. To be awaited. */
export async function requirePerson(db: Db, request: Request): Promise<Person> {
  const found = await signedIn(db, request);
  if (found) return found.person;
  const next = safePath(pagePath(request));
  throw redirect(`/my/sign-in?${new URLSearchParams({ next })}`, 303);
}

/** The header that leaves this new secret with the browser: rotated at every sign-in. */
export function signInCookie(secret: string): Promise<string> {
  return cookie.serialize(secret);
}

/** The header that takes the secret from the browser. */
export function signOutCookie(): Promise<string> {
  return cookie.serialize("", { maxAge: 0 });
}

/** The address of the page this request belongs to: what a fetch for its content adds is left out. */
function pagePath(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete("_routes");
  url.searchParams.delete("index");
  return url.pathname.replace(/(?:\/_root)?\.data$/, "") + url.search;
}
