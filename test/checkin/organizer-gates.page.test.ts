import { expect, test } from "vitest";
import { activitiesOf } from "#app/audit/activities.ts";
import { devicesOf } from "#app/checkin/devices.ts";
import * as listPage from "#app/checkin/routes/organizer-check-in-list.tsx";
import * as gatePage from "#app/checkin/routes/organizer-gate.tsx";
import * as phonePage from "#app/checkin/routes/organizer-gate-phone.tsx";
import * as gatesPage from "#app/checkin/routes/organizer-gates.tsx";
import * as livePage from "#app/checkin/routes/organizer-live.tsx";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { newId } from "#app/lib/ids.ts";
import { setClient } from "#db/client.server.ts";
import { now } from "#test/support/clock.ts";
import { countedDb } from "#test/support/counted-db.ts";
import { knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { openDoor } from "./door.ts";
import { english, organizedDoor } from "./organizer-door.ts";

const params = { event: "westbund" };
const path = "/organizer/westbund/gates";

test("an organizer sees gates with their phones, what these scanned, and the lists' rules", async () => {
  const { db, door, cookie } = await organizedDoor();
  const asked = { nonce: newId(now), kind: "entry" as const, code: "whatever" };
  await scanTicket(db, { device: door.phone, asked, now });
  const { status, data } = await knock(gatesPage.loader, { path, params, cookie });

  expect(status).toBe(200);
  expect(data).toMatchObject({
    manages: true,
    gates: [{ id: door.north, name: { en: "North" }, list: { id: door.listId }, phones: 1 }],
    phones: [{ id: door.phone.id, name: "Phone", revokedAt: null, scans: 1 }],
    lists: [{ id: door.listId, types: [{ en: "Standard" }], allowReentry: false }],
  });
});

test("a phone that is removed is out at once, and the audit says who did it", async () => {
  const { db, door, cookie } = await organizedDoor();
  const fields = { device: door.phone.id };
  const removed = await knock(gatesPage.action, { path, params, cookie, fields });
  const [phone] = await devicesOf(db, door.eventId);
  const { rows } = await activitiesOf(db, { eventId: door.eventId, filter: {}, page: 1 });

  expect(removed).toMatchObject({ status: 303, location: path });
  expect(phone?.revokedAt).not.toBeNull();
  expect(rows[0]).toMatchObject({ verb: "revoked_device", actorLabel: "check_in@example.com" });
});

test("a phone of another event is not there to be removed", async () => {
  const { db, cookie } = await organizedDoor();
  const other = await openDoor(db, {}, "orchard");
  const remove = (device: string) =>
    knock(gatesPage.action, { path, params, cookie, fields: { device }, headers: english });

  expect(await remove(other.phone.id)).toMatchObject({
    status: 409,
    data: { refused: "There is no such device." },
  });
  expect(await remove("none")).toMatchObject({
    status: 422,
    data: { errors: { device: "bad_choice" } },
  });
  expect((await devicesOf(db, other.eventId))[0]?.revokedAt).toBeNull();
});

test("every room of the door is shut to who has no role there, and asks a visitor to sign in", async () => {
  const { door, cookieFor } = await organizedDoor();
  const [reviewer, stranger] = [await cookieFor("reviewer"), await cookieFor(null)];
  const ids = { ...params, gate: door.north, list: door.listId };
  const knocks = [gatesPage, livePage, listPage, gatePage, phonePage].flatMap((page) => [
    { door: page.loader, fields: undefined },
    { door: page.action, fields: {} },
  ]);

  for (const { door: shut, fields } of knocks) {
    const asked = { path, params: ids, ...(fields && { fields }) };
    expect((await knock(shut, { ...asked, cookie: reviewer })).status).toBe(403);
    expect((await knock(shut, { ...asked, cookie: stranger })).status).toBe(404);
    const visitor = await knock(shut, asked);
    expect([visitor.status, visitor.location]).toEqual([
      303,
      expect.stringContaining("/my/sign-in"),
    ]);
  }
});

test("three gates with their phones ask the database no more than one does", async () => {
  const { db } = await organizedDoor();
  const counted = countedDb(db);
  setClient(counted.db);
  async function asked(slug: string, more: string[]): Promise<number[]> {
    const { eventId, gate, device } = await openDoor(db, {}, slug);
    for (const name of more) await device(await gate(name));
    const at = { event: { id: eventId }, role: "check_in" as const };
    const cookie = await cookieOf(db, await aPerson(db, "mei@example.com", at));
    const counts = [];
    for (const page of [gatesPage, livePage]) {
      const before = counted.asked();
      await knock(page.loader, { path: `/organizer/${slug}`, params: { event: slug }, cookie });
      counts.push(counted.asked() - before);
    }
    return counts;
  }
  await asked("first", []);
  const one = await asked("one-gate", []);

  expect(await asked("three-gates", ["South", "West"])).toEqual(one);
  expect(Math.max(...one)).toBeLessThan(16);
});
