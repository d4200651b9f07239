import type { ActionFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { publishEvent } from "#app/event/publish-event.ts";
import * as checkout from "#app/registration/routes/checkout.tsx";
import * as tickets from "#app/registration/routes/tickets.tsx";
import type { Db } from "#db/open.ts";
import { transact } from "#db/open.ts";
import { holds, orders, ticketTypes } from "#db/schema.server.ts";
import { type Answer, knock } from "#test/support/pages.ts";
import { must, openSale, staff, type TypeWish } from "./box-office.ts";

type Fields = Record<string, string>;

/** What an event has to say before it can be published. */
const whole = {
  venue: { zh: "西岸艺术中心", en: "West Bund Art Center" },
  organizerName: { zh: "果园社区", en: "Orchard Community" },
};

/** A published sale and a visitor at its doors. */
export async function openDoors<Name extends string>(
  db: Db,
  sale: { types: Record<Name, TypeWish>; size?: number; event?: object },
) {
  const opened = await openSale(db, { ...sale, event: { ...whole, ...sale.event } });
  const { event } = opened;
  must(await publishEvent(db, { eventId: event.id, actor: staff, now: Date.now() }));
  const path = `/zh/${event.slug}/tickets`;
  const params = { lang: "zh", event: event.slug };

  /** Looks at the ticket types, or chooses some of them where fields are given. */
  async function choose(fields?: Fields, query = ""): Promise<Answer> {
    const asked = { path: path + query, params };
    return fields ? knock(tickets.action, { ...asked, fields }) : knock(tickets.loader, asked);
  }

  /** Chooses one ticket of a type; the secret of the hold. */
  async function hold(name: Name, quantity = 1): Promise<string> {
    const chosen = await choose({ [`quantity.${opened.types[name]}`]: String(quantity) });
    return chosen.location?.split("/").at(-1) ?? "";
  }
  return { ...opened, choose, hold };
}

type Door = (args: ActionFunctionArgs) => Promise<unknown>;

/** The checkout of a hold: looks at it, or sends its form where fields are given. */
export function atCheckout(secret: string, fields?: Fields, headers: Fields = {}): Promise<Answer> {
  const asked = { path: `/orders/hold/${secret}`, params: { secret }, headers };
  return fields
    ? knock(checkout.action, { ...asked, fields })
    : knock(checkout.loader as Door, asked);
}

/** The form of a hold of one ticket, for the buyer. */
export const filledIn = {
  "buyer.name": "王小明",
  "buyer.email": "wang@example.com",
  "attendees[0].who": "same",
  consent: "yes",
};

/** The code and secret of an order's address, and what its doors are asked with. */
export function linkOf(location: string | null) {
  const [, , code = "", secret = ""] = (location ?? "").split("?")[0]?.split("/") ?? [];
  return { code, secret };
}

/** Asks a door of an order's page. */
export function atOrder(
  door: Door,
  { code, secret }: { code: string; secret: string },
  {
    query = "",
    fields,
    headers = {},
    ...more
  }: {
    query?: string;
    fields?: Fields;
    headers?: Fields;
    picture?: string;
    reference?: string;
  } = {},
): Promise<Answer> {
  return knock(door, {
    path: `/orders/${code}/${secret}${query}`,
    params: { code, secret, ...more },
    headers,
    ...(fields ? { fields } : {}),
  });
}

/** What a week of waiting does to a hold: its time has run out. */
export async function letHoldsRunOut(db: Db): Promise<void> {
  await transact(db, (tx) => tx.update(holds).set({ expiresAt: Date.now() - 1 }));
}

/** A type's price is raised while people are choosing. */
export async function raisePrice(db: Db, id: string, price: number): Promise<void> {
  await transact(db, (tx) => tx.update(ticketTypes).set({ price }).where(eq(ticketTypes.id, id)));
}

/** Every order with what matters of it, the oldest first. */
export async function ordersIn(db: Db) {
  return db
    .select({
      status: orders.status,
      name: orders.buyerName,
      email: orders.buyerEmail,
      total: orders.total,
      lang: orders.lang,
      consent: orders.consentVersion,
    })
    .from(orders)
    .orderBy(orders.id);
}
