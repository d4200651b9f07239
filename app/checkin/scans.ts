import { aliasedTable, and, eq, sql } from "drizzle-orm";
import type { SeatedBy } from "#app/agenda/admit-to-seat.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { gates, orders, scans, tickets, ticketTypes } from "#db/schema.server.ts";
import type { RefusalReason } from "./refusal-reasons.ts";

/** One attempt as it was recorded, with what its answer says. */
export type RecordedScan = {
  id: string;
  at: Instant;
  result: "admitted" | "exited" | "refused";
  reason: RefusalReason | null;
  /** At a room's door: by what they sit there. */
  seatedBy: SeatedBy | null;
  ticket: { id: string; name: string; type: Localized; order: string } | null;
  since: { at: Instant; gateName: Localized; deviceId: string } | null;
};

/** What this device recorded under this nonce, if it did. */
export async function scanByNonce(
  db: Reader,
  { deviceId, nonce }: { deviceId: string; nonce: string },
): Promise<RecordedScan | null> {
  const [row] = await byNonce(db).execute({ deviceId, nonce });
  if (!row) return null;
  return {
    id: row.id,
    at: row.at,
    result: row.result,
    reason: row.reason as RefusalReason | null,
    seatedBy: row.seatedBy,
    ticket: ticketOf(row),
    since: sinceOf(row),
  };
}

/** The name of a gate, for "already in, at …". */
export async function gateName(db: Reader, gateId: string): Promise<Localized> {
  const [gate] = await nameOfGate(db).execute({ gateId });
  return gate?.name ?? { zh: "", en: "" };
}

const nameOfGate = prepared((db: Reader) =>
  db
    .select({ name: gates.name })
    .from(gates)
    .where(eq(gates.id, sql.placeholder("gateId")))
    .prepare("name_of_gate"),
);

const sinceGate = aliasedTable(gates, "since_gate");

const byNonce = prepared((db: Reader) =>
  db
    .select({
      id: scans.id,
      at: scans.at,
      result: scans.result,
      reason: scans.reason,
      seatedBy: scans.seatedBy,
      sinceAt: scans.sinceAt,
      sinceDeviceId: scans.sinceDeviceId,
      sinceGateName: sinceGate.name,
      ticketId: scans.ticketId,
      ticketName: tickets.attendeeName,
      ticketType: ticketTypes.name,
      orderCode: orders.code,
    })
    .from(scans)
    .leftJoin(tickets, eq(tickets.id, scans.ticketId))
    .leftJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId))
    .leftJoin(orders, eq(orders.id, tickets.orderId))
    .leftJoin(sinceGate, eq(sinceGate.id, scans.sinceGateId))
    .where(
      and(
        eq(scans.deviceId, sql.placeholder("deviceId")),
        eq(scans.nonce, sql.placeholder("nonce")),
      ),
    )
    .prepare("scan_by_nonce"),
);

function ticketOf(row: {
  ticketId: string | null;
  ticketName: string | null;
  ticketType: Localized | null;
  orderCode: string | null;
}): RecordedScan["ticket"] {
  const { ticketId, ticketName, ticketType, orderCode } = row;
  if (ticketId === null || ticketName === null || ticketType === null) return null;
  return { id: ticketId, name: ticketName, type: ticketType, order: orderCode ?? "" };
}

function sinceOf(row: {
  sinceAt: Instant | null;
  sinceGateName: Localized | null;
  sinceDeviceId: string | null;
}): RecordedScan["since"] {
  const { sinceAt, sinceGateName, sinceDeviceId } = row;
  if (sinceAt === null || sinceGateName === null || sinceDeviceId === null) return null;
  return { at: sinceAt, gateName: sinceGateName, deviceId: sinceDeviceId };
}
