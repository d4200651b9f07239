import { beforeEach, expect, test } from "vitest";
import { type Event, eventBySlug } from "#app/event/events.ts";
import { publishEvent } from "#app/event/publish-event.ts";
import * as events from "#app/event/routes/organizer-events.tsx";
import * as settings from "#app/event/routes/organizer-settings.tsx";
import * as calendar from "#app/event/routes/public-calendar.ts";
import * as list from "#app/event/routes/public-events.tsx";
import * as home from "#app/event/routes/public-home.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { anEvent, aPerson, cookieOf } from "#test/support/people.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

const actor = { kind: "system", label: "test" } as const;
const door = { path: "/organizer/orchard/settings", params: { event: "orchard" } };

function fieldsOf(event: Event): Record<string, string> {
  const fields: Record<string, string> = { "consent.zh": "同意" };
  for (const [name, value] of Object.entries(event)) {
    if (typeof value === "string" || typeof value === "number") fields[name] = String(value);
    else if (typeof value === "object" && value && "zh" in value) {
      fields[`${name}.zh`] = value.zh;
      fields[`${name}.en`] = value.en;
    }
  }
  return fields;
}

test("a draft is not there for the public, a published event is, in both languages", async () => {
  const event = await anEvent(db);
  const see = async (lang: string) =>
    knock(home.loader, { path: `/${lang}/orchard`, params: { lang, event: "orchard" } });
  const draft = await see("zh");
  await publishEvent(db, { eventId: event.id, actor, now });
  const shown = await see("en");

  expect(draft.status).toBe(404);
  expect(shown).toMatchObject({ status: 200, data: { title: "Orchard Days" } });
  expect(shown.headers.get("x-page-cache")).toBe("revision");
  expect(JSON.stringify(shown.data)).not.toContain("gateSalt");
  expect((await see("fr")).status).toBe(404);
});

test("the list leads to the only event, and shows several", async () => {
  const see = () => knock(list.loader, { path: "/zh", params: { lang: "zh" } });
  const none = await see();
  for (const slug of ["orchard", "winter"]) {
    const event = await anEvent(db, { slug });
    if (slug === "winter") expect((await see()).location).toBe("/zh/orchard");
    await publishEvent(db, { eventId: event.id, actor, now });
  }

  expect(none.data).toMatchObject({ events: [] });
  expect((await see()).data).toMatchObject({ events: [{ slug: "orchard" }, { slug: "winter" }] });
});

test("the event can be put in a calendar", async () => {
  const event = await anEvent(db);
  await publishEvent(db, { eventId: event.id, actor, now });
  const params = { lang: "zh", event: "orchard" };
  const file = await knock(calendar.loader, { path: "/zh/orchard/event.ics", params });

  expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(file.data).toContain("DTSTART:20261205T010000Z");
  expect(file.data).toContain("SUMMARY:果园大会");
});

test("an editor changes the event; what is wrong is kept and said; a stranger finds nothing", async () => {
  const event = await anEvent(db);
  const editor = await cookieOf(db, await aPerson(db, "e@example.com", { event, role: "editor" }));
  const stranger = await cookieOf(db, await aPerson(db, "s@example.com"));
  const fields = { ...fieldsOf(event), "venue.en": "Hall 3", payAtDoor: "yes" };
  const saved = await knock(settings.action, { ...door, cookie: editor, fields });
  const wrong = await knock(settings.action, {
    ...door,
    cookie: editor,
    fields: { ...fields, firstDay: "2027-02-29", "venue.en": "Hall 4" },
  });
  const late = await knock(settings.action, {
    ...door,
    cookie: editor,
    fields: { ...fields, lastDay: "2026-12-01" },
  });
  const none = await knock(settings.action, { ...door, cookie: stranger, fields });

  expect(saved).toMatchObject({ status: 303, location: "/organizer/orchard/settings" });
  expect(wrong).toMatchObject({
    status: 422,
    data: { errors: { firstDay: "bad_date" }, typed: { "venue.en": "Hall 4" } },
  });
  expect(late).toMatchObject({ status: 409, data: { refused: "结束时间必须晚于开始时间。" } });
  expect(none.status).toBe(404);
  expect(await eventBySlug(db, "orchard")).toMatchObject({
    venue: { zh: "西岸艺术中心", en: "Hall 3" },
    payAtDoor: true,
    lastDay: "2026-12-06",
  });
});

test("an editor may not publish; an owner may", async () => {
  const event = await anEvent(db);
  const editor = await cookieOf(db, await aPerson(db, "e@example.com", { event, role: "editor" }));
  const owner = await cookieOf(db, await aPerson(db, "lin@example.com"));
  const fields = { intent: "publish" };
  const publish = (cookie: string) => knock(settings.action, { ...door, cookie, fields });

  expect((await publish(editor)).status).toBe(403);
  expect((await publish(owner)).status).toBe(303);
  expect((await eventBySlug(db, "orchard"))?.state).toBe("published");
});

test("bad input 60: the state of an event is not a field of its form", async () => {
  const event = await anEvent(db);
  const editor = await cookieOf(db, await aPerson(db, "e@example.com", { event, role: "editor" }));
  const fields = {
    ...fieldsOf(event),
    state: "published",
    featured: "yes",
    revision: "99",
    id: "1",
  };
  await knock(settings.action, { ...door, cookie: editor, fields });

  expect(await eventBySlug(db, "orchard")).toMatchObject({
    id: event.id,
    state: "draft",
    featured: false,
    revision: 2,
  });
});

test("an owner creates another event and becomes its owner; others may not", async () => {
  const event = await anEvent(db);
  const owner = await cookieOf(db, await aPerson(db, "lin@example.com"));
  const editor = await cookieOf(db, await aPerson(db, "e@example.com", { event, role: "editor" }));
  const fields = {
    slug: "winter",
    "name.zh": "冬日大会",
    "name.en": "",
    firstDay: "2027-01-09",
    lastDay: "2027-01-10",
    zone: "Asia/Shanghai",
  };
  const create = (cookie: string, more = {}) =>
    knock(events.action, { path: "/organizer", cookie, fields: { ...fields, ...more } });
  const taken = await create(owner, { slug: "orchard" });

  expect((await create(editor)).status).toBe(403);
  expect(taken).toMatchObject({ status: 409, data: { typed: { "name.zh": "冬日大会" } } });
  expect((await create(owner)).location).toBe("/organizer/winter/settings");
  const seen = await knock(events.loader, { path: "/organizer", cookie: owner });
  expect(seen.data).toMatchObject({ events: [{ slug: "winter" }, { slug: "orchard" }] });
});
