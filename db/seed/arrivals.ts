import { devicesOf } from "#app/checkin/devices.ts";
import { checkInListsOf, gatesOf } from "#app/checkin/gates.ts";
import { newId } from "#app/lib/ids.ts";
import { day, hour, type Instant, minute, second } from "#app/lib/time.ts";
import type { OrderRows } from "#app/registration/order-rows.ts";
import type { Reader } from "#db/open.ts";
import type { admissions, scans } from "#db/schema.server.ts";
import type { Dice } from "./dice.ts";

type Phone = { id: string; gateId: string };

/** A check-in list with the phones at its gates. */
export type Entrance = { eventId: string; listId: string; typeIds: string[]; phones: Phone[] };

/** What happened at the entrances. */
export type Arrivals = {
  scans: (typeof scans.$inferInsert)[];
  admissions: (typeof admissions.$inferInsert)[];
};

/** The entrances of the demo in the order they were made, the main one first. */
export async function entrancesOf(db: Reader, eventId: string): Promise<Entrance[]> {
  const lists = await checkInListsOf(db, eventId);
  const gates = await gatesOf(db, eventId);
  const phones = (await devicesOf(db, eventId)).filter(({ revokedAt }) => revokedAt === null);
  return lists.map((list) => ({
    eventId,
    listId: list.id,
    typeIds: list.ticketTypeIds,
    phones: phones.filter(({ gateId }) =>
      gates.some((gate) => gate.id === gateId && gate.listId === list.id),
    ),
  }));
}

/**
 * How the attendees of an order came in before `now`: most on the first morning, some late, some on
 * the second day, some never. A few hold up a ticket twice, and who has not paid yet is sent to
 * the desk.
 */
export function arrivalsOf(
  { order, tickets }: OrderRows,
  at: { opensAt: Instant; entrances: Entrance[]; now: Instant; dice: Dice },
): Arrivals {
  const happened: Arrivals = { scans: [], admissions: [] };
  const { opensAt, entrances, now, dice } = at;
  const [main, upstairs] = entrances;
  const awaitsMoney = order.status === "pending" && order.approval === "none";
  if (!main || !(order.status === "paid" || awaitsMoney)) return happened;
  for (const ticket of tickets) {
    const cameAt = arrival(opensAt, dice);
    const hesitates = dice.next() < 0.02;
    const beginsAt = opensAt + (4 + dice.next() * 0.6) * hour;
    if (cameAt === null || cameAt > now || cameAt < (order.paidAt ?? order.placedAt)) continue;
    const first = scanAt(main, ticket, cameAt, dice);
    if (!first) continue;
    if (awaitsMoney) {
      happened.scans.push({ ...first, result: "refused", reason: "unpaid" });
      continue;
    }
    admit(happened, first, ticket);
    const again = cameAt + (5 + dice.below(60)) * second;
    if (hesitates && again < now) {
      const since = { sinceAt: cameAt, sinceGateId: first.gateId, sinceDeviceId: first.deviceId };
      const second = scanAt(main, ticket, again, dice);
      if (second) {
        happened.scans.push({ ...second, result: "refused", reason: "already_in", ...since });
      }
    }
    const next = upstairs && scanAt(upstairs, ticket, Math.round(beginsAt), dice);
    if (next && cameAt < next.at && next.at <= now) admit(happened, next, ticket);
  }
  return happened;
}

type Scan = Arrivals["scans"][number];
type Ticket = OrderRows["tickets"][number];

function arrival(opensAt: Instant, dice: Dice): Instant | null {
  const thrown = dice.next();
  const queue = -50 + 45 * (dice.next() + dice.next() + dice.next());
  const minutes = dice.next() < 0.2 ? queue + 160 * dice.next() : queue;
  if (thrown > 0.91) return null;
  return Math.round(opensAt + (thrown > 0.82 ? day : 0) + minutes * minute);
}

/** A scan of this ticket at one of the entrance's phones; none where it would not count there. */
function scanAt(entrance: Entrance, ticket: Ticket, at: Instant, dice: Dice): Scan | null {
  if (!entrance.typeIds.includes(ticket.ticketTypeId) || entrance.phones.length === 0) return null;
  const phone = dice.of(entrance.phones);
  return {
    id: newId(at),
    eventId: entrance.eventId,
    listId: entrance.listId,
    gateId: phone.gateId,
    deviceId: phone.id,
    nonce: newId(at),
    ticketId: ticket.id,
    kind: "entry",
    source: dice.next() < 0.94 ? "code" : "search",
    result: "admitted",
    at,
  };
}

function admit(happened: Arrivals, scan: Scan, ticket: Ticket): void {
  happened.scans.push(scan);
  happened.admissions.push({
    listId: scan.listId,
    ticketId: ticket.id,
    ticketTypeId: ticket.ticketTypeId,
    gateId: scan.gateId,
    deviceId: scan.deviceId,
    enteredAt: scan.at,
    arrivedAt: scan.at,
    entries: 1,
    present: true,
  });
}
