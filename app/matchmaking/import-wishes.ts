import { eq } from "drizzle-orm";
import { keepPerson } from "#app/accounts/keep-person.ts";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { activeOrganizations } from "#app/organizations/organizations.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { parties, wishes } from "#db/schema.server.ts";
import { takesWishes } from "./set-wish.ts";
import type { ListedWish, WishesPlan } from "./wishes-plan.ts";

export type ImportWishesRefusal = "meetings_closed" | "no_new_wishes";

/** Rows of one statement. */
const atOnce = 500;

/**
 * Writes down what a plan found good, in one transaction, as if each person had said it on their own
 * card; what they have said since the plan was made stays. Nobody gets a letter by it, and nobody has
 * accepted anything. Refuses while wishes are not taken, and where nothing is new.
 */
export async function importWishes(
  db: Db,
  {
    event,
    plan,
    file,
    lang,
    actor,
    now,
  }: { event: Event; plan: WishesPlan; file: string; lang: Lang; actor: Actor; now: Instant },
): Promise<Result<{ count: number }, ImportWishesRefusal>> {
  type Done = Result<{ count: number }, ImportWishesRefusal>;
  return transact(db, async (tx): Promise<Done> => {
    if (!(await takesWishes(tx, event, now))) return refused("meetings_closed");
    const there = await partiesThere(tx, event.id);
    const good = plan.good.filter(({ partyId }) => there.has(partyId));
    const idOf = await peopleOf(tx, good, { lang, now });
    const rows = good.flatMap(({ email, partyId, wish }) => {
      const personId = idOf.get(email);
      return personId ? [{ personId, partyId, wish, eventId: event.id, wishedAt: now }] : [];
    });
    let count = 0;
    for (let from = 0; from < rows.length; from += atOnce) {
      const kept = await tx
        .insert(wishes)
        .values(rows.slice(from, from + atOnce))
        .onConflictDoNothing({ target: [wishes.personId, wishes.partyId] })
        .returning({ partyId: wishes.partyId });
      count += kept.length;
    }
    if (count === 0) return refused("no_new_wishes");
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "imported_wishes",
      subject: { kind: "meetings", id: event.id },
      detail: { file, count },
      at: now,
    });
    return ok({ count });
  });
}

/** Who said it, by address; who only has a ticket so far becomes a person of this site. */
async function peopleOf(
  tx: Tx,
  good: ListedWish[],
  { lang, now }: { lang: Lang; now: Instant },
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { email, personId } of good) {
    if (found.has(email)) continue;
    const id = personId ?? (await keepPerson(tx, { email, name: "", lang, now })).id;
    found.set(email, id);
  }
  return found;
}

/** The parties of an event that can be wished for now. */
async function partiesThere(tx: Tx, eventId: string): Promise<Set<string>> {
  const active = await activeOrganizations(tx, eventId);
  const isActive = new Set(active.map(({ id }) => id));
  const rows = await tx
    .select({ id: parties.id, organizationId: parties.organizationId })
    .from(parties)
    .where(eq(parties.eventId, eventId));
  return new Set(
    rows.flatMap(({ id, organizationId }) =>
      organizationId === null || isActive.has(organizationId) ? [id] : [],
    ),
  );
}
