import { redirect } from "@remix-run/node";
import type { Person } from "#app/accounts/people.ts";
import { freshTime, longestTime, personSignedIn } from "#app/accounts/sign-ins.ts";
import { touchSignIn } from "#app/accounts/touch-sign-in.ts";
import { now, second } from "#app/lib/time.ts";
import { confirmUrl, signInUrl } from "#app/urls.ts";
import type { Db } from "#db/open.ts";
import { forbidden } from "./answers.ts";
import { readCookie, removedCookie, writtenCookie } from "./cookies.server.ts";
import { safePath } from "./safe-path.ts";

const cookie = "sign-in";

/**
 * The secret of the sign-in this browser claims to have, by its request or `Cookie` header; nothing
 * is proven by it alone.
 */
export function signInSecret(from: Request | string | undefined): string | null {
  const value = readCookie(from, cookie);
  return value && value.length <= 64 ? value : null;
}

/** Who is signed in with this browser, by which sign-in, and whether that has only just begun. */
type SignedInHere = { person: Person; signInId: string; isFresh: boolean };

/** The person signed in with this browser; null for a visitor. */
export async function signedIn(db: Db, request: Request): Promise<SignedInHere | null> {
  const secret = signInSecret(request);
  if (!secret) return null;
  const found = await personSignedIn(db, { secret, now: now() });
  if (!found) return null;
  await touchSignIn(db, { ...found, now: now() });
  const isFresh = now() - found.createdAt < freshTime;
  return { person: found.person, signInId: found.signInId, isFresh };
}

/** The person signed in, or a 303 to the sign-in page, which leads back here. To be awaited. */
export async function requirePerson(db: Db, request: Request): Promise<Person> {
  return (await requireSignIn(db, request)).person;
}

/**
 * The same, with the id of this browser's sign-in. A program that shows a token instead, such as a
 * gate's device, gets a 403: no token opens what is a person's. To be awaited.
 */
export async function requireSignIn(db: Db, request: Request): Promise<SignedInHere> {
  const found = await signedIn(db, request);
  if (found) return found;
  if (request.headers.has("authorization")) throw forbidden();
  throw redirect(signInUrl(safePath(pagePath(request))), 303);
}

/**
 * The person who has signed in within the last quarter of an hour: what cannot be taken back asks
 * for it, so that a phone left on a table gives nothing away. Anyone else gets a 303 to the page
 * that sends a code once more and leads to `back`, else to this address. To be awaited.
 */
export async function requireFreshSignIn(db: Db, request: Request, back?: string): Promise<Person> {
  const { person, isFresh } = await requireSignIn(db, request);
  if (isFresh) return person;
  throw redirect(confirmUrl(safePath(back ?? pagePath(request))), 303);
}

/** The `Set-Cookie` that leaves this new secret with the browser: another at every sign-in. */
export function signInCookie(secret: string): string {
  return writtenCookie(cookie, secret, longestTime / second);
}

/** The `Set-Cookie` that takes the secret from the browser. */
export function signOutCookie(): string {
  return removedCookie(cookie);
}

/** The address of the page this request belongs to: what a fetch for its content adds is left out. */
function pagePath(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete("_routes");
  url.searchParams.delete("index");
  return url.pathname.replace(/(?:\/_root)?\.data$/, "") + url.search;
}
