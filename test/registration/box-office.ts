import { sum } from "drizzle-orm";
import { createEvent } from "#app/event/create-event.ts";
import { type Event, eventById } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { Result } from "#app/lib/result.ts";
import { createVouchers } from "#app/registration/create-vouchers.ts";
import { holdTickets } from "#app/registration/hold-tickets.ts";
import { type Hold, holdBySecret, placesOf } from "#app/registration/holds.ts";
import { type PlacedOrder, placeOrder } from "#app/registration/place-order.ts";
import type { VoucherDetails } from "#app/registration/voucher-details.ts";
import { type Db, transact } from "#db/open.ts";
import { claims, quotas, quotaTicketTypes, ticketTypes } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";

type TypeRow = typeof ticketTypes.$inferInsert;
export type TypeWish = Partial<Omit<TypeRow, "id" | "eventId">>;

export const staff = { kind: "system", label: "test" } as const;

/** An event that sells: ticket types by a word each, one quota over all of them, or none. */
export async function openSale<Name extends string>(
  db: Db,
  { types, size, event = {} }: { types: Record<Name, TypeWish>; size?: number; event?: object },
) {
  const slug = `sale-${newId(now).slice(-8).toLowerCase()}`;
  const { id } = must(
    await transact(db, (tx) =>
      createEvent(tx, {
        event: {
          slug,
          name: { zh: "西岸大会", en: "West Bund Days" },
          firstDay: "2026-11-24",
          lastDay: "2026-11-25",
          zone: "Asia/Shanghai",
          contactEmail: "desk@example.com",
          ...event,
        },
        actor: staff,
        now,
      }),
    ),
  );
  const made = {} as Record<Name, string>;
  const quotaId = newId(now);
  await transact(db, async (tx) => {
    if (size !== undefined) {
      await tx.insert(quotas).values({ id: quotaId, eventId: id, name: "all", size, claimed: 0 });
    }
    for (const [position, name] of (Object.keys(types) as Name[]).entries()) {
      made[name] = newId(now);
      await tx.insert(ticketTypes).values({
        id: made[name],
        eventId: id,
        name: { zh: `票种${position}`, en: name },
        description: { zh: "", en: "" },
        price: 0,
        position,
        perOrder: 10,
        needsApproval: false,
        active: true,
        createdAt: now,
        ...types[name],
      });
      if (size !== undefined) {
        await tx.insert(quotaTicketTypes).values({ quotaId, ticketTypeId: made[name] });
      }
    }
  });
  return { event: await eventNow(db, id), types: made, quotaId };
}

async function eventNow(db: Db, id: string): Promise<Event> {
  const event = await eventById(db, id);
  if (!event) throw new Error("no event");
  return event;
}

/** Holds tickets at `at`, as a visitor without an access code does. */
export async function tryToHold(
  db: Db,
  event: Event,
  chosen: Record<string, number>,
  { at = now, code = "" } = {},
) {
  const wanted = Object.entries(chosen).map(([ticketTypeId, quantity]) => ({
    ticketTypeId,
    quantity,
  }));
  return holdTickets(db, { event, wanted, code, lang: "zh", now: at });
}

/** The same, where it cannot fail. */
export async function hold(
  db: Db,
  event: Event,
  chosen: Record<string, number>,
  at = now,
): Promise<Hold> {
  const { secret } = must(await tryToHold(db, event, chosen, { at }));
  const found = await holdBySecret(db, secret);
  if (!found) throw new Error("no hold");
  return found;
}

/** Orders what is held, every ticket for the buyer. */
export async function tryToOrder(
  db: Db,
  event: Event,
  held: Hold,
  { email = "wang@example.com", payBy = "test" as string | null, at = now } = {},
) {
  const buyer = { name: "王小明", email, phone: "" };
  return placeOrder(db, {
    event,
    hold: held,
    buyer,
    attendees: placesOf(held).map(() => ({ ...buyer, answers: [] })),
    payBy,
    consentVersion: null,
    lang: "zh",
    now: at,
  });
}

/** Holds and orders in one go. */
export async function buy(
  db: Db,
  event: Event,
  chosen: Record<string, number>,
  options: { email?: string; payBy?: string | null; at?: number } = {},
): Promise<PlacedOrder> {
  return must(await tryToOrder(db, event, await hold(db, event, chosen, options.at), options));
}

/** What a quota says it gave away, and what its claims add up to: always the same. */
export async function bookkeeping(db: Db) {
  const [said] = await db.select({ n: sum(quotas.claimed).mapWith(Number) }).from(quotas);
  const [kept] = await db.select({ n: sum(claims.quantity).mapWith(Number) }).from(claims);
  return { claimed: said?.n ?? 0, kept: kept?.n ?? 0 };
}

/** The value of a verb that must have worked. */
export function must<T, R extends string>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}

/** A voucher that does nothing but count one use. */
export const plainVoucher: VoucherDetails = {
  rule: "none",
  value: 0,
  unlocks: false,
  reserves: false,
  uses: 1,
  validFrom: null,
  validUntil: null,
  ticketTypeIds: [],
  organization: "",
  note: "",
};

/** Makes one voucher with this code; its id. */
export async function aVoucher(
  db: Db,
  eventId: string,
  code: string,
  details: Partial<VoucherDetails> = {},
) {
  const made = await createVouchers(db, {
    eventId,
    details: { ...plainVoucher, ...details },
    codes: { code },
    actor: staff,
    now,
  });
  return must(made).ids[0] ?? "";
}
