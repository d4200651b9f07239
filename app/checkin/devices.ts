import { asc, eq, sql } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import { hour, type Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { checkInLists, devices, events, gates, releasedSlots } from "#db/schema.server.ts";

/**
 * A phone at its gate, with the rules of the gate's check-in list and the zone of the event. At a
 * room's door the list has the hours of its session: from an hour before it begins until it ends.
 */
export type Device = {
  id: string;
  name: string;
  lastSeenAt: Instant | null;
  revokedAt: Instant | null;
  eventId: string;
  eventName: Localized;
  zone: string;
  gateId: string;
  gateName: Localized;
  /** Whether money may be taken here. */
  takesMoney: boolean;
  list: {
    id: string;
    /** Whose seats are given here; null at an entrance. */
    sessionId: string | null;
    opensAt: Instant | null;
    closesAt: Instant | null;
    allowReentry: boolean;
    allowMultiple: boolean;
    includeUnpaid: boolean;
  };
};

/** A device as an organizer's page lists it; times in ms UTC. */
export type DeviceRow = {
  id: string;
  name: string;
  gateId: string;
  gateName: Localized;
  createdAt: Instant;
  lastSeenAt: Instant | null;
  revokedAt: Instant | null;
};

/** The device that holds this token, revoked or not; null for a token nobody was given. */
export async function deviceByToken(db: Reader, token: string): Promise<Device | null> {
  const [row] = await byTokenHash(db).execute({ tokenHash: sha256(token) });
  if (!row) return null;
  const { slot, ...device } = row;
  return slot ? { ...device, list: { ...device.list, ...hoursOf(slot, device.list) } } : device;
}

const doorOpensBefore = hour;

function hoursOf(slot: { startsAt: Instant; endsAt: Instant }, list: Device["list"]) {
  return {
    opensAt: Math.max(list.opensAt ?? 0, slot.startsAt - doorOpensBefore),
    closesAt: Math.min(list.closesAt ?? Number.MAX_SAFE_INTEGER, slot.endsAt),
  };
}

/** The devices of an event, those in use first, then by name. */
export async function devicesOf(db: Reader, eventId: string): Promise<DeviceRow[]> {
  return db
    .select({
      id: devices.id,
      name: devices.name,
      gateId: devices.gateId,
      gateName: gates.name,
      createdAt: devices.createdAt,
      lastSeenAt: devices.lastSeenAt,
      revokedAt: devices.revokedAt,
    })
    .from(devices)
    .innerJoin(gates, eq(gates.id, devices.gateId))
    .where(eq(devices.eventId, eventId))
    .orderBy(sql`${devices.revokedAt} is not null`, asc(devices.name), asc(devices.id))
    .limit(1000);
}

const byTokenHash = prepared((db: Reader) =>
  db
    .select({
      id: devices.id,
      name: devices.name,
      lastSeenAt: devices.lastSeenAt,
      revokedAt: devices.revokedAt,
      eventId: devices.eventId,
      eventName: events.name,
      zone: events.zone,
      gateId: gates.id,
      gateName: gates.name,
      takesMoney: gates.takesMoney,
      list: {
        id: checkInLists.id,
        sessionId: checkInLists.sessionId,
        opensAt: checkInLists.opensAt,
        closesAt: checkInLists.closesAt,
        allowReentry: checkInLists.allowReentry,
        allowMultiple: checkInLists.allowMultiple,
        includeUnpaid: checkInLists.includeUnpaid,
      },
      slot: { startsAt: releasedSlots.startsAt, endsAt: releasedSlots.endsAt },
    })
    .from(devices)
    .innerJoin(gates, eq(gates.id, devices.gateId))
    .innerJoin(checkInLists, eq(checkInLists.id, gates.listId))
    .innerJoin(events, eq(events.id, devices.eventId))
    .leftJoin(releasedSlots, eq(releasedSlots.sessionId, checkInLists.sessionId))
    .where(eq(devices.tokenHash, sql.placeholder("tokenHash")))
    .prepare("device_by_token"),
);
