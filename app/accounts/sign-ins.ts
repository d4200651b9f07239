import { and, desc, eq, gt } from "drizzle-orm";
import { sha256 } from "#app/lib/secrets.server.ts";
import { day, hour, type Instant, minute } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { people, signIns } from "#db/schema.server.ts";
import type { Person } from "./people.ts";

/** A sign-in not used for this long is over, in ms. */
export const idleTime = 8 * hour;
/** A sign-in is over after this long, however much it is used, in ms. */
export const longestTime = 30 * day;

/** How long after signing in somebody may do what needs a fresh sign-in, in ms. */
export const freshTime = 15 * minute;

/** A browser someone is signed in with, as its owner sees it; times in ms UTC. */
export type SignIn = {
  id: string;
  browser: string;
  createdAt: Instant;
  seenAt: Instant;
};

/** The person whose live sign-in this secret is, when it began and was last seen (ms UTC). */
export async function personSignedIn(
  db: Reader,
  { secret, now }: { secret: string; now: Instant },
): Promise<{ person: Person; signInId: string; createdAt: Instant; seenAt: Instant } | null> {
  const [row] = await db
    .select({
      person: people,
      signInId: signIns.secretHash,
      createdAt: signIns.createdAt,
      seenAt: signIns.seenAt,
    })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.personId))
    .where(
      and(
        eq(signIns.secretHash, sha256(secret)),
        gt(signIns.expiresAt, now),
        gt(signIns.seenAt, now - idleTime),
      ),
    );
  return row ?? null;
}

/** The browsers a person is signed in with at `now`, the latest seen first. */
export function liveSignIns(
  db: Reader,
  { personId, now }: { personId: string; now: Instant },
): Promise<SignIn[]> {
  return db
    .select({
      id: signIns.secretHash,
      browser: signIns.browser,
      createdAt: signIns.createdAt,
      seenAt: signIns.seenAt,
    })
    .from(signIns)
    .where(
      and(
        eq(signIns.personId, personId),
        gt(signIns.expiresAt, now),
        gt(signIns.seenAt, now - idleTime),
      ),
    )
    .orderBy(desc(signIns.seenAt), desc(signIns.createdAt));
}
