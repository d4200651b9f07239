import fc from "fast-check";
import { expect, test } from "vitest";
import { changesNothing, compareSchedules } from "#app/agenda/compare.ts";
import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import type { Schedule } from "#app/agenda/schedule.ts";
import { bytes, schedule, session, zone } from "./schedules.ts";
import { anySchedule, written } from "./writing.ts";

test("importing our own export changes nothing, whatever was written in whichever language", () => {
  fc.assert(
    fc.property(anySchedule, (whole) => {
      expect(changedBy(whole)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("the property sees a change", () => {
  const [one, other] = ["A", "B"].map((en) =>
    schedule([session({ key: "1", title: { zh: "", en } })]),
  );

  expect(one && other && changedBy(one, other).map(({ name }) => name)).toEqual([
    "xml zh",
    "json zh",
    "ics zh",
    "xml en",
    "json en",
    "ics en",
    "csv",
  ]);
});

type Changed = { name: string; said: unknown[] };

/** The formats in which a schedule differs from what it says itself, and how. */
function changedBy(whole: Schedule, local = whole): Changed[] {
  return written(whole).flatMap(({ name, text }): Changed[] => {
    const read = readSchedule(bytes(text), { zone });
    // A schedule without anything that takes place is no schedule to others.
    if (!read.ok) return read.reason === "no_sessions" ? [] : [{ name, said: [read.reason] }];
    const comparison = compareSchedules({ base: null, local, incoming: read.value.schedule });
    if (changesNothing(comparison)) return [];
    const { sessions, rooms, tracks, speakers } = comparison;
    const said = [...sessions, ...rooms, ...tracks, ...speakers].filter(
      ({ kind }) => kind !== "untouched",
    );
    return [{ name, said }];
  });
}
