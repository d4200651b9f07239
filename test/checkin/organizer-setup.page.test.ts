import { expect, test } from "vitest";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { checkInListOf, checkInListsOf, gatesOf } from "#app/checkin/gates.ts";
import * as listPage from "#app/checkin/routes/organizer-check-in-list.tsx";
import * as gatePage from "#app/checkin/routes/organizer-gate.tsx";
import * as phonePage from "#app/checkin/routes/organizer-gate-phone.tsx";
import { env } from "#app/lib/env.server.ts";
import { now as clock, minute } from "#app/lib/time.ts";
import { setClient } from "#db/client.server.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { anEvent, aPerson, cookieOf } from "#test/support/people.ts";
import { must, openDoor } from "./door.ts";
import { english, organizedDoor } from "./organizer-door.ts";

const event = "westbund";
const path = "/organizer/westbund/gates";
const rules = { "name.zh": "", "name.en": "Upstairs", reentry: "after_exit" };

test("a list is made with hours of the event's own zone, and changed on the same form", async () => {
  const { db, door, cookie } = await organizedDoor();
  const made = await knock(listPage.action, {
    path,
    params: { event, list: "new" },
    cookie,
    fields: {
      ...rules,
      types: door.workshop,
      opensAt: "2026-11-24T13:30",
      closesAt: "",
      includeUnpaid: "yes",
    },
  });
  const list = (await checkInListsOf(db, door.eventId)).find(({ name }) => name.en === "Upstairs");

  expect(made).toMatchObject({ status: 303, location: path });
  expect(list).toMatchObject({
    ticketTypeIds: [door.workshop],
    opensAt: Date.UTC(2026, 10, 24, 5, 30),
    closesAt: null,
    allowReentry: true,
    allowMultiple: false,
    includeUnpaid: true,
  });

  const params = { event, list: list?.id ?? "" };
  const form = await knock(listPage.loader, { path, params, cookie });
  expect(form.data).toMatchObject({
    isNew: false,
    fields: { opensAt: "2026-11-24T13:30", closesAt: "", reentry: "after_exit" },
  });
  const fields = { ...rules, "name.en": "Hall 2", reentry: "always" };
  await knock(listPage.action, { path, params, cookie, fields });
  expect(await checkInListOf(db, door.eventId, params.list)).toMatchObject({
    name: { zh: "", en: "Hall 2" },
    ticketTypeIds: [],
    opensAt: null,
    allowMultiple: true,
    includeUnpaid: false,
  });
});

test("a new list begins with every ticket type ticked, once each, at any time", async () => {
  const { door, cookie } = await organizedDoor();
  const { data } = await knock(listPage.loader, { path, params: { event, list: "new" }, cookie });

  expect(data).toMatchObject({
    isNew: true,
    fields: {
      types: expect.arrayContaining([door.standard, door.workshop]),
      reentry: "once",
      opensAt: "",
    },
  });
});

test("a list that cannot be is refused in words, and nothing typed is lost", async () => {
  const { db, door, cookie } = await organizedDoor();
  const other = await openDoor(db, {}, "orchard");
  const send = (fields: Record<string, string>, list = "new") =>
    knock(listPage.action, { path, params: { event, list }, cookie, fields, headers: english });

  expect(await send({ ...rules, "name.en": " ", opensAt: "tomorrow" })).toMatchObject({
    status: 422,
    data: { errors: { "name.zh": "required", opensAt: "bad_time" } },
  });
  const hours = { opensAt: "2026-11-24T18:00", closesAt: "2026-11-24T09:00" };
  expect(await send({ ...rules, ...hours })).toMatchObject({
    status: 409,
    data: { refused: "The list closes before it opens.", typed: { "name.en": "Upstairs" } },
  });
  expect(await send({ ...rules, types: other.standard })).toMatchObject({
    status: 409,
    data: { refused: "One of these ticket types is not of this event." },
  });
  expect(await send(rules, other.listId)).toMatchObject({ status: 409 });
  expect(await checkInListsOf(db, door.eventId)).toHaveLength(1);
});

test("a gate is made, renamed and moved to another list", async () => {
  const { db, door, cookie } = await organizedDoor();
  await knock(listPage.action, {
    path,
    params: { event, list: "new" },
    cookie,
    fields: rules,
  });
  const lists = await checkInListsOf(db, door.eventId);
  const upstairs = lists.find(({ name }) => name.en === "Upstairs")?.id ?? "";
  const send = (gate: string, fields: Record<string, string>) =>
    knock(gatePage.action, { path, params: { event, gate }, cookie, fields, headers: english });

  expect(await send("new", { "name.en": "East", list: door.listId })).toMatchObject({
    status: 303,
    location: path,
  });
  await send(door.north, { "name.zh": "北门", list: upstairs });
  const gates = await gatesOf(db, door.eventId);
  expect(gates.find(({ id }) => id === door.north)).toMatchObject({
    name: { zh: "北门", en: "" },
    listId: upstairs,
  });
  expect(gates.find(({ name }) => name.en === "East")).toMatchObject({ listId: door.listId });
  expect(await send("new", { list: upstairs })).toMatchObject({
    status: 422,
    data: { errors: { "name.zh": "required" } },
  });
});

test("a gate follows no list of another event, and another event's gate is unknown", async () => {
  const { db, door, cookie } = await organizedDoor();
  const other = await openDoor(db, {}, "orchard");
  const params = { event, gate: door.north };
  const fields = { "name.en": "North", list: other.listId };
  const refused = await knock(gatePage.action, { path, params, cookie, fields, headers: english });

  expect(refused).toMatchObject({
    status: 409,
    data: { refused: "There is no such check-in list.", typed: fields },
  });
  const foreign = { path, params: { event, gate: other.north }, cookie };
  expect((await knock(gatePage.loader, foreign)).status).toBe(404);
  expect((await knock(phonePage.loader, foreign)).status).toBe(404);
  expect((await knock(phonePage.action, { ...foreign, fields: {} })).status).toBe(404);
});

test("before there is a list, a new gate leads to making one", async () => {
  const db = await testDb();
  setClient(db);
  const orchard = await anEvent(db);
  const at = { event: orchard, role: "editor" as const };
  const cookie = await cookieOf(db, await aPerson(db, "editor@example.com", at));
  const params = { event: "orchard", gate: "new" };

  expect(await knock(gatePage.loader, { path, params, cookie })).toMatchObject({
    status: 302,
    location: "/organizer/orchard/gates/lists/new",
  });
});

test("a gate shows a code that makes one phone its scanner, for fifteen minutes", async () => {
  const { db, door, cookie } = await organizedDoor();
  const asked = { path, params: { event, gate: door.north }, cookie };
  const shown = await knock(phonePage.action, { ...asked, fields: {} });
  const { address, expiresAt, now } = shown.data as {
    address: string;
    expiresAt: number;
    now: number;
  };
  const [origin, secret = ""] = address.split("/gate/setup/");

  expect(shown.status).toBe(200);
  expect([origin, expiresAt - now]).toEqual([env.origin, 15 * minute]);
  must(await enrollDevice(db, { secret, name: "Mei", now: clock() }));
  expect((await knock(phonePage.loader, asked)).data).toMatchObject({
    phones: [{ name: "Mei" }, { name: "Phone" }],
  });
});

test("a list and a gate are removed on their pages, the gate first", async () => {
  const { db, door, cookie, cookieFor } = await organizedDoor();
  const fields = { intent: "remove" };
  const list = { path, params: { event, list: door.listId }, cookie, headers: english };
  const gate = { path, params: { event, gate: door.north }, cookie, headers: english };

  expect((await knock(listPage.loader, list)).data).toMatchObject({ came: 0, gates: "North" });
  expect(await knock(listPage.action, { ...list, fields })).toMatchObject({
    status: 409,
    data: {
      refused: "Gates follow this check-in list. Move them to another, or remove them first.",
    },
  });
  expect((await knock(gatePage.loader, gate)).data).toMatchObject({ phones: 1 });
  const editor = await cookieFor("finance");
  expect((await knock(gatePage.action, { ...gate, fields, cookie: editor })).status).toBe(403);
  expect(await knock(gatePage.action, { ...gate, fields })).toMatchObject({ location: path });
  expect(await knock(listPage.action, { ...list, fields })).toMatchObject({ location: path });
  expect([await gatesOf(db, door.eventId), await checkInListsOf(db, door.eventId)]).toEqual([
    [],
    [],
  ]);
});
