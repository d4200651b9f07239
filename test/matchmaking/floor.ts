import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { defaultSettings } from "#app/matchmaking/meeting-settings.ts";
import type { OrganizationKind } from "#app/organizations/kinds.ts";
import { type Db, transact } from "#db/open.ts";
import {
  hidings,
  meetingRequests,
  meetingSettings,
  organizations,
  parties,
  representatives,
  wishes,
} from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { anEvent, aPerson } from "#test/support/people.ts";

type Row = typeof organizations.$inferInsert;

/** An organization as a row, with nothing said of it but its kind and name. */
function organizationRow(eventId: string, kind: OrganizationKind, name: string): Row {
  const none = { zh: "", en: "" };
  return {
    id: newId(now),
    eventId,
    kind,
    name: { zh: name, en: name },
    tagline: none,
    about: none,
    website: "",
    mailDomain: "",
    sectors: [],
    stages: [],
    regions: [],
    ticketFrom: null,
    ticketUntil: null,
    leads: null,
    raising: null,
    traction: none,
    deckUrl: "",
    booth: "",
    logo: null,
    importKey: "",
    state: "active",
    mergedInto: null,
    createdAt: now,
    changedAt: now,
  };
}

/** An organization of this event with so many representatives. */
export async function aParty(
  db: Db,
  event: Pick<Event, "id">,
  kind: OrganizationKind,
  { name = `${kind}-${newId().slice(-5)}`, people = 1, more = {} as Partial<Row> } = {},
) {
  const row = { ...organizationRow(event.id, kind, name), ...more };
  const made: Awaited<ReturnType<typeof aPerson>>[] = [];
  for (let n = 0; n < people; n++) {
    made.push(await aPerson(db, `${newId().toLowerCase()}@example.com`));
  }
  await transact(db, async (tx) => {
    await tx.insert(organizations).values(row);
    await tx.insert(parties).values({ id: row.id, eventId: event.id, organizationId: row.id });
    for (const person of made) {
      await tx.insert(representatives).values({
        eventId: event.id,
        personId: person.id,
        organizationId: row.id,
        title: "",
        state: "confirmed",
        listed: true,
        createdAt: now,
      });
    }
  });
  const [who] = made;
  if (!who) throw new Error("nobody speaks for it");
  return { id: row.id, organization: row, people: made, who };
}

type Party = Awaited<ReturnType<typeof aParty>>;

/** An event whose meetings are open, with an investor of two people and a company of one. */
export async function openFloor(db: Db, more: Partial<typeof meetingSettings.$inferInsert> = {}) {
  const event = await anEvent(db);
  await transact(db, (tx) =>
    tx
      .insert(meetingSettings)
      .values({ eventId: event.id, ...defaultSettings(event), isOpen: true, ...more }),
  );
  const investor = await aParty(db, event, "investor", { people: 2 });
  const company = await aParty(db, event, "company");
  return { event, investor, company };
}

/** A request from one party to another as a row. */
export function requestRow(
  from: Party,
  to: Party,
  more: Partial<typeof meetingRequests.$inferInsert> = {},
): typeof meetingRequests.$inferInsert {
  return {
    id: newId(now),
    eventId: from.organization.eventId,
    fromPartyId: from.id,
    fromPersonId: from.who.id,
    toPartyId: to.id,
    toPersonId: to.who.id,
    pair: pairKey(from.id, to.id),
    note: "",
    answerNote: "",
    state: "accepted",
    turn: "to",
    startsAt: null,
    askedAt: now,
    answerBy: now + 1,
    answeredAt: now,
    ...more,
  };
}

/** Writes rows of wishes, hidings and requests as if people had made them. */
export async function happened(
  db: Db,
  rows: {
    wishes?: [who: { id: string }, party: Party, wish: "must" | "would" | "no"][];
    hidings?: [who: { id: string }, from: { party?: Party; person?: { id: string } }][];
    requests?: (typeof meetingRequests.$inferInsert)[];
  },
  eventId: string,
) {
  await transact(db, async (tx) => {
    for (const [who, party, wish] of rows.wishes ?? []) {
      await tx.insert(wishes).values({
        personId: who.id,
        partyId: party.id,
        eventId,
        wish,
        origin: "own",
        wishedAt: now,
      });
    }
    for (const [who, { party, person }] of rows.hidings ?? []) {
      await tx.insert(hidings).values({
        id: newId(now),
        eventId,
        personId: who.id,
        fromPartyId: party?.id ?? null,
        fromPersonId: person?.id ?? null,
        hiddenAt: now,
      });
    }
    for (const row of rows.requests ?? []) await tx.insert(meetingRequests).values(row);
  });
}
