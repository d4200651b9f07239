import { and, asc, eq, sql } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { checkInLists, devices, events, gates } from "#db/schema.server.ts";

/** A phone at its gate, with the rules of the gate's check-in list and the zone of the event. */
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
  const [device] = await byTokenHash(db).execute({ tokenHash: sha256(token) });
  return device ?? null;
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
        opensAt: checkInLists.opensAt,
        closesAt: checkInLists.closesAt,
        allowReentry: checkInLists.allowReentry,
        allowMultiple: checkInLists.allowMultiple,
        includeUnpaid: checkInLists.includeUnpaid,
      },
    })
    .from(devices)
    .innerJoin(gates, eq(gates.id, devices.gateId))
    .innerJoin(checkInLists, eq(checkInLists.id, gates.listId))
    .innerJoin(events, and(eq(events.id, devices.eventId)))
    .where(eq(devices.tokenHash, sql.placeholder("tokenHash")))
    .prepare("device_by_token"),
);
