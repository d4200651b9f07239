import { expect, test } from "vitest";
import { activitiesOf } from "#app/audit/activities.ts";
import { changeGate } from "#app/checkin/change-gate.ts";
import { createCheckInList } from "#app/checkin/create-check-in-list.ts";
import { deviceByToken } from "#app/checkin/devices.ts";
import { checkInListsOf, gateOf } from "#app/checkin/gates.ts";
import { reentries, reentryOf, rulesOf } from "#app/checkin/reentry.ts";
import { createTicketType } from "#app/registration/create-ticket-type.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { must, openDoor } from "./door.ts";

const actor = { kind: "system", label: "test" } as const;

test("a gate that moves to another list takes its phones along, and the audit says so", async () => {
  const db = await testDb();
  const { eventId, north, phone } = await openDoor(db);
  const details = {
    name: { zh: "", en: "Upstairs" },
    ticketTypeIds: [],
    opensAt: null,
    closesAt: null,
    ...rulesOf("always"),
    includeUnpaid: true,
  };
  const { listId } = must(await createCheckInList(db, { eventId, details, actor, now }));
  const name = { zh: "东门", en: "East" };
  must(await changeGate(db, { eventId, gateId: north, listId, name, actor, now: now + 1 }));
  const { rows } = await activitiesOf(db, { eventId, filter: {}, page: 1 });

  expect(await gateOf(db, eventId, north)).toMatchObject({ name, listId });
  expect((await deviceByToken(db, phone.token))?.list).toMatchObject({
    id: listId,
    allowMultiple: true,
  });
  expect(rows[0]).toMatchObject({
    verb: "changed_gate",
    detail: { name: "东门", from: "北门", list: listId },
  });
});

test("a gate of another event, or a list of another event, is as unknown as none", async () => {
  const db = await testDb();
  const { eventId, listId, north } = await openDoor(db);
  const other = await openDoor(db, {}, "orchard");
  const name = { zh: "", en: "East" };
  const change = (gateId: string, list: string) =>
    changeGate(db, { eventId, gateId, listId: list, name, actor, now });

  expect(await change(other.north, listId)).toMatchObject({ reason: "gate_not_found" });
  expect(await change(north, other.listId)).toMatchObject({ reason: "list_not_found" });
  expect(await gateOf(db, eventId, north)).toMatchObject({ name: { en: "North" }, listId });
});

test("every way a ticket may come in again is read back as it was chosen", () => {
  expect(reentries.map((reentry) => reentryOf(rulesOf(reentry)))).toEqual([...reentries]);
  expect(reentryOf({ allowReentry: false, allowMultiple: true })).toBe("always");
});

test("a list that admits every ticket type admits a new one too; others stay as they are", async () => {
  const db = await testDb();
  const { eventId, listId: some } = await openDoor(db);
  const types = await ticketTypesOf(db, eventId);
  const details = {
    name: { zh: "", en: "Upstairs" },
    ticketTypeIds: types.map(({ id }) => id),
    opensAt: null,
    closesAt: null,
    ...rulesOf("once"),
    includeUnpaid: false,
  };
  const { listId: all } = must(await createCheckInList(db, { eventId, details, actor, now }));
  const { ticketTypeId } = must(
    await createTicketType(db, {
      eventId,
      details: {
        name: { zh: "夜场票", en: "Night" },
        description: { zh: "", en: "" },
        taxRate: 0,
        price: 0,
        onSaleFrom: null,
        onSaleUntil: null,
        perOrder: 1,
        perEmail: null,
        accessCode: null,
        needsApproval: false,
        active: true,
        place: 9,
      },
      size: null,
      actor,
      now,
    }),
  );
  const lists = await checkInListsOf(db, eventId);
  const admits = (id: string) =>
    lists.find((list) => list.id === id)?.ticketTypeIds.includes(ticketTypeId);
  expect([admits(all), admits(some)]).toEqual([true, false]);
});
