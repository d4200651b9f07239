import { Ajv } from "ajv";
import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { draftOf } from "#app/agenda/draft.ts";
import { placeSession } from "#app/agenda/place-session.ts";
import * as agenda from "#app/agenda/routes/public-agenda.tsx";
import * as changes from "#app/agenda/routes/public-changes.tsx";
import * as now from "#app/agenda/routes/public-now.tsx";
import * as print from "#app/agenda/routes/public-print.tsx";
import * as room from "#app/agenda/routes/public-room.tsx";
import * as schedule from "#app/agenda/routes/public-schedule.ts";
import * as search from "#app/agenda/routes/public-search.ts";
import * as seats from "#app/agenda/routes/public-seats.ts";
import * as one from "#app/agenda/routes/public-session.tsx";
import * as shared from "#app/agenda/routes/public-shared.tsx";
import * as speaker from "#app/agenda/routes/public-speaker.tsx";
import { markOf } from "#app/agenda/session-marks.ts";
import type { Event } from "#app/event/events.ts";
import * as home from "#app/event/routes/public-home.tsx";
import { hour } from "#app/lib/time.ts";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { openDoors } from "#test/registration/visit.ts";
import { now as testNow } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { foreignFiles } from "./foreign-files.ts";
import { actor, later, released } from "./programs.ts";
import { first, session } from "./schedules.ts";
import { openProgram, programOf } from "./visiting.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

type Module = { loader: Parameters<typeof knock>[0] };

function see(page: Module, event: Event, rest = "", params: Record<string, string> = {}) {
  const path = `/${params.lang ?? "en"}/${event.slug}/${rest}`;
  return knock(page.loader, { path, params: { lang: "en", event: event.slug, ...params } });
}

test("the agenda is kept until the next release, and says that there is none before the first", async () => {
  const { event } = await openDoors(db, { types: { free: {} } });
  const none = await see(agenda, event, "agenda");
  const { event: other } = await openProgram(db);
  const shown = await see(agenda, other, "agenda");

  expect(none).toMatchObject({ status: 200, data: { page: null } });
  expect(shown).toMatchObject({ status: 200, data: { page: { sessions: 2 } } });
  expect(shown.headers.get("x-page-cache")).toBe("revision");
  expect(JSON.stringify(shown.data)).not.toContain("@example.com");
});

test("a session is found by its slug and by its mark; nobody else's and none is a 404", async () => {
  const { event, program } = await openProgram(db);
  const [talk] = program.sessions;
  const names = [talk?.slug, markOf(talk?.key ?? ""), talk?.ids.uuid];
  const found = await Promise.all(
    names.map((name = "") => see(one, event, "sessions/x", { session: name })),
  );

  for (const page of found) expect(page).toMatchObject({ data: { session: { slug: talk?.slug } } });
  expect((await see(one, event, "sessions/x", { session: "nothing" })).status).toBe(404);
});

test("speakers and rooms have pages with their sessions, and nothing private", async () => {
  const { event, program } = await openProgram(db);
  const who = await see(speaker, event, "x", { speaker: program.speakers[0]?.slug ?? "" });
  const where = await see(room, event, "x", { room: program.rooms[0]?.slug ?? "" });

  expect(who).toMatchObject({ status: 200, data: { sessions: { length: 2 } } });
  expect(where).toMatchObject({ status: 200, data: { sessions: { length: 2 } } });
  expect(JSON.stringify([who.data, where.data])).not.toMatch(/email|closed|away/);
});

test("every format leaves with its media type, for everyone's programs, kept in memory", async () => {
  const { event, program } = await openProgram(db);
  const types = {
    xml: "application/xml",
    json: "application/json",
    ics: "text/calendar",
    csv: "text/csv",
  };
  for (const [format, type] of Object.entries(types)) {
    const file = await see(schedule, event, `schedule.${format}`);
    expect(file.headers.get("content-type")).toContain(type);
    expect(file.headers.get("access-control-allow-origin")).toBe("*");
    expect(file.headers.get("x-page-cache")).toBe("revision; track, room, speaker, session");
  }
  const calendar = String((await see(schedule, event, "schedule.ics")).data);
  const entries = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");
  const host = new URL("http://localhost:3000").hostname;

  expect(entries.map((it) => it.getFirstPropertyValue("uid"))).toEqual(
    program.sessions.map(({ ids }) => `${ids.uuid}@${host}`),
  );
});

test("a track, room, speaker or session is a file of its own; what is not there is a 404", async () => {
  const { event, program } = await openProgram(db);
  const [talk] = program.sessions;
  const entries = async (query: string) =>
    String((await see(schedule, event, `schedule.ics?${query}`)).data).match(/BEGIN:VEVENT/g)
      ?.length;

  expect(await entries(`session=${talk?.slug}`)).toBe(1);
  expect(await entries(`room=${program.rooms[0]?.slug}`)).toBe(2);
  expect(await entries(`track=${program.tracks[0]?.slug}&session=${talk?.slug}`)).toBe(1);
  expect((await see(schedule, event, "schedule.ics?track=nothing")).status).toBe(404);
});

const rules = foreignFiles("schedule-validators");

test.each(rules.filter(({ name }) => name.endsWith(".xsd")))(
  "$name holds for what we export",
  async ({ bytes }) => {
    const { event } = await openProgram(db);
    const contents = String((await see(schedule, event, "schedule.xml")).data);
    const { errors } = await validateXML({
      xml: [{ fileName: "schedule.xml", contents }],
      schema: [bytes.toString()],
    });

    expect(errors).toEqual([]);
  },
);

test.each(rules.filter(({ name }) => name.endsWith(".json")))(
  "$name holds for what we export",
  async ({ bytes }) => {
    const { event } = await openProgram(db);
    const { $schema: _, ...shape } = JSON.parse(bytes.toString());
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(shape);

    expect(validate((await see(schedule, event, "schedule.json")).data)).toBe(true);
  },
);

test("what is found by other words, and how many seats are left, comes after the page", async () => {
  const { event, program } = await openProgram(db);
  const [talk] = program.sessions;
  const words = await see(search, event, "agenda/search.json");
  const left = await see(seats, event, "agenda/seats.json");

  expect(words.data).toMatchObject({ [markOf(talk?.key ?? "")]: expect.stringContaining("题目") });
  expect(left).toMatchObject({ data: {} });
  expect(left.headers.get("x-page-cache")).toBe("second");
});

test("a moved session says from where and when, in the changelog and on its page", async () => {
  const { event } = await openProgram(db, [session({ key: "1" }), later({ key: "2" })]);
  const draft = await draftOf(db, event);
  const [talk] = draft.sessions;
  if (!talk?.slot) throw new Error("no slot");
  const slot = { ...talk.slot, start: talk.slot.start + 5 * hour, end: talk.slot.end + 5 * hour };
  const seen = { id: talk.key, version: talk.version };
  const placed = await placeSession(db, { event, session: seen, slot, actor, now: testNow });
  expect(placed).toMatchObject({ ok: true });
  await released(db, event);
  const told = await see(changes, event, "agenda/changes");
  const page = await see(one, event, "x", { session: talk.slug });

  expect(told.data).toMatchObject({
    releases: [
      { number: 2, changelog: [{ kind: "moved", from: { start: first } }] },
      { number: 1 },
    ],
  });
  expect(page.data).toMatchObject({ session: { note: "Moved: was 24 Nov, 09:00, Hall a" } });
  expect((await programOf(db, event)).sessions[0]?.sequence).toBe(1);
});

test("a screen in the hall knows the hour; an unknown room is a 404", async () => {
  const { event, program } = await openProgram(db);
  const screen = await see(now, event, "now");

  expect(screen.headers.get("x-page-cache")).toBe("second; room");
  expect(screen.data).toMatchObject({ choices: { length: program.rooms.length } });
  expect((await see(now, event, "now?room=nothing")).status).toBe(404);
});

test("before the first release pages say so and lead back, and a screen stays up", async () => {
  const { event } = await openDoors(db, { types: { free: {} } });
  const pages = [
    await see(print, event, "agenda/print"),
    await see(one, event, "x", { session: "talk" }),
    await see(speaker, event, "x", { speaker: "somebody" }),
    await see(room, event, "x", { room: "hall" }),
    await see(shared, event, "x", { marks: "ABCDEFGH" }),
  ];
  const screen = await see(now, event, "now?room=hall");
  const chinese = await see(print, event, "agenda/print", { lang: "zh" });

  for (const page of pages) {
    expect(page).toMatchObject({
      status: 404,
      data: { absence: { title: "The agenda is not out yet", onward: { label: "To the event" } } },
    });
  }
  expect(chinese.data).toMatchObject({ absence: { onward: { href: `/zh/${event.slug}` } } });
  expect(screen).toMatchObject({
    status: 200,
    data: { rooms: [], nothing: "The agenda is not out yet" },
  });
  expect((await see(print, { ...event, slug: "nowhere" }, "agenda/print")).data).toBe("");
});

test("before the first release a file is a sentence to programs, and to who follows a link the agenda", async () => {
  const { event } = await openDoors(db, { types: { free: {} } });
  const ask = (accept: string) =>
    knock(schedule.loader, {
      path: `/en/${event.slug}/schedule.ics`,
      params: { lang: "en", event: event.slug },
      headers: { accept },
    });
  const program = await ask("text/calendar");
  const person = await ask("text/html,*/*");

  expect(program).toMatchObject({ status: 404, data: "The agenda is not out yet\n" });
  expect(program.headers.get("access-control-allow-origin")).toBe("*");
  expect(person).toMatchObject({ status: 302, location: `/en/${event.slug}/agenda` });
});

test("a shared link shows its sessions, and passes over what is none", async () => {
  const { event, program } = await openProgram(db);
  const mark = markOf(program.sessions[0]?.key ?? "");
  const page = await see(shared, event, "x", { marks: `${mark},ZZZZZZZZ,<b>` });

  expect(page.data).toMatchObject({ sessions: [{ mark }] });
});

test("the home page shows what is on once a program is released", async () => {
  const { event } = await openProgram(db);
  const page = await see(home, event, "");

  expect(page.data).toMatchObject({ whatIsOn: [{ clock: "09:00" }] });
});
