import { and, eq, gt, isNull } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { signInLinks } from "#db/schema.server.ts";
import { keepPerson } from "./keep-person.ts";
import { openSignIn } from "./open-sign-in.ts";
import { actorOf } from "./people.ts";
import type { SignedIn } from "./sign-in-with-code.ts";

/**
 * Signs in whoever has an unused link, once, and makes them a person if they are new. A link that
 * was used, is over or was never made is the same refusal.
 */
export async function signInWithLink(
  db: Db,
  attempt: {
    link: string;
    browser: string;
    replaces: string | null;
    lang: Lang;
    now: Instant;
  },
): Promise<Result<SignedIn, "link_over">> {
  const { now } = attempt;
  return transact(db, async (tx) => {
    const [used] = await tx
      .update(signInLinks)
      .set({ usedAt: now })
      .where(
        and(
          eq(signInLinks.secretHash, sha256(attempt.link)),
          isNull(signInLinks.usedAt),
          gt(signInLinks.expiresAt, now),
        ),
      )
      .returning({ email: signInLinks.email });
    if (!used) return refused("link_over");

    const person = await keepPerson(tx, { email: used.email, name: "", lang: attempt.lang, now });
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
