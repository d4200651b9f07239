import { beforeEach, expect, test } from "vitest";
import type { ConflictLine } from "#app/agenda/conflict-lines.ts";
import type { Draft } from "#app/agenda/draft.ts";
import * as boardPage from "#app/agenda/routes/organizer-agenda.tsx";
import * as conflictsPage from "#app/agenda/routes/organizer-agenda-conflicts.tsx";
import * as revisionPage from "#app/agenda/routes/organizer-agenda-revision.ts";
import { knock } from "#test/support/pages.ts";
import { agendaOffice, english, imported, smallProgram, titled } from "./office.ts";

const params = { event: "orchard" };
const path = "/organizer/orchard/agenda";

let office: Awaited<ReturnType<typeof agendaOffice>>;
let draft: Draft;

beforeEach(async () => {
  office = await agendaOffice();
  draft = await imported(office.db, office.event, smallProgram);
});

function send(fields: Record<string, string>, cookie = office.cookie) {
  return knock(boardPage.action, { path, params, cookie, fields, headers: english });
}

function look(at = path, cookie = office.cookie) {
  return knock(boardPage.loader, { path: at, params, cookie, headers: english });
}

function moveOf(title: string, to: { room: string; start: string; minutes?: number }) {
  const { key, version } = titled(draft, title);
  const room = draft.rooms.find(({ name }) => name.en === to.room)?.key ?? "";
  return {
    intent: "move",
    session: key,
    version: String(version),
    day: "2026-12-05",
    room,
    start: to.start,
    minutes: String(to.minutes ?? 45),
  };
}

test("the board shows a day of the draft with its rooms, its sessions and what waits", async () => {
  const { status, data } = await look();
  expect(status).toBe(200);
  expect(data).toMatchObject({
    manages: true,
    blocking: 0,
    board: {
      day: "2026-12-05",
      rooms: [{ name: { en: "Main hall" } }, { name: { en: "Side room" } }],
      tray: [{ title: { en: "Waiting" } }],
    },
    facts: { revision: draft.revision },
    opened: null,
  });
});

test("a session is moved by its form, says where it is now, and is undone again", async () => {
  const moved = await send(moveOf("Waiting", { room: "Side room", start: "14:30", minutes: 90 }));
  const slot = titled(await office.draft(), "Waiting").slot;
  const start = Date.parse("2026-12-05T14:30+08:00");
  expect(moved).toMatchObject({ status: 303, location: `${path}?day=2026-12-05` });
  expect(decodeURIComponent(moved.headers.get("set-cookie") ?? "")).toMatch(
    /Moved “Waiting” to Side room, Sat 5 December 14:30\./,
  );
  expect(slot).toMatchObject({ start, end: start + 90 * 60_000, day: "2026-12-05" });

  expect(await look()).toMatchObject({ data: { changes: { canUndo: true } } });
  expect((await send({ intent: "undo" })).status).toBe(303);
  expect(titled(await office.draft(), "Waiting").slot).toBeNull();
  expect((await send({ intent: "undo" })).status).toBe(409);
});

test("a session that only got longer says until when it lasts", async () => {
  const longer = moveOf("Indexes", { room: "Side room", start: "10:00", minutes: 60 });
  const stretched = await send(longer);

  expect(decodeURIComponent(stretched.headers.get("set-cookie") ?? "")).toContain(
    "“Indexes” now ends at 11:00.",
  );
});

test("a session goes back into the tray, and onto the board again", async () => {
  const { key, version } = titled(draft, "Indexes");
  await send({ intent: "aside", session: key, version: String(version) });

  expect(titled(await office.draft(), "Indexes").slot).toBeNull();
});

test("who saw an older version is told who was faster, and overwrites nothing", async () => {
  const move = moveOf("Indexes", { room: "Side room", start: "15:00" });
  const other = await office.cookieFor("owner");
  expect((await send(move, other)).status).toBe(303);

  const late = await send({ ...move, start: "16:00" });
  expect(late.status).toBe(409);
  expect(late.data).toMatchObject({
    refused: expect.stringMatching(
      /^owner@example\.com changed “数据库索引” at .*Nothing was over/,
    ),
  });
  expect(titled(await office.draft(), "Indexes").slot?.start).toBe(
    Date.parse("2026-12-05T15:00+08:00"),
  );
  expect(
    await knock(revisionPage.loader, {
      path: `${path}/revision?since=${draft.revision}`,
      params,
      cookie: office.cookie,
      headers: english,
    }),
  ).toMatchObject({
    data: {
      revision: draft.revision + 1,
      says: "owner@example.com moved a session: “Indexes”. What you see is up to date.",
    },
  });
});

test("a time that is none, a day that is not there and a room of elsewhere are refused in words", async () => {
  const move = moveOf("Indexes", { room: "Side room", start: "15:00" });
  expect(await send({ ...move, start: "25:00" })).toMatchObject({
    status: 422,
    data: { errors: { start: "bad_clock" } },
  });
  expect(await send({ ...move, minutes: "" })).toMatchObject({ status: 422 });
  expect(await send({ ...move, day: "2027-01-01" })).toMatchObject({
    status: 409,
    data: { refused: "A session ends after it starts, and within a day." },
  });
  expect(await send({ ...move, room: "01ARZ3NDEKTSV4RRFFQ69G5FAV" })).toMatchObject({
    status: 409,
    data: { refused: "This room is no longer there." },
  });
  expect(titled(await office.draft(), "Indexes").version).toBe(titled(draft, "Indexes").version);
});

test("a conflict is on the board and in the list, with a button that ends it", async () => {
  await send(moveOf("Indexes", { room: "Main hall", start: "10:15" }));
  const { key } = titled(draft, "Indexes");
  const board = await look(`${path}?session=${key}`);
  expect(board.data).toMatchObject({ blocking: 1, marks: { [key]: "blocks" }, opened: { key } });

  const at = `${path}/conflicts`;
  const asked = { path: at, params, cookie: office.cookie, headers: english };
  const { data } = await knock(conflictsPage.loader, asked);
  const [line] = (data as { groups: { lines: ConflictLine[] }[] }).groups[0]?.lines ?? [];
  expect(line).toMatchObject({
    code: "room_double_use",
    weight: "blocks",
    says: "“Compilers for everyone” and “Indexes” are in Main hall at the same time.",
  });
  expect(line?.steps.map(({ says }) => says)).toEqual([
    "Move “Indexes” to Side room, which is free then.",
  ]);

  const [step] = line?.steps ?? [];
  if (step?.kind !== "post") throw new Error("the step is no button");
  const fixed = await knock(conflictsPage.action, { ...asked, fields: step.fields });
  expect(fixed).toMatchObject({ status: 303, location: at });
  expect(await look()).toMatchObject({ data: { blocking: 0 } });
});

test("reviewers look and change nothing; everyone else stays outside", async () => {
  const { key, version } = titled(draft, "Indexes");
  const aside = { intent: "aside", session: key, version: String(version) };
  const reviewer = await office.cookieFor("reviewer");
  expect(await look(path, reviewer)).toMatchObject({ status: 200, data: { manages: false } });
  expect((await send(aside, reviewer)).status).toBe(403);

  const pages = [boardPage, conflictsPage];
  for (const [role, status] of [
    ["finance", 403],
    [null, 404],
  ] as const) {
    const cookie = await office.cookieFor(role);
    for (const page of pages) {
      expect((await knock(page.loader, { path, params, cookie })).status).toBe(status);
      expect((await knock(page.action, { path, params, cookie, fields: aside })).status).toBe(
        status,
      );
    }
    expect((await knock(revisionPage.loader, { path, params, cookie })).status).toBe(status);
  }
  expect(titled(await office.draft(), "Indexes").slot).not.toBeNull();
});
