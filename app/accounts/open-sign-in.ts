import { and, eq, lte, or } from "drizzle-orm";
import { newSecret, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { signIns } from "#db/schema.server.ts";
import { idleTime, longestTime } from "./sign-ins.ts";

/**
 * Signs a person in with a browser under a secret nobody has seen before. The secret the browser
 * came with, whoever put it there, is worth nothing afterwards; this person's sign-ins that are
 * over go too. A part of other verbs.
 * @returns the secret for the browser's cookie; only its hash is kept.
 */
export async function openSignIn(
  tx: Tx,
  signIn: { personId: string; browser: string; replaces: string | null; now: Instant },
): Promise<string> {
  const { personId, now } = signIn;
  if (signIn.replaces) {
    await tx.delete(signIns).where(eq(signIns.secretHash, sha256(signIn.replaces)));
  }
  await tx
    .delete(signIns)
    .where(
      and(
        eq(signIns.personId, personId),
        or(lte(signIns.expiresAt, now), lte(signIns.seenAt, now - idleTime)),
      ),
    );
  const secret = newSecret();
  await tx.insert(signIns).values({
    secretHash: sha256(secret),
    personId,
    browser: signIn.browser,
    createdAt: now,
    seenAt: now,
    expiresAt: now + longestTime,
  });
  return secret;
}
