import { expect, test } from "vitest";
import { activitiesOf } from "#app/audit/activities.ts";
import { changeGate } from "#app/checkin/change-gate.ts";
import { createGate } from "#app/checkin/create-gate.ts";
import { deviceByToken } from "#app/checkin/devices.ts";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { checkInListsOf, gatesOf } from "#app/checkin/gates.ts";
import { latestScans } from "#app/checkin/latest-scans.ts";
import { liveCounts } from "#app/checkin/live-counts.ts";
import { makeDeviceSetup } from "#app/checkin/make-device-setup.ts";
import { removeCheckInList } from "#app/checkin/remove-check-in-list.ts";
import { removeGate } from "#app/checkin/remove-gate.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { must, openDoor } from "./door.ts";

const actor = { kind: "system", label: "test" } as const;

test("a removed gate takes its phones and codes along; what was scanned there stays", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  const { eventId, listId, north, phone } = door;
  const { secret } = must(await makeDeviceSetup(db, { eventId, gateId: north, now }));
  const asked = { code: (await door.ticket()).secret, kind: "entry", nonce: "1" } as const;
  await scanTicket(db, { device: phone, asked, now });
  await scanTicket(db, { device: phone, asked: { ...asked, nonce: "2" }, now: now + 60_000 });
  must(await removeGate(db, { eventId, gateId: north, actor, now: now + 1 }));

  expect(await gatesOf(db, eventId)).toEqual([]);
  expect((await deviceByToken(db, phone.token))?.revokedAt).toBe(now + 1);
  expect(await enrollDevice(db, { secret, name: "Late", now })).toMatchObject({
    reason: "setup_not_found",
  });
  const counts = await liveCounts(db, { listId, zone: "Asia/Shanghai", now });
  expect(counts).toMatchObject({ arrived: 1, gates: [{ id: north, arrived: 1 }] });
  expect(await latestScans(db, { listId, view: "all" })).toMatchObject([
    { result: "refused", gate: { en: "North" }, since: { gate: { en: "North" } } },
    { result: "admitted", gate: { en: "North" } },
  ]);
  const { rows } = await activitiesOf(db, { eventId, filter: {}, page: 1 });
  expect(rows[0]).toMatchObject({ verb: "removed_gate", detail: { name: "北门", count: 1 } });
});

test("a removed gate gets no new phone and no new name, and is removed once", async () => {
  const db = await testDb();
  const { eventId, listId, north } = await openDoor(db);
  const other = await openDoor(db, {}, "orchard");
  const remove = (gateId: string) => removeGate(db, { eventId, gateId, actor, now });

  expect(await remove(other.north)).toMatchObject({ reason: "gate_not_found" });
  must(await remove(north));
  const name = { zh: "东门", en: "East" };
  const gone = { reason: "gate_not_found" };
  expect(await remove(north)).toMatchObject(gone);
  expect(await makeDeviceSetup(db, { eventId, gateId: north, now })).toMatchObject(gone);
  expect(await changeGate(db, { eventId, gateId: north, listId, name, actor, now })).toMatchObject(
    gone,
  );
});

test("a check-in list goes only once no gate follows it, and then admits at no gate", async () => {
  const db = await testDb();
  const { eventId, listId, north } = await openDoor(db);
  const remove = () => removeCheckInList(db, { eventId, listId, actor, now });

  expect(await remove()).toMatchObject({ reason: "list_in_use" });
  must(await removeGate(db, { eventId, gateId: north, actor, now }));
  must(await remove());
  expect(await checkInListsOf(db, eventId)).toEqual([]);
  expect(await remove()).toMatchObject({ reason: "list_not_found" });
  const name = { zh: "东门", en: "East" };
  expect(await createGate(db, { eventId, listId, name, actor, now })).toMatchObject({
    reason: "list_not_found",
  });
});

test("a gate made at the moment its list goes leaves either the gate or the list", async () => {
  const db = await testDb();
  const { eventId, listId, north } = await openDoor(db);
  must(await removeGate(db, { eventId, gateId: north, actor, now }));
  const name = { zh: "东门", en: "East" };
  const [made, removed] = await Promise.all([
    createGate(db, { eventId, listId, name, actor, now }),
    removeCheckInList(db, { eventId, listId, actor, now }),
  ]);

  expect([made.ok, removed.ok].filter(Boolean)).toHaveLength(1);
  expect((await gatesOf(db, eventId)).length).toBe((await checkInListsOf(db, eventId)).length);
});
