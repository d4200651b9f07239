import fc from "fast-check";
import { expect, test } from "vitest";
import { boardOf, dayAsked } from "#app/agenda/board.ts";
import type { Draft } from "#app/agenda/draft.ts";
import { lanesOf } from "#app/agenda/lanes.ts";
import { day, hour, minute } from "#app/lib/time.ts";
import { draftWith } from "./drafts.ts";
import { first, session } from "./schedules.ts";

const at = (key: string, from: number, minutes: number, room: string | null = "a") =>
  session({
    key,
    slot: {
      room,
      start: first + from * minute,
      end: first + (from + minutes) * minute,
      day: "2026-11-24",
    },
  });

test("a board reaches from whole hour to whole hour, and further where something is longer", () => {
  const draft = draftWith([at("late", 1000, 50), at("early", -30, 20)]);
  const board = boardOf(draft, onlyDay(draft, 0));

  expect([board.from, board.until]).toEqual([first - hour, first + 18 * hour]);
  expect(board.hours).toHaveLength(19);
  expect(board.blocks.map(({ key, top }) => [key, top])).toEqual([
    ["early", 30],
    ["late", 1060],
  ]);
});

test("what overlaps in a room stands beside each other, and what only touches does not", () => {
  const draft = draftWith([at("one", 0, 60), at("two", 30, 60), at("three", 90, 30)]);
  const { blocks } = boardOf(draft, onlyDay(draft, 0));

  expect(blocks.map(({ key, lane, lanes }) => [key, lane, lanes])).toEqual([
    ["one", 0, 2],
    ["two", 1, 2],
    ["three", 0, 1],
  ]);
});

test("what has a time and no room has a column of its own, what has neither lies in the tray", () => {
  const draft = draftWith([
    at("roomless", 0, 30, null),
    session({ key: "b", slot: null }),
    session({ key: "a", slot: null, kind: "workshop" }),
    session({ key: "gone", slot: null, state: "canceled" }),
  ]);
  const board = boardOf(draft, onlyDay(draft, 0));

  expect(board.rooms.map(({ key }) => key)).toEqual(["", "a", "b"]);
  expect(board.blocks.map(({ key, room }) => [key, room])).toEqual([["roomless", ""]]);
  expect(board.tray.map(({ key, minutes }) => [key, minutes])).toEqual([
    ["a", 90],
    ["b", 45],
  ]);
  expect(boardOf(draft, onlyDay(draft, 1)).blocks).toEqual([]);
});

test("the day shown is the one asked for, else today, else the first", () => {
  const draft = draftWith([]);
  const asked = (day: string | null, today: string) => dayAsked(draft, day, today)?.date;

  expect(asked("2026-11-25", "2026-11-24")).toBe("2026-11-25");
  expect(asked("1999-01-01", "2026-11-25")).toBe("2026-11-25");
  expect(asked(null, "2026-10-01")).toBe("2026-11-24");
});

test("no two in the same lane ever share any time", () => {
  const span = fc
    .record({ start: fc.integer({ min: 0, max: 50 }), length: fc.integer({ min: 1, max: 20 }) })
    .map(({ start, length }) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const laid = lanesOf(spans);
      for (const one of laid) {
        expect(one.lane).toBeLessThan(one.lanes);
        for (const other of laid) {
          const overlap = one.start < other.end && other.start < one.end;
          if (one !== other && overlap) {
            expect(one.lane).not.toBe(other.lane);
            expect(one.lanes).toBe(other.lanes);
          }
        }
      }
    }),
  );
});

function onlyDay({ days }: Draft, at: number) {
  const found = days[at];
  if (!found) throw new Error("no such day");
  return { ...found, end: found.start + (at === 0 ? 17 * hour : day / 3) };
}
