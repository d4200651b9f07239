import { join } from "node:path";
import { and, desc, eq, inArray, or } from "drizzle-orm";
import { commitmentsOfMany } from "#app/calendar/commitments.ts";
import { eventBySlug } from "#app/event/events.ts";
import { newTicketSecret } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import { clockOf, dayOf, hour, minute } from "#app/lib/time.ts";
import { changeMeetings } from "#app/matchmaking/change-meetings.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { lockPlan } from "#app/matchmaking/lock-plan.ts";
import { meetingSettingsOf } from "#app/matchmaking/meeting-settings.ts";
import { meetingSlots } from "#app/matchmaking/meeting-slots.ts";
import { forgetTold } from "#app/matchmaking/tell-meetings.ts";
import { closeDb, openDb, type Tx, transact } from "#db/open.ts";
import {
  availabilities,
  meetingRequests,
  meetingSettings,
  meetingTables,
  orders,
  people,
  representatives,
  tickets,
} from "#db/schema.server.ts";
import type { App } from "#test/support/app.ts";

type Time = { startsAt: number; endsAt: number };
type Place = { at: "now" | number | Time; table: number };

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

/**
 * One of the demo's people has a meeting since six minutes, in a slot of today, and another one they
 * agreed to meet has none: whoever else they agreed with is no longer there to be called. The
 * address of the meeting's page.
 */
export async function waitsAlone(
  app: App,
  { host, missing, guest }: { host: string; missing: string; guest: string },
): Promise<string> {
  const db = await openDb(join(app.dataDir, "wutong.db"));
  const id = await transact(db, async (tx) => {
    const event = await eventBySlug(tx, "westbund");
    if (!event) throw new Error("no demo");
    const startsAt = Math.floor(Date.now() / minute) * minute - 6 * minute;
    const { days } = await meetingSettingsOf(tx, event);
    const today = {
      day: dayOf(startsAt, event.zone),
      from: clockOf(startsAt, event.zone),
      until: clockOf(startsAt + 25 * minute, event.zone),
    };
    await tx
      .update(meetingSettings)
      .set({ days: [today, ...days], slotMinutes: 25 })
      .where(eq(meetingSettings.eventId, event.id));
    const sides = await sidesOf(tx, event.id, [host, missing, guest]);
    const [here] = await sidesOf(tx, event.id, [host]);
    await tx.delete(availabilities).where(
      inArray(
        availabilities.personId,
        sides.map(({ personId }) => personId),
      ),
    );
    const theirs = [meetingRequests.fromPartyId, meetingRequests.toPartyId];
    await tx
      .delete(meetingRequests)
      .where(or(...theirs.map((column) => eq(column, here?.partyId ?? ""))));
    await agree(tx, event.id, await sidesOf(tx, event.id, [host, guest]));
    const begun = { startsAt, endsAt: startsAt + 25 * minute };
    return place(tx, [host, missing], { at: begun, table: 6 });
  });
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
  const sides = await sidesOf(tx, event.id, emails);
  const [a, b] = sides;
  if (!a || !b) throw new Error(`nobody speaks as ${emails}`);
  const { pair, requestId } = await agree(tx, event.id, sides);
  const tables = await tx
    .select({ id: meetingTables.id })
    .from(meetingTables)
    .where(eq(meetingTables.eventId, event.id))
    .orderBy(meetingTables.roomId, meetingTables.number);
  const slots = meetingSlots(await meetingSettingsOf(tx, event), event.zone);
  const begun = typeof at === "object" ? at : { startsAt: now - minute, endsAt: now + 24 * minute };
  const personIds = [a.personId, b.personId];
  const taken = await commitmentsOfMany(tx, { eventId: event.id, personIds });
  const isFree = (time: { startsAt: number; endsAt: number }) =>
    taken.every((one) => one.startsAt >= time.endsAt || one.endsAt <= time.startsAt);
  const ahead = typeof at === "number" ? slots.slice(at).find(isFree) : undefined;
  const { startsAt, endsAt } = ahead ?? begun;
  const planned = {
    ...{ pair, aPartyId: a.partyId, bPartyId: b.partyId, requestId, startsAt, endsAt },
    tableId: tables[table]?.id ?? null,
    sitters: [a, b].map(({ partyId, personId }) => ({ partyId, personId })),
  };
  await lockPlan(tx, event.id);
  const changes = { cancel: [], move: [], add: [{ planned, origin: "plan" as const }] };
  const added = await changeMeetings(tx, { eventId: event.id, changes, now });
  await forgetTold(tx, { eventId: event.id, ids: added });
  return added[0] ?? "";
}

type Side = { partyId: string; personId: string };

/** Whom these people speak for, in the order of the parties' ids. */
async function sidesOf(tx: Tx, eventId: string, emails: string[]): Promise<Side[]> {
  const rows = await tx
    .select({ partyId: representatives.organizationId, personId: people.id, email: people.email })
    .from(representatives)
    .innerJoin(people, eq(people.id, representatives.personId))
    .where(and(eq(representatives.eventId, eventId), inArray(people.email, emails)))
    .orderBy(representatives.organizationId);
  return rows;
}

/** Two parties have agreed to meet, whatever they said before. */
async function agree(tx: Tx, eventId: string, [a, b]: Side[]) {
  if (!a || !b) throw new Error("two sides");
  const now = Date.now();
  const pair = pairKey(a.partyId, b.partyId);
  await tx.delete(meetingRequests).where(eq(meetingRequests.pair, pair));
  const requestId = newId(now);
  await tx.insert(meetingRequests).values({
    ...{ id: requestId, eventId, pair, note: "", answerNote: "", turn: "to" },
    ...{ fromPartyId: a.partyId, fromPersonId: a.personId },
    ...{ toPartyId: b.partyId, toPersonId: b.personId, state: "accepted", startsAt: null },
    ...{ askedAt: now - hour, answerBy: now, answeredAt: now },
  });
  return { pair, requestId };
}
