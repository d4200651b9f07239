import { and, asc, eq } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { people, roles } from "#db/schema.server.ts";
import { grantRole } from "./grant-role.ts";
import { keepPerson } from "./keep-person.ts";
import { makeSignInLink } from "./make-sign-in-link.ts";
import type { Person } from "./people.ts";
import { printedLinkTime } from "./sign-in-links.ts";

/**
 * An event without an owner gets this one; an event that has one keeps it. Either way the operator
 * gets a link that signs its first owner in once.
 */
export async function makeFirstOwner(
  db: Db,
  first: { eventId: string; email: string; name: string; lang: Lang; now: Instant },
): Promise<{ person: Person; secret: string }> {
  const { eventId, now } = first;
  return transact(db, async (tx) => {
    let person = await firstOwner(tx, eventId);
    if (!person) {
      person = await keepPerson(tx, first);
      const actor = { kind: "system", label: "start" } as const;
      await grantRole(tx, { eventId, person, role: "owner", actor, now });
    }
    const expiresAt = now + printedLinkTime;
    return { person, secret: await makeSignInLink(tx, { email: person.email, expiresAt }) };
  });
}

async function firstOwner(tx: Tx, eventId: string): Promise<Person | null> {
  const [row] = await tx
    .select({ person: people })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.eventId, eventId), eq(roles.role, "owner")))
    .orderBy(asc(roles.createdAt))
    .limit(1);
  return row?.person ?? null;
}
