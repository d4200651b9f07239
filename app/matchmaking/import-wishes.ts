import { and, eq, ne, or, sql } from "drizzle-orm";
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
 * Writes down what a plan found good, in one transaction, in the place of what earlier lists said; it
 * counts as if each person had said it on their own card, and what they have said there since the plan
 * was made stays. Nobody gets a letter by it, nobody has accepted anything, and meetings stay as they
 * are. Refuses while wishes are not taken, and where nothing is new.
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
      return personId ? [{ personId, partyId, wish, eventId: event.id }] : [];
    });
    const kept = await keepListed(tx, rows, now);
    const count = kept + (await dropListed(tx, rows));
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

type Row = Pick<typeof wishes.$inferSelect, "personId" | "partyId" | "wish" | "eventId">;

/** What a list says, but where somebody has said something themselves. */
async function keepListed(tx: Tx, rows: Row[], now: Instant): Promise<number> {
  const said = rows.filter(({ wish }) => wish !== null);
  let count = 0;
  for (let from = 0; from < said.length; from += atOnce) {
    const some = said.slice(from, from + atOnce);
    const kept = await tx
      .insert(wishes)
      .values(some.map((row) => ({ ...row, origin: "list" as const, wishedAt: now })))
      .onConflictDoUpdate({
        target: [wishes.personId, wishes.partyId],
        set: { wish: sql`excluded.wish`, wishedAt: now },
        setWhere: and(eq(wishes.origin, "list"), ne(wishes.wish, sql`excluded.wish`)),
      })
      .returning({ partyId: wishes.partyId });
    count += kept.length;
  }
  return count;
}

/** What an earlier list said and this one takes back. */
async function dropListed(tx: Tx, rows: Row[]): Promise<number> {
  const silent = rows.filter(({ wish }) => wish === null);
  let count = 0;
  for (let from = 0; from < silent.length; from += atOnce) {
    const these = silent
      .slice(from, from + atOnce)
      .map(({ personId, partyId }) =>
        and(eq(wishes.personId, personId), eq(wishes.partyId, partyId)),
      );
    const dropped = await tx
      .delete(wishes)
      .where(and(eq(wishes.origin, "list"), or(...these)))
      .returning({ partyId: wishes.partyId });
    count += dropped.length;
  }
  return count;
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
