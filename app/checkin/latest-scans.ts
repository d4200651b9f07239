import { and, desc, eq, ne, type SQL } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { devices, gates, scans, tickets, ticketTypes } from "#db/schema.server.ts";
import type { RefusalReason } from "./refusal-reasons.ts";

/** Which scans are shown: all, refused ones, or tickets held up again after they had come in. */
export const scanViews = ["all", "refused", "again"] as const;
export type ScanView = (typeof scanViews)[number];

/** One attempt as the organizers read it; times in ms UTC. */
export type ScanRow = {
  id: string;
  at: Instant;
  result: "admitted" | "exited" | "refused";
  reason: RefusalReason | null;
  gate: Localized;
  device: string;
  /** Null where no ticket of this event was found. */
  attendee: { name: string; type: Localized } | null;
  /** Of "already in": when and where the ticket had come in. */
  since: { at: Instant; gate: Localized; elsewhere: boolean } | null;
  undone: { at: Instant; reason: string } | null;
};

/** How many scans are shown at once. */
const scansShown = 20;

/** The latest attempts on a check-in list, the newest first; one query along an index. */
export async function latestScans(
  db: Reader,
  { listId, view }: { listId: string; view: ScanView },
): Promise<ScanRow[]> {
  const rows = await scansWhere(
    db,
    and(
      eq(scans.listId, listId),
      view === "refused" ? eq(scans.result, "refused") : undefined,
      view === "again" ? eq(scans.reason, "already_in") : undefined,
    ),
  );
  return rows.map(rowOf);
}

/** An admission or exit of this event that still counts; null for any other id. */
export async function undoableScan(
  db: Reader,
  { eventId, id }: { eventId: string; id: string },
): Promise<ScanRow | null> {
  const [row] = await scansWhere(
    db,
    and(eq(scans.id, id), eq(scans.eventId, eventId), ne(scans.result, "refused")),
  );
  return row && row.undoneAt === null ? rowOf(row) : null;
}

async function scansWhere(db: Reader, where: SQL | undefined) {
  const sinceGate = db.select({ id: gates.id, name: gates.name }).from(gates).as("since_gate");
  return await db
    .select({
      id: scans.id,
      at: scans.at,
      result: scans.result,
      reason: scans.reason,
      gateId: scans.gateId,
      gate: gates.name,
      device: devices.name,
      name: tickets.attendeeName,
      type: ticketTypes.name,
      sinceAt: scans.sinceAt,
      sinceGateId: scans.sinceGateId,
      sinceGate: sinceGate.name,
      undoneAt: scans.undoneAt,
      undoneReason: scans.undoneReason,
    })
    .from(scans)
    .innerJoin(gates, eq(gates.id, scans.gateId))
    .innerJoin(devices, eq(devices.id, scans.deviceId))
    .leftJoin(tickets, eq(tickets.id, scans.ticketId))
    .leftJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId))
    .leftJoin(sinceGate, eq(sinceGate.id, scans.sinceGateId))
    .where(where)
    .orderBy(desc(scans.at), desc(scans.id))
    .limit(scansShown);
}

function rowOf(row: Awaited<ReturnType<typeof scansWhere>>[number]): ScanRow {
  const { name, type, sinceAt, sinceGate: at, undoneAt } = row;
  return {
    id: row.id,
    at: row.at,
    result: row.result,
    reason: row.reason as RefusalReason | null,
    gate: row.gate,
    device: row.device,
    attendee: name === null || type === null ? null : { name, type },
    since:
      sinceAt === null || at === null
        ? null
        : { at: sinceAt, gate: at, elsewhere: row.sinceGateId !== row.gateId },
    undone: undoneAt === null ? null : { at: undoneAt, reason: row.undoneReason ?? "" },
  };
}
