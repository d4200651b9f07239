import { and, eq, gt, isNull } from "drizzle-orm";
import { sha256 } from "#app/lib/secrets.server.ts";
import { day, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { signInLinks } from "#db/schema.server.ts";

/** How long the link in an invitation signs in, in ms; after it, a code does. */
export const invitationTime = 3 * day;
/** How long a link printed for an operator signs in, in ms. */
export const printedLinkTime = 1 * day;

/** The address a link would sign in, while it is unused and not over; null otherwise. */
export async function addressOfLink(
  db: Reader,
  { secret, now }: { secret: string; now: Instant },
): Promise<string | null> {
  const [link] = await db
    .select({ email: signInLinks.email })
    .from(signInLinks)
    .where(
      and(
        eq(signInLinks.secretHash, sha256(secret)),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
      ),
    );
  return link?.email ?? null;
}
