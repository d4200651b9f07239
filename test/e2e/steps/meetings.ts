import { join } from "node:path";
import { and, desc, eq, inArray } from "drizzle-orm";
import { commitmentsOfMany } from "#app/calendar/commitments.ts";
import { eventBySlug } from "#app/event/events.ts";
import { newTicketSecret } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import { hour, minute } from "#app/lib/time.ts";
import { changeMeetings } from "#app/matchmaking/change-meetings.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { lockPlan } from "#app/matchmaking/lock-plan.ts";
import { meetingSettingsOf } from "#app/matchmaking/meeting-settings.ts";
import { meetingSlots } from "#app/matchmaking/meeting-slots.ts";
import { closeDb, openDb, type Tx, transact } from "#db/open.ts";
import {
  meetingRequests,
  meetingTables,
  orders,
  people,
  representatives,
  tickets,
} from "#db/schema.server.ts";
import type { App } from "#test/support/app.ts";

type Place = { at: "now" | number; table: number };

/**
 * Two of the demo's people agreed and have a meeting, as a plan would have placed it: one that has
 * just begun, or in the first slot from the so-manieth on in
 * which both are free; the address of its page.
 */
export async function meetingOf(
  app: App,
  emails: [string, string],
  { at, table }: Place,
): Promise<string> {
  const db = await openDb(join(app.dataDir, "wutong.db"));
  const id = await transact(db, (tx) => place(tx, emails, { at, table }));
  await closeDb(db);
  return `/my/meetings/${id}?event=westbund`;
}

/** Somebody of the demo wears a badge; what its QR code says. */
export async function badgeOf(app: App, email: string): Promise<string> {
  const db = await openDb(join(app.dataDir, "wutong.db"));
  const code = newTicketSecret();
  const [last] = await db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(eq(tickets.status, "valid"), eq(orders.status, "paid")))
    .orderBy(desc(tickets.id))
    .limit(1);
  const worn = { attendeeEmail: email, secretHash: sha256(code) };
  await transact(db, (tx) =>
    tx
      .update(tickets)
      .set(worn)
      .where(eq(tickets.id, last?.id ?? "")),
  );
  await closeDb(db);
  return code;
}

async function place(tx: Tx, emails: [string, string], { at, table }: Place): Promise<string> {
  const event = await eventBySlug(tx, "westbund");
  if (!event) throw new Error("no demo");
  const now = Date.now();
  const found = await tx
    .select({ partyId: representatives.organizationId, personId: people.id, email: people.email })
    .from(representatives)
    .innerJoin(people, eq(people.id, representatives.personId))
    .where(and(eq(representatives.eventId, event.id), inArray(people.email, emails)))
    .orderBy(representatives.organizationId);
  const [a, b] = found;
  if (!a || !b) throw new Error(`nobody speaks as ${emails}`);
  const pair = pairKey(a.partyId, b.partyId);
  await tx.delete(meetingRequests).where(eq(meetingRequests.pair, pair));
  const requestId = newId(now);
  await tx.insert(meetingRequests).values({
    ...{ id: requestId, eventId: event.id, pair, note: "", answerNote: "", turn: "to" },
    ...{ fromPartyId: a.partyId, fromPersonId: a.personId },
    ...{ toPartyId: b.partyId, toPersonId: b.personId, state: "accepted", startsAt: null },
    ...{ askedAt: now - hour, answerBy: now, answeredAt: now },
  });
  const tables = await tx
    .select({ id: meetingTables.id })
    .from(meetingTables)
    .where(eq(meetingTables.eventId, event.id))
    .orderBy(meetingTables.roomId, meetingTables.number);
  const slots = meetingSlots(await meetingSettingsOf(tx, event), event.zone);
  const begun = { startsAt: now - minute, endsAt: now + 24 * minute };
  const personIds = [a.personId, b.personId];
  const taken = await commitmentsOfMany(tx, { eventId: event.id, personIds });
  const isFree = (time: { startsAt: number; endsAt: number }) =>
    taken.every((one) => one.startsAt >= time.endsAt || one.endsAt <= time.startsAt);
  const { startsAt, endsAt } = at === "now" ? begun : (slots.slice(at).find(isFree) ?? begun);
  const planned = {
    ...{ pair, aPartyId: a.partyId, bPartyId: b.partyId, requestId, startsAt, endsAt },
    tableId: tables[table]?.id ?? null,
    sitters: [a, b].map(({ partyId, personId }) => ({ partyId, personId })),
  };
  await lockPlan(tx, event.id);
  const changes = { cancel: [], move: [], add: [{ planned, origin: "plan" as const }] };
  const [id] = await changeMeetings(tx, { eventId: event.id, changes, now });
  return id ?? "";
}
