import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { applyComparison } from "#app/agenda/apply-comparison.ts";
import { changesNothing, compareSchedules, countChanges } from "#app/agenda/compare.ts";
import type { Plan } from "#app/agenda/conflicts/plan.ts";
import { findConflicts } from "#app/agenda/conflicts.ts";
import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import type { Schedule } from "#app/agenda/schedule.ts";
import { dayOf, hour } from "#app/lib/time.ts";
import { type ForeignFile, foreignFiles } from "./foreign-files.ts";
import { bytes, schedule, session, zone } from "./schedules.ts";
import { brokenRules, type Validators } from "./validators.ts";
import { written } from "./writing.ts";

type Known = {
  sessions: number;
  rooms: number;
  people: number;
  /** Pairs that share a room, and pairs for each speaker they share. */
  overlaps?: [rooms: number, speakers: number];
  pastMidnight?: number;
};

// By what they hold and not by their names, which belong to others.
const known: Record<string, Known> = {
  a6d2dc5e: { sessions: 1007, rooms: 72, people: 571, overlaps: [2, 140], pastMidnight: 47 },
  ea314458: { sessions: 1079, rooms: 37, people: 1216, overlaps: [0, 2], pastMidnight: 0 },
  "94e10aac": { sessions: 79, rooms: 2, people: 90 },
  "429af781": { sessions: 36, rooms: 2, people: 27 },
};

const files = foreignFiles("schedules").map((file) => ({ ...file, print: printOf(file) }));
const [xsd, jsonSchema] = [".xsd", ".json"].map((ending) =>
  foreignFiles("schedule-validators").find(({ name }) => name.endsWith(ending)),
);
const validators: Validators[] =
  xsd && jsonSchema ? [{ xsd: xsd.bytes.toString(), schema: jsonSchema.bytes.toString() }] : [];

test("of the files that lie beside the checkout each is known", () => {
  expect(files.filter(({ print }) => !(print in known))).toEqual([]);
});

test.each(files)("$print comes in whole: every session, room and person", ({ bytes, print }) => {
  const { schedule, tally } = read(bytes);

  expect(tally).toEqual({
    found: tally.imported,
    imported: known[print]?.sessions,
    merged: 0,
    leftOut: 0,
  });
  expect([schedule.rooms.length, schedule.speakers.length]).toEqual([
    known[print]?.rooms,
    known[print]?.people,
  ]);
});

test.each(files)(
  "$print: every time is right to the minute, every day the one it is listed on",
  ({ bytes, print }) => {
    const { schedule } = read(bytes);
    const starts = schedule.sessions.map(({ slot }) => slot?.start ?? 0);
    const crossing = schedule.sessions.filter(
      ({ slot }) => slot && dayOf(slot.start, schedule.zone) !== dayOf(slot.end, schedule.zone),
    );

    expect(starts.sort()).toEqual(startsIn(bytes.toString()).sort());
    expect(crossing.length).toBe(known[print]?.pastMidnight ?? crossing.length);
    expect(daysOf(schedule)).toEqual(daysIn(bytes.toString()));
  },
);

const withOverlaps = files.filter(({ print }) => known[print]?.overlaps);

test.each(withOverlaps)("$print overlaps as often as is known", ({ bytes, print }) => {
  const codes = findConflicts(planOf(read(bytes).schedule)).map(({ code }) => code);
  const times = (wanted: string) => codes.filter((code) => code === wanted).length;

  expect([times("room_double_use"), times("speaker_double_use")]).toEqual(known[print]?.overlaps);
});

test.each(files)(
  "$print: read again it changes nothing, nor does what we write of it",
  ({ bytes: file }) => {
    const incoming = read(file).schedule;
    const empty = {
      ...schedule([]),
      rooms: [],
      tracks: [],
      speakers: [],
      days: [],
      zone: incoming.zone,
    };
    const first = compareSchedules({ base: null, local: empty, incoming });
    const local = { ...applyComparison(empty, first), conference: incoming.conference };

    expect(countChanges(first).added).toBe(incoming.sessions.length);
    expect(changesNothing(compareSchedules({ base: incoming, local, incoming }))).toBe(true);
    for (const { name, text } of written(local)) {
      const again = compareSchedules({
        base: incoming,
        local,
        incoming: read(bytes(text)).schedule,
      });
      expect([name, countChanges(again).untouched]).toEqual([name, incoming.sessions.length]);
    }
  },
  // Seven files are written and read again, and machines are busy.
  60_000,
);

test.each(validators)("what we write is valid for others", async (rules) => {
  const own = schedule([session({ key: "1" }), session({ key: "2", slot: null })]);

  expect(await brokenRules(own, rules)).toEqual([]);
  expect(
    (
      await brokenRules(own, { ...rules, xsd: rules.xsd.replace('name="title"', 'name="heading"') })
    )[0],
  ).toMatch(/title/);
});

const validated = validators.flatMap((rules) => files.map((file) => ({ ...file, rules })));

test.each(validated)("$print is valid for others as we write it", async ({ bytes, rules }) => {
  expect(await brokenRules(read(bytes).schedule, rules)).toEqual([]);
});

function read(file: Uint8Array) {
  const result = readSchedule(file, { zone });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function printOf({ bytes: file }: ForeignFile): string {
  return createHash("sha256").update(file).digest("hex").slice(0, 8);
}

/** The starts a file says, found without reading it as we do. */
function startsIn(text: string): number[] {
  return [...text.matchAll(/(?:<date>|"date": ")(\d{4}-\d{2}-\d{2}T[^<"]+)/g)].map(([, date]) =>
    Date.parse(date ?? ""),
  );
}

/** How many sessions a file lists under each of its days. */
function daysIn(text: string): [string, number][] {
  const days = text.split(/<day [^>]*?date="|"index": \d+,\s*"date": "/).slice(1);
  return days.map((day) => [
    day.slice(0, 10),
    day.match(/<event[ >]|"guid": "[^"]+",\s*"logo"/g)?.length ?? 0,
  ]);
}

function daysOf({ days, sessions }: Schedule): [string, number][] {
  return days.map(({ date }) => [date, sessions.filter(({ slot }) => slot?.day === date).length]);
}

function planOf({ sessions, rooms }: Schedule): Plan {
  return {
    sessions: sessions.map(({ key, speakers, track, slot }) => ({
      id: key,
      speakers: speakers.map(({ speaker }) => speaker),
      track,
      needsTrack: false,
      seats: null,
      untranslated: [],
      slot,
    })),
    rooms: rooms.map(({ key, capacity }) => ({ id: key, capacity, building: "", closed: [] })),
    speakers: [],
    opening: [{ start: 0, end: 1e6 * hour }],
  };
}
