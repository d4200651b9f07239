import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { lockSession } from "#app/agenda/seat-places.ts";
import { standUp } from "#app/agenda/stand-up.ts";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { admissions, checkInLists, scans } from "#db/schema.server.ts";
import { type Passage, presenceAfter } from "./presence.ts";

/** How long a device may undo its own scans, in ms: ten seconds to begin, the rest to say why. */
const deviceMayUndoFor = 2 * minute;

export type UndoRefusal = "scan_not_found" | "nothing_to_undo" | "already_undone" | "too_late";

/**
 * An admission or exit is undone with a reason: the ticket is in or out as the scans that remain
 * say, and at a room's door their seat is what it was before. A device may undo its own scans for two minutes; an organizer any of the event's. The scan
 * itself stays on record.
 */
export function undoScan(
  db: Db,
  {
    eventId,
    scanId,
    reason,
    actor,
    now,
  }: { eventId: string; scanId: string; reason: string; actor: Actor; now: Instant },
): Promise<Result<undefined, UndoRefusal>> {
  return transact(db, async (tx) => {
    const [scan] = await tx
      .select()
      .from(scans)
      .where(and(eq(scans.id, scanId), eq(scans.eventId, eventId)));
    const ofAnother = actor.kind === "device" && scan?.deviceId !== actor.id;
    if (!scan || ofAnother) return refused("scan_not_found");
    if (scan.result === "refused" || scan.ticketId === null) return refused("nothing_to_undo");
    if (scan.undoneAt !== null) return refused("already_undone");
    if (actor.kind === "device" && now - scan.at > deviceMayUndoFor) return refused("too_late");

    const of = { listId: scan.listId, ticketId: scan.ticketId };
    const sessionId = scan.seatedBy && (await sessionOfList(tx, scan.listId));
    if (sessionId) await lockSession(tx, sessionId);
    await lockAdmission(tx, of);
    const undone = await tx
      .update(scans)
      .set({ undoneAt: now, undoneReason: reason })
      .where(and(eq(scans.id, scanId), isNull(scans.undoneAt)))
      .returning({ id: scans.id });
    if (undone.length === 0) return refused("already_undone");
    const remaining = await passages(tx, of);
    await writePresence(tx, of, remaining);
    if (sessionId && scan.seatedBy && remaining.length === 0) {
      await standUp(tx, { sessionId, ticketId: scan.ticketId, by: scan.seatedBy, now });
    }

    await recordActivity(tx, {
      eventId,
      actor,
      verb: "undid_admission",
      subject: { kind: "ticket", id: scan.ticketId },
      detail: { reason, scan: scanId },
      at: now,
    });
    return ok();
  });
}

async function sessionOfList(tx: Tx, listId: string): Promise<string | null> {
  const [list] = await tx
    .select({ sessionId: checkInLists.sessionId })
    .from(checkInLists)
    .where(eq(checkInLists.id, listId));
  return list?.sessionId ?? null;
}

type TicketOnList = { listId: string; ticketId: string };

function admissionOf({ listId, ticketId }: TicketOnList) {
  return and(eq(admissions.listId, listId), eq(admissions.ticketId, ticketId));
}

/** A write that changes nothing, so that no gate scans this ticket until we are done. */
async function lockAdmission(tx: Tx, of: TicketOnList): Promise<void> {
  await tx
    .update(admissions)
    .set({ entries: sql`${admissions.entries}` })
    .where(admissionOf(of));
}

function passages(tx: Tx, { listId, ticketId }: TicketOnList): Promise<Passage[]> {
  return tx
    .select({
      kind: scans.kind,
      at: scans.at,
      gateId: scans.gateId,
      deviceId: scans.deviceId,
    })
    .from(scans)
    .where(
      and(
        eq(scans.ticketId, ticketId),
        eq(scans.listId, listId),
        ne(scans.result, "refused"),
        isNull(scans.undoneAt),
      ),
    )
    .orderBy(asc(scans.at), asc(scans.id));
}

async function writePresence(tx: Tx, of: TicketOnList, remaining: Passage[]): Promise<void> {
  const { entries, present, lastEntry } = presenceAfter(remaining);
  const first = remaining.find((passage) => passage.kind === "entry");
  if (!lastEntry || !first) {
    await tx.delete(admissions).where(admissionOf(of));
    return;
  }
  const { at, gateId, deviceId } = lastEntry;
  await tx
    .update(admissions)
    .set({ entries, present, gateId, deviceId, enteredAt: at, arrivedAt: first.at })
    .where(admissionOf(of));
}
