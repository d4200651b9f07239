import { open, seal } from "#app/lib/secrets.server.ts";
import { day, type Instant } from "#app/lib/time.ts";

/** How long the link of a receipt that was shown at a gate opens it, in ms. */
const lives = day;

/** A secret that opens this one paper until tomorrow, and nothing else of its order. */
export function receiptSecret(paperId: string, now: Instant): string {
  return seal("receipt", `${paperId} ${now + lives}`).toString("base64url");
}

/** The id of the paper that such a secret opens at `now`, or null. */
export function paperOfSecret(secret: string, now: Instant): string | null {
  try {
    const [id = "", until] = open("receipt", Buffer.from(secret, "base64url")).split(" ");
    return now < Number(until) ? id : null;
  } catch {
    return null;
  }
}
