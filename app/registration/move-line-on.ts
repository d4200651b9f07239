import { and, asc, eq, inArray } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import { newOrderCode } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import { hour, type Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { events, quotas, vouchers, waitingEntries } from "#db/schema.server.ts";
import { claimIfRoom } from "./claim-places.ts";
import { insertVouchers } from "./insert-vouchers.ts";
import type { Places } from "./places.ts";
import { type Quota, quotasOf } from "./quotas.ts";
import { releasePlaces } from "./release-places.ts";
import { tellWaiting } from "./tell-waiting.ts";
import { saleWindow, type TicketType, ticketTypesOf } from "./ticket-types.ts";
import { usesOf } from "./vouchers.ts";
import type { WaitingEntry } from "./waiting.ts";

const system = { kind: "system", label: "waiting list" } as const;

type Line = { tx: Tx; eventId: string; slug: string; now: Instant; types: TicketType[] };

/**
 * Moves the waiting list of an event on; part of the transaction of a verb that has locked the
 * list. Offers whose time is over end, and what they held goes back. Then, in order, everyone who
 * fits into what is free gets an offer: a voucher that holds the places until its deadline, which is
 * never after the end of the sale. Whoever does not fit stays in place and stops nobody behind them
 * who does. At last it is written down at which quotas people still wait: there the public gets
 * nothing.
 * @returns how many were offered places.
 */
export async function moveLineOn(tx: Tx, eventId: string, now: Instant): Promise<number> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  const entries = await tx
    .select()
    .from(waitingEntries)
    .where(
      and(
        eq(waitingEntries.eventId, eventId),
        inArray(waitingEntries.state, ["waiting", "offered"]),
      ),
    )
    .orderBy(asc(waitingEntries.rank), asc(waitingEntries.id));
  if (!event) return 0;
  const types = await ticketTypesOf(tx, eventId);
  const line: Line = { tx, eventId, slug: event.slug, now, types };
  for (const entry of entries) {
    if (entry.offerEndsAt !== null && entry.offerEndsAt <= now) await endOffer(line, entry);
  }
  const waiting = entries.filter(({ state }) => state === "waiting");
  const until = now + event.offerHours * hour;
  const room = await quotasOf(tx, eventId, now);
  let offered = 0;
  for (const entry of waiting) {
    const type = types.find(({ id }) => id === entry.ticketTypeId);
    const sold = type?.active && saleWindow(type, now) === "on_sale";
    const deadline = Math.min(until, type?.onSaleUntil ?? until);
    const full = sold ? await offerOrWait(line, { entry, type, room, until: deadline }) : [];
    if (full === "offered") offered += 1;
    else await waitAt(line, entry, full);
  }
  await countWaiting(line, room);
  return offered;
}

/** An offer whose time is over was taken, or lapses: then whoever had it is told. */
async function endOffer(line: Line, entry: WaitingEntry): Promise<void> {
  const { tx, eventId, now } = line;
  const voucherId = entry.voucherId ?? "";
  // A hold under it runs on and may still become an order: its own time counts.
  const { used } = await usesOf(tx, voucherId, now);
  const state = used > 0 ? "taken" : "lapsed";
  await tx
    .update(waitingEntries)
    .set({ state, endedAt: now })
    .where(eq(waitingEntries.id, entry.id));
  await tx.update(vouchers).set({ endedAt: now }).where(eq(vouchers.id, voucherId));
  await releasePlaces(tx, voucherId, now);
  const type = line.types.find(({ id }) => id === entry.ticketTypeId);
  if (state === "taken" || !type) return;
  await tellWaiting(tx, { entry, type, news: "lapsed", slug: line.slug, now });
  await recordActivity(tx, {
    eventId,
    actor: system,
    verb: "let_offer_lapse",
    subject: { kind: "waiting", id: entry.id },
    detail: { name: entry.name },
    at: now,
  });
}

type Turn = { entry: WaitingEntry; type: TicketType; room: Quota[]; until: Instant };

/** Offers someone their places if all of their quotas have room; else which have none. */
async function offerOrWait(
  { tx, eventId, now }: Line,
  { entry, type, room, until }: Turn,
): Promise<"offered" | string[]> {
  const { quantity } = entry;
  const own = room.filter(({ ticketTypeIds }) => ticketTypeIds.includes(type.id));
  const full = own.filter(({ left }) => left < quantity).map(({ id }) => id);
  if (full.length > 0) return full;
  const voucherId = newId(now);
  const needed: Places[] = own.map(({ id }) => ({ quotaId: id, quantity }));
  const kept = { heldBy: voucherId, expiresAt: until, now };
  const gone = await claimIfRoom(tx, needed, { ...kept, line: "passed" });
  if (gone !== null) return [gone];
  for (const quota of own) quota.left -= quantity;

  await insertVouchers(tx, [
    {
      id: voucherId,
      eventId,
      code: `W-${newOrderCode()}${newOrderCode()}`,
      purpose: "offer",
      rule: "none",
      value: 0,
      unlocks: true,
      reserves: true,
      validUntil: until,
      organization: "",
      note: "",
      batchId: voucherId,
      createdAt: now,
      uses: quantity,
      ticketTypeIds: [type.id],
    },
  ]);
  const offer = { state: "offered", voucherId, offeredAt: now, offerEndsAt: until } as const;
  await tx
    .update(waitingEntries)
    .set({ ...offer, waitsAt: [] })
    .where(eq(waitingEntries.id, entry.id));
  await tellWaiting(tx, { entry, type, news: "offered", until, now });
  await recordActivity(tx, {
    eventId,
    actor: system,
    verb: "offered_places",
    subject: { kind: "waiting", id: entry.id },
    detail: { name: entry.name, count: quantity },
    at: now,
  });
  return "offered";
}

async function waitAt({ tx }: Line, entry: WaitingEntry, full: string[]): Promise<void> {
  if (entry.waitsAt.join() === full.join()) return;
  entry.waitsAt = full;
  await tx.update(waitingEntries).set({ waitsAt: full }).where(eq(waitingEntries.id, entry.id));
}

async function countWaiting({ tx, eventId }: Line, room: Quota[]): Promise<void> {
  const still = await tx
    .select({ quantity: waitingEntries.quantity, waitsAt: waitingEntries.waitsAt })
    .from(waitingEntries)
    .where(and(eq(waitingEntries.eventId, eventId), eq(waitingEntries.state, "waiting")));
  for (const quota of room) {
    const waiting = still
      .filter(({ waitsAt }) => waitsAt.includes(quota.id))
      .reduce((sum, { quantity }) => sum + quantity, 0);
    if (waiting === quota.waiting) continue;
    await tx.update(quotas).set({ waiting }).where(eq(quotas.id, quota.id));
  }
}
