import { eq } from "drizzle-orm";
import type { CheckInListDetails } from "#app/checkin/check-in-list-details.ts";
import { createCheckInList } from "#app/checkin/create-check-in-list.ts";
import { createGate } from "#app/checkin/create-gate.ts";
import { type Device, deviceByToken } from "#app/checkin/devices.ts";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { makeDeviceSetup } from "#app/checkin/make-device-setup.ts";
import { createEvent } from "#app/event/create-event.ts";
import { eventById } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { Result } from "#app/lib/result.ts";
import { open } from "#app/lib/secrets.server.ts";
import { insertOrder } from "#app/registration/insert-order.ts";
import { type Db, transact } from "#db/open.ts";
import { type orders, tickets, ticketTypes } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";

const organizer = { kind: "system", label: "test" } as const;
type OrderStatus = (typeof orders.$inferInsert)["status"];

/** An event with two ticket types, a check-in list of the first, a gate and a device at it. */
export async function openDoor(db: Db, rules: Partial<CheckInListDetails> = {}, slug = "westbund") {
  const { id: eventId } = must(
    await transact(db, (tx) =>
      createEvent(tx, {
        event: {
          slug,
          name: { zh: "西岸大会", en: "West Bund Days" },
          firstDay: "2026-11-24",
          lastDay: "2026-11-25",
          zone: "Asia/Shanghai",
          contactEmail: "desk@example.com",
        },
        actor: organizer,
        now,
      }),
    ),
  );
  return openDoorOf(db, eventId, rules);
}

/** The same at an event that is there already. */
export async function openDoorOf(db: Db, eventId: string, rules: Partial<CheckInListDetails> = {}) {
  const [standard, workshop] = [newId(now), newId(now)];
  await transact(db, (tx) =>
    tx
      .insert(ticketTypes)
      .values([type(standard, "标准票", "Standard"), type(workshop, "工作坊", "Workshop")]),
  );

  function type(id: string, zh: string, en: string) {
    return {
      id,
      eventId,
      name: { zh, en },
      description: { zh: "", en: "" },
      price: 0,
      position: 0,
      perOrder: 20,
      needsApproval: false,
      active: true,
      createdAt: now,
    };
  }

  const details = {
    name: { zh: "入场", en: "Entrance" },
    ticketTypeIds: [standard],
    opensAt: null,
    closesAt: null,
    allowReentry: false,
    allowMultiple: false,
    includeUnpaid: false,
    ...rules,
  };
  const { listId } = must(await createCheckInList(db, { eventId, details, actor: organizer, now }));

  async function gate(en: string) {
    const name = { zh: en === "North" ? "北门" : "南门", en };
    return must(await createGate(db, { eventId, listId, name, actor: organizer, now })).gateId;
  }

  async function device(gateId: string, name = "Phone"): Promise<Device & { token: string }> {
    const { secret } = must(await makeDeviceSetup(db, { eventId, gateId, now }));
    const { token } = must(await enrollDevice(db, { secret, name, now }));
    const found = await deviceByToken(db, token);
    if (!found) throw new Error("The device is not there.");
    return { ...found, token };
  }

  async function ticket(
    about: {
      name?: string;
      email?: string;
      phone?: string;
      typeId?: string;
      status?: OrderStatus;
      approval?: (typeof orders.$inferInsert)["approval"];
      expiresAt?: number;
    } = {},
  ) {
    const event = await eventById(db, eventId);
    if (!event) throw new Error("The event is not there.");
    const buyer = {
      name: about.name ?? "林晓雯",
      email: about.email ?? "xiaowen.lin@example.com",
      phone: about.phone ?? "",
    };
    const orderId = newId(now);
    const { code } = await transact(db, (tx) =>
      insertOrder(tx, {
        id: orderId,
        event,
        status: about.status ?? "paid",
        approval: about.approval ?? "none",
        buyer,
        buyerKey: buyer.email,
        lang: "zh",
        total: 0,
        payBy: null,
        expiresAt: about.expiresAt ?? null,
        places: 1,
        consentVersion: 1,
        source: "web",
        attendees: [{ ...buyer, answers: [], ticketTypeId: about.typeId ?? standard, price: 0 }],
        now,
      }),
    );
    const [row] = await db.select().from(tickets).where(eq(tickets.orderId, orderId));
    if (!row) throw new Error("The ticket is not there.");
    return { id: row.id, order: code, secret: open("ticket", row.secretSealed) };
  }

  const north = await gate("North");
  return {
    eventId,
    listId,
    standard,
    workshop,
    north,
    gate,
    device,
    ticket,
    phone: await device(north),
  };
}

/** The value of what must have gone well. */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return result.value;
}
