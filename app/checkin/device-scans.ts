import { count, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { devices, scans } from "#db/schema.server.ts";

/** How many attempts each device of an event has recorded, by its id; one query along an index. */
export async function scansByDevice(db: Reader, eventId: string): Promise<Map<string, number>> {
  const ofEvent = db.select({ id: devices.id }).from(devices).where(eq(devices.eventId, eventId));
  const rows = await db
    .select({ deviceId: scans.deviceId, count: count() })
    .from(scans)
    .where(inArray(scans.deviceId, ofEvent))
    .groupBy(scans.deviceId);
  return new Map(rows.map((row) => [row.deviceId, row.count]));
}
