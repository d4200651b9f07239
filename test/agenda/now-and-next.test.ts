import { expect, test } from "vitest";
import { nowAndNext, onScreen, type RoomNow, shareOver, turn } from "#app/agenda/now-and-next.ts";
import { minute } from "#app/lib/time.ts";
import { testDb } from "#test/support/databases.ts";
import { later } from "./programs.ts";
import { first, session } from "./schedules.ts";
import { openProgram } from "./visiting.ts";

test("a room says what is on and what is next; before and after the program it says nothing", async () => {
  const db = await testDb();
  const { program } = await openProgram(db, [session({ key: "1" }), later({ key: "2" })]);
  const seen = (at: number) =>
    nowAndNext(program, at).map(({ now, next }) => [now?.title.en, next?.title.en]);

  expect(seen(first + 10 * minute)).toEqual([["Title 1", "Title 2"]]);
  expect(seen(first + 90 * minute)).toEqual([[undefined, "Title 2"]]);
  expect(seen(first - 24 * 60 * minute)).toEqual([]);
  expect(seen(first + 24 * 60 * minute)).toEqual([]);
});

test("more rooms than fit on a screen take turns, and none is left out", () => {
  const rooms = Array.from({ length: 8 }, (): RoomNow => ({ room: null, now: null, next: null }));
  const parts = [0, 1].map((n) => onScreen(rooms, { now: n * turn, most: 6 }));

  expect(parts.map(({ rooms: shown, part, of }) => [shown.length, part, of])).toEqual([
    [4, 1, 2],
    [4, 2, 2],
  ]);
});

test("a session has come from nothing to all of it", async () => {
  const db = await testDb();
  const { program } = await openProgram(db);
  const on = nowAndNext(program, first)[0]?.now;
  const shares = [0, 30, 60].map((at) => on && shareOver(on, first + at * minute));

  expect(shares).toEqual([0, 0.5, 1]);
});
