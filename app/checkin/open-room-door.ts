import { and, asc, eq, isNull } from "drizzle-orm";
import { lockSession } from "#app/agenda/seat-places.ts";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { checkInLists, gates, ticketTypes } from "#db/schema.server.ts";
import { keepListTicketTypes } from "./check-in-list-details.ts";

type Wish = { eventId: string; sessionId: string; actor: Actor; now: Instant };

/**
 * The room's door of a session that gives seats out: a check-in list that admits every ticket type and
 * asks for a seat, and a gate that follows it, both called as the session is. Asked again it is the
 * same door. Refuses a session of another event, and one to which everyone may come.
 */
export function openRoomDoor(
  db: Db,
  wish: Wish,
): Promise<Result<{ gateId: string }, "session_not_found" | "no_seats_given">> {
  const { eventId, sessionId } = wish;
  return transact(db, async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (session?.eventId !== eventId) return refused("session_not_found");
    if (session.seats === null) return refused("no_seats_given");
    const [door] = await tx
      .select({ listId: checkInLists.id, gateId: gates.id })
      .from(checkInLists)
      .leftJoin(gates, and(eq(gates.listId, checkInLists.id), isNull(gates.removedAt)))
      .where(and(eq(checkInLists.sessionId, sessionId), isNull(checkInLists.removedAt)))
      .orderBy(asc(checkInLists.id), asc(gates.id))
      .limit(1);
    if (door?.gateId) return ok({ gateId: door.gateId });
    const called = { ...wish, name: session.title };
    const listId = door?.listId ?? (await makeList(tx, called));
    return ok({ gateId: await makeGate(tx, { ...called, listId }) });
  });
}

type Called = Wish & { name: { zh: string; en: string } };

async function makeList(tx: Tx, { eventId, sessionId, name, actor, now }: Called): Promise<string> {
  const listId = newId(now);
  await tx.insert(checkInLists).values({
    id: listId,
    eventId,
    name,
    sessionId,
    opensAt: null,
    closesAt: null,
    allowReentry: false,
    allowMultiple: false,
    includeUnpaid: false,
    createdAt: now,
  });
  const types = await tx
    .select({ id: ticketTypes.id })
    .from(ticketTypes)
    .where(eq(ticketTypes.eventId, eventId));
  await keepListTicketTypes(tx, { listId, ticketTypeIds: types.map(({ id }) => id) });
  await recordActivity(tx, {
    eventId,
    actor,
    verb: "created_check_in_list",
    subject: { kind: "check_in_list", id: listId },
    detail: { name: localized(name, "zh"), session: sessionId },
    at: now,
  });
  return listId;
}

async function makeGate(
  tx: Tx,
  { eventId, listId, name, actor, now }: Called & { listId: string },
): Promise<string> {
  const gateId = newId(now);
  await tx.insert(gates).values({ id: gateId, eventId, listId, name, createdAt: now });
  await recordActivity(tx, {
    eventId,
    actor,
    verb: "created_gate",
    subject: { kind: "gate", id: gateId },
    detail: { name: localized(name, "zh") },
    at: now,
  });
  return gateId;
}
