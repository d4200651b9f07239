import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hour, minute } from "#app/lib/time.ts";
import { moveOnBoard } from "#app/matchmaking/board-move.ts";
import { boardPlaces } from "#app/matchmaking/board-places.ts";
import { boardTray } from "#app/matchmaking/board-tray.ts";
import { readUndo } from "#app/matchmaking/board-undo.ts";
import { changeBoard } from "#app/matchmaking/change-board.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { lockMeeting } from "#app/matchmaking/lock-meeting.ts";
import { meetingBoard } from "#app/matchmaking/meeting-board.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { sendHeldLetters } from "#app/matchmaking/send-held-letters.ts";
import { setAvailability } from "#app/matchmaking/set-availability.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { happened } from "./floor.ts";
import { agreedFloor, published } from "./planned-floor.ts";

const step = 30 * minute;
const by = { actor: staff, lang: "en", now: now + 20 } as const;

test("the board says of each slot who cannot, and which tables are left", async () => {
  const db = await testDb();
  const { event, companies, as, tableIds } = await agreedFloor(db, { companies: 2, tables: 2 });
  await published(db, event);
  const [one, two] = await meetingsOf(db, { eventId: event.id });
  const company = companies.find(({ id }) => two?.sides.some(({ partyId }) => partyId === id));
  if (!one || !two || !company) throw new Error("two meetings");
  const rules = { part: "all", most: null, breakAfter: null } as const;
  const busy = two.startsAt + 4 * step;
  must(await setAvailability(db, { who: await as(company.who), rules, busy: [busy] }));

  const places = await boardPlaces(db, { event, id: two.id, ...by });
  const at = (startsAt: number) => places?.slots.find((slot) => slot.startsAt === startsAt);
  const name = two.sides.find(({ partyId }) => partyId === company.id)?.name.en;
  expect(at(busy)).toEqual({ startsAt: busy, why: `${name}: busy`, tables: [], offered: {} });
  expect(at(busy + step)).toMatchObject({ why: "", tables: tableIds });
  expect(await boardPlaces(db, { event, id: "nobody", ...by })).toBeNull();
});

test("what was dragged is put back by undo, and only while nobody changed it since", async () => {
  const db = await testDb();
  const { event, tableIds } = await agreedFloor(db, { companies: 1, tables: 2 });
  await published(db, event);
  const [was] = await meetingsOf(db, { eventId: event.id });
  if (!was) throw new Error("a meeting");
  const other = tableIds.find((id) => id !== was.place?.tableId) ?? null;
  const to = { meeting: was.id, startsAt: was.startsAt + step, table: other };
  const moved = must(await moveOnBoard(db, { event, intent: "move", version: 0, ...to, ...by }));
  expect(moved.says).toMatch(/^Moved to .*, Hall 1, table \d\.$/);

  const param = moved.query.undo ?? "";
  const undo = readUndo(param, (await theBoard(db)).meetings);
  expect(undo).toEqual({
    meeting: was.id,
    version: 1,
    was: { startsAt: was.startsAt, table: was.place?.tableId },
  });
  if (!undo?.was) throw new Error("a way back");
  const back = { event, intent: "undo", ...undo, ...undo.was, ...by } as const;
  must(await moveOnBoard(db, back));
  expect(await meetingsOf(db, { eventId: event.id })).toMatchObject([
    { startsAt: was.startsAt, place: was.place, sequence: 2 },
  ]);
  expect(readUndo(param, (await theBoard(db)).meetings)).toBeNull();
  expect(await moveOnBoard(db, back)).toMatchObject({ reason: "changed_meanwhile" });

  async function theBoard(of: Db) {
    const board = await meetingBoard(of, { event, asked: null, now });
    if (!board) throw new Error("a board");
    return board;
  }
});

test("who agreed and has no meeting lies in the tray, what is worth most first, and is searched", async () => {
  const db = await testDb();
  const { event, investor, companies } = await agreedFloor(db, { companies: 3, tables: 1 });
  const [, second, third] = companies;
  if (!second || !third) throw new Error("three companies");
  await happened(db, { wishes: [[investor.who, third, "must"]] }, event.id);
  const tray = (search: string) => boardTray(db, { event, search, now });
  const all = await tray("");
  expect(all).toMatchObject({ found: 3, all: 3 });
  expect(all.pairs[0]?.pair).toBe(pairKey(investor.id, third.id));
  const { zh } = second.organization.name;
  expect(await tray(` ${zh.toUpperCase()}`)).toMatchObject({
    pairs: [{ pair: pairKey(investor.id, second.id) }],
    found: 1,
    all: 3,
  });
  expect(await tray("nobody")).toMatchObject({ pairs: [], found: 0, all: 3 });

  const pair = pairKey(investor.id, third.id);
  const places = await boardPlaces(db, { event, id: pair, ...by });
  const [slot] = places?.slots ?? [];
  expect(slot).toMatchObject({ why: "", tables: [expect.any(String)] });
  const where = { startsAt: slot?.startsAt ?? 0, table: slot?.tables[0] ?? "" };
  const place = { intent: "place", pair, ...where } as const;
  const placed = must(await changeBoard(db, { event, asked: place, ...by }));
  expect(placed.says).toMatch(/^Placed: /);
  expect(await changeBoard(db, { event, asked: place, ...by })).toMatchObject({
    reason: "not_agreed",
  });
  const taken = { ...place, pair: pairKey(investor.id, second.id) };
  const refused = await changeBoard(db, { event, asked: taken, ...by });
  expect(refused).toMatchObject({ reason: "clash_no_table" });
  expect(await tray("")).toMatchObject({ all: 2 });
  expect(await boardPlaces(db, { event, id: pair, ...by })).toBeNull();

  const board = await meetingBoard(db, { event, asked: null, now });
  const undo = readUndo(placed.query.undo ?? "", board?.meetings ?? []);
  if (!undo) throw new Error("a way back");
  expect(undo.was).toBeNull();
  const { meeting, version } = undo;
  const back = { intent: "take_off", meeting, version } as const;
  must(await changeBoard(db, { event, asked: back, ...by }));
  expect(await tray("")).toMatchObject({ all: 3 });
  await sendHeldLetters(db, { now: now + hour });
  expect(await db.select().from(outbox).where(eq(outbox.kind, "meetings-changed"))).toEqual([]);
});

test("the board has a day's meetings at their tables; what is locked or begun stays", async () => {
  const db = await testDb();
  const { event, tableIds } = await agreedFloor(db, { companies: 2, tables: 2 });
  await published(db, event);
  const [one, two] = await meetingsOf(db, { eventId: event.id });
  if (!one || !two) throw new Error("two meetings");
  const lock = { eventId: event.id, id: two.id, to: "locked", ...by } as const;
  must(await lockMeeting(db, lock));
  const board = await meetingBoard(db, { event, asked: null, now });
  expect(board?.columns.map(({ id }) => id)).toEqual(tableIds);
  expect(board?.meetings.map(({ id, moves, top }) => [id, moves, top])).toEqual([
    [one.id, true, (one.startsAt - (board?.from ?? 0)) / minute],
    [two.id, false, (two.startsAt - (board?.from ?? 0)) / minute],
  ]);
  const begun = await meetingBoard(db, { event, asked: null, now: one.startsAt });
  expect(begun?.meetings.map(({ moves }) => moves)).toEqual([false, false]);
});
