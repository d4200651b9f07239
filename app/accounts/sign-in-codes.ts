import { hmac } from "#app/lib/secrets.server.ts";
import { minute } from "#app/lib/time.ts";

/** How long a sign-in code is good for, in ms. */
export const codeTime = 10 * minute;
/** How many tries one code allows; after them it is locked, even for the right digits. */
export const codeTries = 5;

/** What is kept of a code: bound to its row and address, useless without SECRETS_KEY. */
export function codeHmac({ id, email, digits }: { id: string; email: string; digits: string }) {
  return hmac("sign-in-code", `${id}:${email}:${digits}`);
}
