import { newSecret, sha256 } from "#app/lib/secrets.server.ts";
import { normalizeEmail } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { signInLinks } from "#db/schema.server.ts";

/**
 * Makes a link that signs an address in once, until `expiresAt` (ms UTC). A part of other verbs.
 * @returns the secret of the link; only its hash is kept.
 */
export async function makeSignInLink(
  tx: Tx,
  { email, expiresAt }: { email: string; expiresAt: Instant },
): Promise<string> {
  const secret = newSecret();
  await tx.insert(signInLinks).values({
    secretHash: sha256(secret),
    email: normalizeEmail(email),
    expiresAt,
    usedAt: null,
  });
  return secret;
}
