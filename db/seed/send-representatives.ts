import { and, asc, eq, inArray, isNull, like, or } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { OrganizationKind } from "#app/organizations/kinds.ts";
import type { Organization } from "#app/organizations/organizations.ts";
import { sectors } from "#app/organizations/vocabulary.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import {
  orders,
  organizations,
  people,
  profiles,
  representatives,
  tickets,
} from "#db/schema.server.ts";
import { holdAlone } from "#db/word-lock.ts";
import { diceOf } from "./dice.ts";
import { personAt } from "./names.ts";
import type { TypeKey } from "./offer.ts";
import { said } from "./organization-texts.ts";
import type { Setting } from "./setting.ts";
import { wishAndAsk } from "./wish-and-ask.ts";

type Attendee = { name: string; email: string; lang: Lang };

/** Who of the attendees speaks for organizations of each kind. */
const ticketOf: Record<OrganizationKind, TypeKey[]> = {
  investor: ["investor"],
  company: ["developer", "workshop", "earlyBird", "partner"],
  community: ["community"],
};

/**
 * Gives the demo's organizations that nobody speaks for a representative each, with a profile: one of
 * its attendees as far as these reach, then people of their own; then wishes and requests. Two at
 * once send each once.
 */
export async function sendRepresentatives(
  db: Db,
  { event, types, now }: { event: Event; types: Setting["types"]; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    await holdAlone(tx, `representatives ${event.id}`);
    const lonely = await tx
      .select({ organization: organizations })
      .from(organizations)
      .leftJoin(representatives, eq(representatives.organizationId, organizations.id))
      .where(
        and(
          eq(organizations.eventId, event.id),
          like(organizations.importKey, "demo-%"),
          eq(organizations.state, "active"),
          isNull(representatives.personId),
        ),
      )
      .orderBy(asc(organizations.id));
    const sent: { organization: Organization; attendee: Attendee }[] = [];
    for (const kind of ["investor", "company", "community"] as const) {
      const asked = lonely.filter(({ organization }) => organization.kind === kind);
      if (asked.length === 0) continue;
      const typeIds = ticketOf[kind].flatMap((key) => types.get(key)?.id ?? []);
      const free = await attendeesWith(tx, { eventId: event.id, typeIds, most: asked.length * 3 });
      for (const [n, { organization }] of asked.entries()) {
        const attendee = free[n] ?? (kind === "community" ? undefined : inventedFor(organization));
        if (attendee) sent.push({ organization, attendee });
      }
    }
    if (sent.length === 0) return;
    const ids = await peopleOf(
      tx,
      sent.map(({ attendee }) => attendee),
      now,
    );
    const all = sent.flatMap(({ organization, attendee }) => {
      const personId = ids.get(attendee.email);
      return personId ? [{ organization, attendee, personId }] : [];
    });
    await insertMany(
      tx,
      representatives,
      all.map(({ organization, personId }) => ({
        eventId: event.id,
        personId,
        organizationId: organization.id,
        title: "",
        state: "confirmed" as const,
        listed: true,
        createdAt: now,
      })),
    );
    await insertMany(
      tx,
      profiles,
      all.map((one) => profileOf(one, event.id, now)),
    );
    await wishAndAsk(tx, { event, now });
  });
}

/** Someone an organization sends who is no attendee; by its import key, so the same each time. */
function inventedFor({ importKey }: Organization): Attendee {
  const [, kind, n] = importKey.split("-");
  const at = Number(n) + (kind === "investor" ? 20_000 : 10_000);
  const { name, latin, lang } = personAt(at, diceOf(8_000_000 + at));
  return { name, lang, email: `${latin}.${kind}${n}@example.com` };
}

/** Attendees of these types who have paid and speak for nobody yet, the earliest first. */
async function attendeesWith(
  tx: Tx,
  { eventId, typeIds, most }: { eventId: string; typeIds: string[]; most: number },
): Promise<Attendee[]> {
  if (typeIds.length === 0) return [];
  const rows = await tx
    .select({ name: tickets.attendeeName, email: tickets.attendeeEmail, lang: orders.lang })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .leftJoin(people, eq(people.email, tickets.attendeeEmail))
    .leftJoin(
      representatives,
      and(eq(representatives.personId, people.id), eq(representatives.eventId, eventId)),
    )
    .where(
      and(
        eq(tickets.eventId, eventId),
        inArray(tickets.ticketTypeId, typeIds),
        eq(tickets.status, "valid"),
        eq(tickets.position, 0),
        eq(orders.status, "paid"),
        eq(orders.source, "demo"),
        or(isNull(people.id), isNull(representatives.personId)),
      ),
    )
    .orderBy(asc(tickets.id))
    .limit(most);
  const once = new Map(rows.map((row) => [row.email, row]));
  return [...once.values()];
}

async function peopleOf(tx: Tx, all: Attendee[], now: Instant): Promise<Map<string, string>> {
  const emails = all.map(({ email }) => email);
  const known = await tx
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(inArray(people.email, emails));
  const ids = new Map(known.map(({ id, email }) => [email, id]));
  const fresh = all
    .filter(({ email }) => !ids.has(email))
    .map(({ name, email, lang }) => ({ id: newId(now), email, name, lang, createdAt: now }));
  await insertMany(tx, people, fresh);
  for (const { id, email } of fresh) ids.set(email, id);
  return ids;
}

function profileOf(
  {
    organization,
    attendee,
    personId,
  }: { organization: Organization; attendee: Attendee; personId: string },
  eventId: string,
  now: Instant,
): typeof profiles.$inferInsert {
  const { lang } = attendee;
  const texts = said[organization.kind];
  const sector = sectors[organization.sectors[0] as keyof typeof sectors]?.[lang] ?? "";
  const word = lang === "en" ? sector.toLowerCase() : sector;
  const filled = (text: { zh: string; en: string }) =>
    text[lang].replace(lang === "zh" ? / ?\{sector\} ?/ : /\{sector\}/, word);
  return {
    eventId,
    personId,
    headline: filled(texts.headline),
    offers: filled(texts.offers),
    seeks: filled(texts.seeks),
    sectors: [],
    speaks: lang === "zh" ? ["zh"] : ["en"],
    answers: {},
    visible: true,
    changedAt: now,
  };
}
