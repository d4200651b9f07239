import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { roles } from "#db/schema.server.ts";
import { grantRole } from "./grant-role.ts";
import { keepPerson } from "./keep-person.ts";
import { labelOf } from "./label-of.ts";
import { makeSignInLink } from "./make-sign-in-link.ts";
import { type Person, roleAt } from "./people.ts";
import type { Role } from "./roles.ts";
import { printedLinkTime } from "./sign-in-links.ts";

const operator: Actor = { kind: "system", label: "operator" };

/**
 * The operator of the machine gives someone a role at an event, whatever they were there before,
 * and gets a link that signs them in once.
 */
export async function addOrganizer(
  db: Db,
  added: { eventId: string; email: string; name: string; role: Role; lang: Lang; now: Instant },
): Promise<{ person: Person; secret: string }> {
  return transact(db, async (tx) => {
    const person = await keepPerson(tx, added);
    await giveRole(tx, { ...added, person });
    const expiresAt = added.now + printedLinkTime;
    return { person, secret: await makeSignInLink(tx, { email: person.email, expiresAt }) };
  });
}

async function giveRole(
  tx: Tx,
  { eventId, person, role, now }: { eventId: string; person: Person; role: Role; now: Instant },
): Promise<void> {
  const before = await roleAt(tx, { eventId, personId: person.id });
  if (before === role) return;
  if (!before) {
    await grantRole(tx, { eventId, person, role, actor: operator, now });
    return;
  }
  await tx
    .update(roles)
    .set({ role })
    .where(and(eq(roles.eventId, eventId), eq(roles.personId, person.id)));
  await recordActivity(tx, {
    eventId,
    actor: operator,
    verb: "changed_role",
    subject: { kind: "person", id: person.id },
    detail: { name: labelOf(person), from: before, role },
    at: now,
  });
}
