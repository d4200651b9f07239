import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Tx } from "#db/open.ts";
import { admissions } from "#db/schema.server.ts";

type Entry = {
  listId: string;
  ticketId: string;
  ticketTypeId: string;
  gateId: string;
  deviceId: string;
  now: Instant;
};

/**
 * Writes an entry if the list still has room for it: the first of a ticket, one after an exit
 * where the list allows re-entry, or any where it allows many. False where another gate was
 * faster: the same ticket at many gates at once comes in once. A part of other verbs.
 */
export async function enter(
  tx: Tx,
  list: { allowReentry: boolean; allowMultiple: boolean },
  entry: Entry,
): Promise<boolean> {
  const { now: at, ...row } = entry;
  const statement = list.allowMultiple ? anyEntry : list.allowReentry ? reentry : firstEntry;
  const written = await statement(tx).execute({ ...row, at });
  return written.length > 0;
}

/** Writes that a ticket went out, if it was in. A part of other verbs. */
export async function leave(
  tx: Tx,
  { listId, ticketId }: { listId: string; ticketId: string },
): Promise<void> {
  await tx
    .update(admissions)
    .set({ present: false })
    .where(and(eq(admissions.listId, listId), eq(admissions.ticketId, ticketId)));
}

const p = sql.placeholder;

function insertEntry(tx: Tx) {
  return tx.insert(admissions).values({
    listId: p("listId"),
    ticketId: p("ticketId"),
    ticketTypeId: p("ticketTypeId"),
    gateId: p("gateId"),
    deviceId: p("deviceId"),
    enteredAt: p("at"),
    arrivedAt: p("at"),
    entries: 1,
    present: true,
  });
}

const oneTicket = [admissions.listId, admissions.ticketId];
const written = { ticketId: admissions.ticketId };
const again = {
  gateId: sql`excluded.gate_id`,
  deviceId: sql`excluded.device_id`,
  enteredAt: sql`excluded.entered_at`,
  entries: sql`${admissions.entries} + 1`,
  present: true,
};

const firstEntry = prepared((tx: Tx) =>
  insertEntry(tx)
    .onConflictDoNothing({ target: oneTicket })
    .returning(written)
    .prepare("first_entry"),
);

const reentry = prepared((tx: Tx) =>
  insertEntry(tx)
    .onConflictDoUpdate({
      target: oneTicket,
      set: again,
      setWhere: eq(admissions.present, false),
    })
    .returning(written)
    .prepare("reentry"),
);

const anyEntry = prepared((tx: Tx) =>
  insertEntry(tx)
    .onConflictDoUpdate({ target: oneTicket, set: again })
    .returning(written)
    .prepare("any_entry"),
);
