import { sql } from "drizzle-orm";
import type { SeatedBy } from "#app/agenda/admit-to-seat.ts";
import { normalizeTicketSecret } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import { ok } from "#app/lib/result.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, isUnique, prepared, type Tx, transact } from "#db/open.ts";
import { scans } from "#db/schema.server.ts";
import { type Decision, decide } from "./admission.ts";
import type { Device } from "./devices.ts";
import { enter, leave } from "./pass-gate.ts";
import type { ReadFault, SeatReason } from "./refusal-reasons.ts";
import type { ScanRequest } from "./scan-protocol.ts";
import {
  rulesFor,
  type ScannedTicket,
  ticketBySecretHash,
  ticketsOfEvent,
} from "./scanned-tickets.ts";
import { gateName, type RecordedScan, scanByNonce } from "./scans.ts";
import { seatAtDoor } from "./seat-at-door.ts";

type Scan = { device: Device; asked: ScanRequest; now: Instant };

/** What a list decides, and at a room's door whether there is a seat. */
type Outcome =
  | Exclude<Decision, { result: "admitted" }>
  | { result: "admitted"; by: SeatedBy | null }
  | { result: "refused"; reason: SeatReason; since: null };

/**
 * Decides and records one attempt at a gate, admitted or refused. The nonce is looked at first: a
 * device that says the same one again gets the answer it had, whatever has happened since. Then
 * the reasons stand in the order of `listReasons`, and at a room's door whoever the list admits
 * takes their seat or a free one. A ticket of another event is refused without a word about it.
 */
export async function scanTicket(db: Db, scan: Scan): Promise<RecordedScan> {
  try {
    return await transact(db, (tx) => scanOnce(tx, scan));
  } catch (error) {
    // The same nonce twice at the same moment: the other one is recorded by now.
    const other = isUnique(error) ? await scanByNonce(db, nonceOf(scan)) : null;
    if (!other) throw error;
    return other;
  }
}

async function scanOnce(tx: Tx, scan: Scan): Promise<RecordedScan> {
  const earlier = await scanByNonce(tx, nonceOf(scan));
  if (earlier) return earlier;

  const found = await ticketFor(tx, scan);
  const decision = await decideAndPass(tx, scan, found);
  return record(tx, scan, found, decision);
}

async function ticketFor(tx: Tx, { device, asked, now }: Scan): Promise<ScannedTicket | ReadFault> {
  const { id: listId } = device.list;
  if ("ticket" in asked) {
    const [ticket] = await ticketsOfEvent(tx, {
      eventId: device.eventId,
      ids: [asked.ticket],
      listId,
      now,
    });
    return ticket ?? "unknown";
  }
  const read = normalizeTicketSecret(asked.code);
  if (!read.ok) return read.reason;
  const secretHash = sha256(read.secret);
  return (await ticketBySecretHash(tx, { secretHash, listId, now })) ?? "unknown";
}

async function decideAndPass(
  tx: Tx,
  scan: Scan,
  found: ScannedTicket | ReadFault,
): Promise<Outcome> {
  const { device, asked, now } = scan;
  if (typeof found === "string") return { result: "refused", reason: found, since: null };
  const { presence } = found;
  const list = rulesFor(device, found.listedTypes);
  const decision = decide({ ticket: found.facts, list, kind: asked.kind, presence, now });

  const pass = { listId: device.list.id, ticketId: found.id };
  if (decision.result === "exited") await leave(tx, pass);
  if (decision.result !== "admitted") return decision;
  const seated = await seatFor(tx, scan, found);
  if (!seated.ok) return { result: "refused", reason: seated.reason, since: null };
  const { ticketTypeId } = found.facts;
  const entry = { ...pass, ticketTypeId, gateId: device.gateId, deviceId: device.id, now };
  if (await enter(tx, list, entry)) return { result: "admitted", by: seated.value.by };

  // Another gate admitted it between our look and our write: what it left decides anew.
  const [fresh] = await ticketsOfEvent(tx, {
    eventId: device.eventId,
    ids: [found.id],
    listId: device.list.id,
    now,
  });
  return { result: "refused", reason: "already_in", since: fresh?.presence.lastEntry ?? null };
}

function seatFor(tx: Tx, { device, now }: Scan, ticket: ScannedTicket) {
  const { eventId, list } = device;
  if (list.sessionId === null) return ok({ by: null });
  return seatAtDoor(tx, { eventId, sessionId: list.sessionId, ticket, now });
}

async function record(
  tx: Tx,
  { device, asked, now }: Scan,
  found: ScannedTicket | ReadFault,
  decision: Outcome,
): Promise<RecordedScan> {
  const ours = typeof found !== "string" && found.facts.eventId === device.eventId ? found : null;
  const since = decision.result === "refused" ? decision.since : null;
  const reason = decision.result === "refused" ? decision.reason : null;
  const seatedBy = decision.result === "admitted" ? decision.by : null;
  const id = newId(now);
  await insertScan(tx).execute({
    id,
    eventId: device.eventId,
    listId: device.list.id,
    gateId: device.gateId,
    deviceId: device.id,
    nonce: asked.nonce,
    ticketId: ours?.id ?? null,
    kind: asked.kind,
    source: "ticket" in asked ? "search" : "code",
    result: decision.result,
    reason,
    seatedBy,
    sinceAt: since?.at ?? null,
    sinceGateId: since?.gateId ?? null,
    sinceDeviceId: since?.deviceId ?? null,
    at: now,
  });
  return {
    id,
    at: now,
    result: decision.result,
    reason,
    seatedBy,
    ticket: ours && { id: ours.id, name: ours.name, type: ours.type, order: ours.order },
    since: since && {
      at: since.at,
      gateName: await gateName(tx, since.gateId),
      deviceId: since.deviceId,
    },
  };
}

function nonceOf({ device, asked }: Scan) {
  return { deviceId: device.id, nonce: asked.nonce };
}

const p = sql.placeholder;

const insertScan = prepared((tx: Tx) =>
  tx
    .insert(scans)
    .values({
      id: p("id"),
      eventId: p("eventId"),
      listId: p("listId"),
      gateId: p("gateId"),
      deviceId: p("deviceId"),
      nonce: p("nonce"),
      ticketId: p("ticketId"),
      kind: p("kind"),
      source: p("source"),
      result: p("result"),
      reason: p("reason"),
      seatedBy: p("seatedBy"),
      sinceAt: p("sinceAt"),
      sinceGateId: p("sinceGateId"),
      sinceDeviceId: p("sinceDeviceId"),
      at: p("at"),
      undoneAt: null,
      undoneReason: null,
    })
    .prepare("insert_scan"),
);
