import { join } from "node:path";
import { createCheckInList } from "#app/checkin/create-check-in-list.ts";
import { createGate } from "#app/checkin/create-gate.ts";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { makeDeviceSetup } from "#app/checkin/make-device-setup.ts";
import { createEvent } from "#app/event/create-event.ts";
import { type Event, eventById } from "#app/event/events.ts";
import { featureEvent } from "#app/event/feature-event.ts";
import { publishEvent } from "#app/event/publish-event.ts";
import { newId } from "#app/lib/ids.ts";
import type { Result } from "#app/lib/result.ts";
import { open } from "#app/lib/secrets.server.ts";
import { now } from "#app/lib/time.ts";
import { createQuota } from "#app/registration/create-quota.ts";
import { createTicketType } from "#app/registration/create-ticket-type.ts";
import { insertOrders } from "#app/registration/insert-orders.ts";
import { orderRows } from "#app/registration/order-rows.ts";
import { type Db, migrate, openDb, transact } from "#db/open.ts";
import { attendee } from "./attendees.ts";

const actor = { kind: "system", label: "bench" } as const;

/** An open database in the folder of this bench; `wutong.db` is the one the site will find there. */
export async function openStock(name = "wutong.db"): Promise<Db> {
  const db = await openDb(`file:${fileOf(name)}`);
  await migrate(db);
  return db;
}

/** Where the database of this name lies. */
export function fileOf(name: string): string {
  return join(String(process.env.DATA_DIR), name);
}

/** A published conference with one free ticket type on one quota of this size. */
export async function openSale(db: Db, size: number) {
  const at = now();
  const nothing = { zh: "", en: "" };
  const day = new Date(at + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
  const { id } = must(
    await transact(db, (tx) =>
      createEvent(tx, {
        event: {
          slug: "bench",
          name: { zh: "西岸开发者大会", en: "West Bund Developer Days" },
          tagline: {
            zh: "两天，一条江，两千位开发者",
            en: "Two days, one river, 2,000 developers",
          },
          venue: { zh: "西岸艺术中心", en: "West Bund Art Center" },
          organizerName: { zh: "梧桐社区", en: "Plane Tree Community" },
          firstDay: day,
          lastDay: day,
          zone: "Asia/Shanghai",
          contactEmail: "desk@example.com",
        },
        actor,
        now: at,
      }),
    ),
  );
  const { ticketTypeId: typeId } = must(
    await createTicketType(db, {
      eventId: id,
      details: {
        name: { zh: "开发者票", en: "Developer" },
        description: nothing,
        price: 0,
        taxRate: 0,
        onSaleFrom: null,
        onSaleUntil: null,
        perOrder: 20,
        perEmail: null,
        accessCode: null,
        needsApproval: false,
        active: true,
        place: 1,
      },
      size: null,
      actor,
      now: at,
    }),
  );
  const { quotaId } = must(
    await createQuota(db, {
      eventId: id,
      details: { name: "hall", size, ticketTypeIds: [typeId] },
      actor,
      now: at,
    }),
  );
  must(await publishEvent(db, { eventId: id, actor, now: at }));
  await featureEvent(db, { eventId: id, actor, now: at });
  const event = await eventById(db, id);
  if (!event) throw new Error("The event is not there.");
  return { event, typeId, quotaId };
}

export type Sale = Awaited<ReturnType<typeof openSale>>;

/** So many people who have their tickets; the secrets of these, as their QR codes say them. */
export async function sellTickets(db: Db, sale: Sale, count: number): Promise<string[]> {
  const at = now();
  const secrets: string[] = [];
  for (let from = 0; from < count; from += 500) {
    const made = Array.from({ length: Math.min(500, count - from) }, (_, i) =>
      paidOrder(sale, from + i, at),
    );
    await transact(db, (tx) => insertOrders(tx, made, at));
    for (const { tickets } of made) {
      for (const { secretSealed } of tickets) secrets.push(open("ticket", secretSealed));
    }
  }
  return secrets;
}

/** So many phones at one gate that lets everyone in once; their tokens. */
export async function openGate(db: Db, { event, typeId }: Sale, count: number): Promise<string[]> {
  const at = now();
  const name = { zh: "南门", en: "South gate" };
  const details = {
    name,
    ticketTypeIds: [typeId],
    opensAt: null,
    closesAt: null,
    allowReentry: false,
    allowMultiple: false,
    includeUnpaid: false,
  };
  const eventId = event.id;
  const { listId } = must(await createCheckInList(db, { eventId, details, actor, now: at }));
  const { gateId } = must(await createGate(db, { eventId, listId, name, actor, now: at }));
  const tokens: string[] = [];
  for (let n = 1; n <= count; n++) {
    const { secret } = must(await makeDeviceSetup(db, { eventId, gateId, now: at }));
    tokens.push(must(await enrollDevice(db, { secret, name: `Phone ${n}`, now: at })).token);
  }
  return tokens;
}

function paidOrder({ event, typeId, quotaId }: Sale, n: number, at: number) {
  const buyer = attendee(n);
  const rows = orderRows({
    id: newId(at),
    event: event satisfies Event,
    status: "paid",
    approval: "none",
    buyer,
    buyerKey: buyer.email,
    lang: "zh",
    total: 0,
    payBy: null,
    expiresAt: null,
    places: 1,
    consentVersion: 1,
    source: "web",
    attendees: [{ ...buyer, answers: [], ticketTypeId: typeId, price: 0 }],
    now: at,
  });
  return { ...rows, keeps: [{ quotaId, quantity: 1 }] };
}

/** The value of a verb that must have worked. */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return result.value;
}
