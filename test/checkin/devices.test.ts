import { expect, test } from "vitest";
import { deviceByToken, devicesOf } from "#app/checkin/devices.ts";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { makeDeviceSetup, setupLasts } from "#app/checkin/make-device-setup.ts";
import { revokeDevice } from "#app/checkin/revoke-device.ts";
import { minute } from "#app/lib/time.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { must, openDoor } from "./door.ts";

const actor = { kind: "system", label: "test" } as const;

test("a set-up code makes one device, once, while it lasts", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  const setup = () => makeDeviceSetup(db, { eventId: door.eventId, gateId: door.north, now });
  const { secret } = must(await setup());
  const tries = await Promise.all(
    ["A", "B"].map((name) => enrollDevice(db, { secret, name, now })),
  );
  expect(tries.filter((made) => made.ok)).toHaveLength(1);
  expect(tries).toContainEqual({ ok: false, reason: "setup_used" });

  const late = must(await setup());
  expect(await enrollDevice(db, { secret: late.secret, name: "C", now: now + setupLasts })).toEqual(
    {
      ok: false,
      reason: "setup_expired",
    },
  );
  expect(await enrollDevice(db, { secret: "nothing", name: "D", now })).toEqual({
    ok: false,
    reason: "setup_not_found",
  });
});

test("a device is found by its token until it is revoked, and listed after", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  const { id, token } = door.phone;
  expect(await deviceByToken(db, token)).toMatchObject({ id, revokedAt: null, gateId: door.north });
  expect(await deviceByToken(db, `${token}x`)).toBeNull();

  const revoke = { eventId: door.eventId, deviceId: id, actor, now: now + minute };
  await revokeDevice(db, revoke);
  expect(await deviceByToken(db, token)).toMatchObject({ revokedAt: now + minute });
  expect(await devicesOf(db, door.eventId)).toMatchObject([{ id, revokedAt: now + minute }]);
});

test("a device of another event cannot be revoked, nor a set-up code made for its gate", async () => {
  const db = await testDb();
  const door = await openDoor(db);
  const other = await openDoor(db, {}, "northbund");
  expect(
    await revokeDevice(db, { eventId: other.eventId, deviceId: door.phone.id, actor, now }),
  ).toEqual({ ok: false, reason: "device_not_found" });
  expect(await makeDeviceSetup(db, { eventId: other.eventId, gateId: door.north, now })).toEqual({
    ok: false,
    reason: "gate_not_found",
  });
});
