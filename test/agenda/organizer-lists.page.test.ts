import { beforeEach, expect, test } from "vitest";
import type { Draft } from "#app/agenda/draft.ts";
import { releasesOf } from "#app/agenda/releases.ts";
import * as releasesPage from "#app/agenda/routes/organizer-agenda-releases.tsx";
import * as roomPage from "#app/agenda/routes/organizer-agenda-room.tsx";
import * as roomsPage from "#app/agenda/routes/organizer-agenda-rooms.tsx";
import * as sessionPage from "#app/agenda/routes/organizer-agenda-session.tsx";
import * as sessionsPage from "#app/agenda/routes/organizer-agenda-sessions.tsx";
import * as speakerPage from "#app/agenda/routes/organizer-agenda-speaker.tsx";
import * as speakersPage from "#app/agenda/routes/organizer-agenda-speakers.tsx";
import * as trackPage from "#app/agenda/routes/organizer-agenda-track.tsx";
import * as tracksPage from "#app/agenda/routes/organizer-agenda-tracks.tsx";
import { knock } from "#test/support/pages.ts";
import { agendaOffice, english, imported, smallProgram, titled } from "./office.ts";

const params = { event: "orchard" };
const path = "/organizer/orchard/agenda/sessions";

let office: Awaited<ReturnType<typeof agendaOffice>>;
let draft: Draft;

beforeEach(async () => {
  office = await agendaOffice();
  draft = await imported(office.db, office.event, smallProgram);
});

type Fields = Record<string, string>;
type Door = Parameters<typeof knock>[0];

function send(door: Door, fields: Fields, id = "new") {
  const { cookie } = office;
  return knock(door, { path, params: { ...params, id }, cookie, fields, headers: english });
}

function look(door: Door, at = path, id = "new", cookie = office.cookie) {
  return knock(door, { path: at, params: { ...params, id }, cookie, headers: english });
}

const said = { intent: "save", version: "0", kind: "talk", level: "any" };

test("sessions are searched, and many changed at once, all or none", async () => {
  const found = await look(sessionsPage.loader, `${path}?q=索引`);
  expect(found.data).toMatchObject({ rows: [{ title: { en: "Indexes" } }], page: { of: 1 } });

  const [one, other] = [titled(draft, "Indexes"), titled(draft, "Waiting")];
  const track = draft.tracks.find(({ name }) => name.en === "Languages")?.key ?? "";
  const body = new URLSearchParams({ track, level: "advanced", seats: "30" });
  for (const { key, version } of [one, other]) body.append("sessions", `${key}.${version}`);
  const request = new Request(`http://localhost:3000${path}`, {
    method: "POST",
    body,
    headers: { cookie: office.cookie, ...english },
  });
  const answer = await sessionsPage.action({ request, params, context: { nonce: undefined } });
  expect((answer as Response).status).toBe(303);
  expect(titled(await office.draft(), "Waiting")).toMatchObject({
    track,
    level: "advanced",
    seats: 30,
  });

  const sessions = `${one.key}.${one.version}`;
  expect((await send(sessionsPage.action, { sessions, level: "any" })).status).toBe(409);
  expect((await send(sessionsPage.action, { level: "any" })).status).toBe(422);
});

test("a session is made, changed, canceled and removed; a speaker nobody knows is refused", async () => {
  const fields = { ...said, "title.zh": "新的演讲", "speakers[0].name": "沈知夏", links: "" };
  expect(
    (await send(sessionPage.action, { ...fields, "speakers[0].name": "无名氏" })).data,
  ).toMatchObject({
    errors: { "speakers[0].name": "bad_choice" },
  });
  expect(
    (await send(sessionPage.action, { ...fields, links: "javascript:alert(1)" })).data,
  ).toMatchObject({
    errors: { links: "bad_address" },
  });
  expect((await send(sessionPage.action, { ...fields, "title.zh": "" })).status).toBe(422);
  expect((await send(sessionPage.action, fields)).status).toBe(303);

  const made = (await office.draft()).sessions.find(({ title }) => title.zh === "新的演讲");
  expect(made).toMatchObject({ slot: null, speakers: [{ role: "" }] });
  const { key = "", version = 0 } = made ?? {};
  const changed = { ...fields, version: String(version), "title.en": "A new talk", seats: "12" };
  expect((await send(sessionPage.action, changed, key)).status).toBe(303);
  expect((await send(sessionPage.action, changed, key)).status).toBe(409);
  expect(titled(await office.draft(), "A new talk")).toMatchObject({ seats: 12, version: 2 });

  await send(sessionPage.action, { intent: "cancel", version: "2" }, key);
  expect(titled(await office.draft(), "A new talk").state).toBe("canceled");
  await send(sessionPage.action, { intent: "remove", version: "3" }, key);
  expect((await office.draft()).sessions).toHaveLength(4);
});

test("rooms, tracks and speakers are made and changed; a pale color is corrected, with a word", async () => {
  const both = (zh: string, en: string) => ({ "name.zh": zh, "name.en": en });
  const save = { intent: "save", version: "0" };
  const closed = { "closed[0].from": "2026-12-05T12:00", "closed[0].until": "2026-12-05T13:00" };
  await send(roomPage.action, { ...save, ...both("天台", "Roof"), position: "9", ...closed });
  const pale = await send(trackPage.action, {
    ...save,
    ...both("设计", "Design"),
    position: "5",
    color: "#fff59d",
  });
  await send(speakerPage.action, { ...save, ...both("顾问", "Gu Wen"), email: "gu@example.com" });

  const { rooms, tracks, speakers } = await office.draft();
  expect(rooms.at(-1)).toMatchObject({
    name: { en: "Roof" },
    closed: [{ start: Date.parse("2026-12-05T12:00+08:00") }],
  });
  expect(tracks.at(-1)?.color).not.toBe("#fff59d");
  expect(decodeURIComponent(pale.headers.get("set-cookie") ?? "")).toMatch(/#fff59d would hardly/);
  expect(speakers.find(({ email }) => email === "gu@example.com")?.name.zh).toBe("顾问");
});

test("what sessions still use stays, and what was changed meanwhile is not overwritten", async () => {
  const [room] = draft.rooms;
  const { key = "", version = 0 } = room ?? {};
  const removal = { intent: "remove", version: String(version) };
  expect((await send(roomPage.action, removal, key)).data).toMatchObject({
    refused: "2 sessions still use it. Change these first.",
  });
  const stale = { intent: "save", version: "0", "name.zh": "厅", position: "0" };
  expect((await send(roomPage.action, stale, key)).status).toBe(409);
  const backwards = {
    ...stale,
    "closed[0].from": "2026-12-05T13:00",
    "closed[0].until": "2026-12-05T12:00",
  };
  expect((await send(roomPage.action, backwards, key)).status).toBe(422);
});

test("the draft is released with a note, and an earlier release is brought back", async () => {
  const view = (await look(releasesPage.loader)).data as { revision: number; view: object };
  expect(view.view).toMatchObject({ isFirst: true, sessions: 3, blocking: 0, next: 1 });
  const seen = String(view.revision);
  const release = { intent: "release", name: "First", "note.en": "Here it is.", seen };
  expect((await send(releasesPage.action, release)).status).toBe(303);
  expect((await send(releasesPage.action, release)).data).toMatchObject({
    refused: expect.stringMatching(/nothing to release/),
  });

  const { key, version } = titled(draft, "Indexes");
  await send(sessionPage.action, { intent: "cancel", version: String(version) }, key);
  const stale = { ...release, name: "Second" };
  expect((await send(releasesPage.action, stale)).data).toMatchObject({
    refused: expect.stringMatching(/Somebody changed the draft/),
  });
  const next = (await look(releasesPage.loader)).data as { view: { changes: object[] } };
  expect(next.view.changes).toMatchObject([{ kind: "canceled", title: { en: "Indexes" } }]);
  await send(releasesPage.action, { ...stale, seen: String(view.revision + 1) });
  await send(releasesPage.action, { intent: "restore", number: "1" });

  const releases = await releasesOf(office.db, office.event.id);
  expect(releases.map(({ number, name, restores }) => [number, name, restores])).toEqual([
    [3, "First", 1],
    [2, "Second", null],
    [1, "First", null],
  ]);
});

test("reviewers read the lists without addresses and open no form; others stay outside", async () => {
  const lists = [sessionsPage, speakersPage, roomsPage, tracksPage, releasesPage];
  const forms = [sessionPage, speakerPage, roomPage, trackPage];
  const reviewer = await office.cookieFor("reviewer");
  for (const page of lists) {
    const { status, data } = await look(page.loader, path, "new", reviewer);
    expect([status, data]).toEqual([200, expect.objectContaining({ manages: false })]);
    expect(JSON.stringify(data)).not.toMatch(/"email":"[^"]/);
  }
  for (const [role, status] of [
    ["reviewer", 403],
    ["finance", 403],
    [null, 404],
  ] as const) {
    const cookie = await office.cookieFor(role);
    const asked = { path, params: { ...params, id: "new" }, cookie };
    for (const page of forms) {
      expect((await knock(page.loader, asked)).status).toBe(status);
      expect((await knock(page.action, { ...asked, fields: {} })).status).toBe(status);
    }
    expect((await knock(sessionsPage.action, { ...asked, fields: {} })).status).toBe(status);
    expect((await knock(releasesPage.action, { ...asked, fields: {} })).status).toBe(status);
    if (role === "reviewer") continue;
    for (const page of lists) expect((await knock(page.loader, asked)).status).toBe(status);
  }
});
