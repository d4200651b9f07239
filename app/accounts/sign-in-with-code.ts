import { and, desc, eq, gt, sql } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { sameSecret } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { signInCodes } from "#db/schema.server.ts";
import { keepPerson } from "./keep-person.ts";
import { openSignIn } from "./open-sign-in.ts";
import { actorOf, type Person } from "./people.ts";
import { codeHmac } from "./sign-in-codes.ts";

export type CodeRefusal = "code_over" | "code_locked" | "wrong_code";
export type SignedIn = { person: Person; secret: string };

/**
 * Signs in whoever has the code last sent to an address, and makes them a person if they are new.
 * A try is taken before the digits are looked at: after five the code is locked, even for the right
 * ones. A code works once, and all others of the address go with it. `email` is normalized.
 */
export async function signInWithCode(
  db: Db,
  attempt: {
    email: string;
    digits: string;
    browser: string;
    replaces: string | null;
    lang: Lang;
    now: Instant;
  },
): Promise<Result<SignedIn, CodeRefusal>> {
  const { email, now } = attempt;
  return transact(db, async (tx) => {
    const code = await lastCode(tx, email);
    if (!code || code.expiresAt <= now) return refused("code_over");
    const left = await takeTry(tx, code.id);
    if (left === null) return refused("code_locked");
    const wanted = codeHmac({ id: code.id, email, digits: attempt.digits });
    if (!sameSecret(code.codeHmac, wanted)) {
      return left === 0 ? refused("code_locked") : refused("wrong_code", { left });
    }

    await tx.delete(signInCodes).where(eq(signInCodes.email, email));
    const person = await keepPerson(tx, { email, name: "", lang: attempt.lang, now });
    const secret = await openSignIn(tx, { ...attempt, personId: person.id });
    await recordActivity(tx, {
      eventId: null,
      actor: actorOf(person),
      verb: "signed_in",
      subject: { kind: "person", id: person.id },
      detail: { browser: attempt.browser },
      at: now,
    });
    return ok({ person, secret });
  });
}

async function lastCode(tx: Tx, email: string) {
  const [code] = await tx
    .select()
    .from(signInCodes)
    .where(eq(signInCodes.email, email))
    .orderBy(desc(signInCodes.createdAt))
    .limit(1);
  return code;
}

/** Takes one try and says how many are left; null where there was none to take. */
async function takeTry(tx: Tx, id: string): Promise<number | null> {
  const [taken] = await tx
    .update(signInCodes)
    .set({ triesLeft: sql`${signInCodes.triesLeft} - 1` })
    .where(and(eq(signInCodes.id, id), gt(signInCodes.triesLeft, 0)))
    .returning({ left: signInCodes.triesLeft });
  return taken?.left ?? null;
}
