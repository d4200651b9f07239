import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { newDigits } from "#app/lib/secrets.server.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, transact } from "#db/open.ts";
import { signInCodes } from "#db/schema.server.ts";
import { personByEmail } from "./people.ts";
import { codeHmac, codeTime, codeTries } from "./sign-in-codes.ts";

/**
 * Sends six digits to an address; they sign it in for ten minutes and replace those sent before.
 * An unknown address gets the same letter, the same rows and the same answer as a known one, so
 * that nobody learns who is here. `email` is normalized.
 */
export async function requestSignInCode(
  db: Db,
  { email, lang, now }: { email: string; lang: Lang; now: Instant },
): Promise<void> {
  const id = newId(now);
  const digits = newDigits();
  await transact(db, async (tx) => {
    const person = await personByEmail(tx, email);
    await tx.delete(signInCodes).where(eq(signInCodes.email, email));
    await tx.insert(signInCodes).values({
      id,
      email,
      codeHmac: codeHmac({ id, email, digits }),
      triesLeft: codeTries,
      expiresAt: now + codeTime,
      createdAt: now,
    });
    await queueLetter(tx, {
      key: `sign-in-code:${id}`,
      eventId: null,
      kind: "sign-in-code",
      to: { name: person?.name ?? "", address: email },
      lang,
      props: { code: digits, minutes: codeTime / minute },
      uselessAfter: now + codeTime,
      now,
    });
  });
}
