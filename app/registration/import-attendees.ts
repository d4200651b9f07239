import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { newId } from "#app/lib/ids.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import { limitKey } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import type { GoodLine } from "./attendee-lines.ts";
import { claimBeyond } from "./claim-beyond.ts";
import { type ImportPlan, langOfLine, ticketKey, ticketsHad } from "./import-plan.ts";
import { insertOrders } from "./insert-orders.ts";
import { orderRows } from "./order-rows.ts";
import { placesNeeded, sumOf } from "./places.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";

export type ImportRefusal = "lines_are_bad" | "nothing_to_import" | "sold_out";

export type Import = {
  event: { id: string; currency: string; gateSalt: Uint8Array };
  plan: ImportPlan;
  /** The name of the file, for the audit. */
  file: string;
  /** `all` takes every line or none; `good` takes what it can. */
  take: "good" | "all";
  places: "within" | "beyond";
  letters: "send" | "none";
  actor: Actor;
  now: Instant;
};

/** Lines written in one transaction where each stands for itself: others wait for it. */
const atOnce = 200;

/**
 * Imports what a plan found good: one paid order of nothing to pay for each line, findable and
 * counted by its quotas, with its letter where letters are to be sent. `all` refuses where a line
 * is bad, and writes everything in one transaction. What came to be since the plan was made is not
 * added again; places that went since refuse the rest of it.
 * @returns how many were added.
 */
export async function importAttendees(
  db: Db,
  wanted: Import,
): Promise<Result<number, ImportRefusal>> {
  const { plan, take } = wanted;
  if (take === "all" && plan.bad.length > 0) {
    return refused("lines_are_bad", { n: plan.bad.length });
  }
  if (plan.good.length === 0) return refused("nothing_to_import");
  const size = take === "all" ? plan.good.length : atOnce;
  let added = 0;
  for (let from = 0; from < plan.good.length; from += size) {
    const lines = plan.good.slice(from, from + size);
    const written = await caughtRefusal(() =>
      transact(db, async (tx): Promise<Result<number, ImportRefusal>> => {
        return ok(await addLines(tx, wanted, lines));
      }),
    );
    if (!written.ok) return refused("sold_out", { n: added });
    added += written.value;
  }
  return ok(added);
}

async function addLines(tx: Tx, wanted: Import, lines: GoodLine[]): Promise<number> {
  const { event, actor, file, now } = wanted;
  // Holds the event's row, so that two imports at once see what the other added.
  await raiseRevision(tx, event.id);
  const had = await ticketsHad(
    tx,
    event.id,
    lines.map((line) => line.attendee.email),
    now,
  );
  const fresh = lines.filter((line) => !had.has(ticketKey(line.attendee.email, line.ticketTypeId)));
  const needs = new Map<string, Awaited<ReturnType<typeof placesNeeded>>>();
  for (const id of new Set(fresh.map((line) => line.ticketTypeId))) {
    needs.set(id, await placesNeeded(tx, [{ ticketTypeId: id, quantity: 1 }]));
  }
  const made = fresh.map((line) => {
    const keeps = needs.get(line.ticketTypeId) ?? [];
    return { ...rowsOf(line, wanted, sumOf(keeps)), keeps };
  });
  const beyond = wanted.places === "beyond";
  await insertOrders(tx, beyond ? made.map((one) => ({ ...one, keeps: [] })) : made, now);
  if (beyond) {
    for (const { order, keeps } of made) {
      await claimBeyond(tx, keeps, { heldBy: order.id, expiresAt: null });
    }
  }
  if (wanted.letters === "send") {
    for (const { order, tickets } of made) {
      const buyer = { name: order.buyerName, email: order.buyerEmail };
      await queueOrderLetters(tx, {
        order: { ...order, payBy: null, buyer },
        tickets,
        now,
      });
    }
  }
  if (made.length > 0) {
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "imported_attendees",
      subject: { kind: "attendees", id: event.id },
      detail: { file, count: made.length },
      at: now,
    });
  }
  return made.length;
}

function rowsOf(line: GoodLine, { event, now }: Import, places: number) {
  const { name, email, phone } = line.attendee;
  return orderRows({
    id: newId(now),
    event,
    status: "paid",
    approval: "none",
    buyer: { name, email, phone },
    buyerKey: limitKey(email),
    lang: langOfLine(line),
    total: 0,
    payBy: null,
    expiresAt: null,
    places,
    consentVersion: null,
    source: "import",
    attendees: [{ ...line.attendee, ticketTypeId: line.ticketTypeId, price: 0 }],
    now,
  });
}
