import fc from "fast-check";
import { expect, test } from "vitest";
import { fixesFor } from "#app/agenda/conflicts/fixes.ts";
import type { Conflict, Plan, PlannedSession } from "#app/agenda/conflicts/plan.ts";
import { findConflicts, recheckConflicts } from "#app/agenda/conflicts.ts";
import { hour, minute } from "#app/lib/time.ts";
import { first } from "./schedules.ts";

const slot = (room: string | null, from: number, until: number) => ({
  room,
  start: first + from * minute,
  end: first + until * minute,
});

function planned(said: Partial<PlannedSession> & { id: string }): PlannedSession {
  return {
    speakers: [],
    track: "languages",
    needsTrack: true,
    seats: null,
    untranslated: [],
    slot: null,
    ...said,
  };
}

function plan(sessions: PlannedSession[], said: Partial<Plan> = {}): Plan {
  const rooms = [
    { id: "a", capacity: 100, building: "east", closed: [] },
    { id: "b", capacity: 30, building: "east", closed: [] },
    { id: "c", capacity: 300, building: "west", closed: [] },
  ];
  return { sessions, rooms, speakers: [], opening: [], ...said };
}

function found(one: Plan): [string, string[], string | null][] {
  return findConflicts(one).map(({ code, sessions, about }) => [code, sessions, about]);
}

test("a room used twice blocks, and two sessions that touch do not overlap", () => {
  const both = (from: number) =>
    plan([
      planned({ id: "1", slot: slot("a", 0, 60) }),
      planned({ id: "2", slot: slot("a", from, 90) }),
    ]);

  expect(findConflicts(both(59))).toEqual([
    { code: "room_double_use", weight: "blocks", sessions: ["1", "2"], about: "a" },
  ]);
  expect(findConflicts(both(60))).toEqual([]);
  expect(
    findConflicts(
      plan([
        planned({ id: "1", slot: slot("a", 0, 60) }),
        planned({ id: "2", slot: slot("a", 30, 30) }),
      ]),
    ),
  ).toEqual([]);
});

test("a long session clashes with each short one within it", () => {
  const shorts = [0, 20, 40].map((from) =>
    planned({ id: `s${from}`, slot: slot("a", from, from + 20) }),
  );

  expect(found(plan([planned({ id: "long", slot: slot("a", 0, 60) }), ...shorts]))).toHaveLength(3);
});

test("a speaker is in one place, is there, and has time to walk", () => {
  const two = (room: string, from: number) =>
    plan([
      planned({ id: "1", speakers: ["lin"], slot: slot("a", 0, 60) }),
      planned({ id: "2", speakers: ["lin"], slot: slot(room, from, from + 30) }),
    ]);

  expect(found(two("b", 30))).toEqual([["speaker_double_use", ["1", "2"], "lin"]]);
  expect(found(two("b", 60))).toEqual([]);
  expect(found(two("c", 65))).toEqual([["too_far_to_walk", ["1", "2"], "lin"]]);
  expect(found(two("c", 70))).toEqual([]);
  const away = [{ id: "lin", away: [{ start: first, end: first + minute }] }];
  expect(found({ ...two("b", 60), speakers: away })).toEqual([["speaker_away", ["1"], "lin"]]);
});

test("rooms have places and hours, and so has the house", () => {
  const one = (said: Partial<PlannedSession>) =>
    planned({ id: "1", slot: slot("b", 0, 60), ...said });
  const closed = [{ start: first + 30 * minute, end: first + hour }];
  const rooms = [{ id: "b", capacity: 30, building: "", closed }];

  expect(found(plan([one({ seats: 31 })]))).toEqual([["room_too_small", ["1"], "b"]]);
  expect(found(plan([one({ seats: 30 })]))).toEqual([]);
  expect(found(plan([one({})], { rooms }))).toEqual([["room_closed", ["1"], "b"]]);
  expect(found(plan([one({})], { opening: [{ start: first, end: first + 59 * minute }] }))).toEqual(
    [["outside_opening", ["1"], null]],
  );
});

test("a missing title and a missing track are told, of a break only the title", () => {
  expect(found(plan([planned({ id: "1", track: null, untranslated: ["en"] })]))).toEqual([
    ["translation_missing", ["1"], "en"],
    ["track_missing", ["1"], null],
  ]);
  expect(found(plan([planned({ id: "1", track: null, needsTrack: false })]))).toEqual([]);
});

test("each conflict says what would end it, the least disturbing first", () => {
  const sessions = [
    planned({ id: "1", speakers: ["lin"], slot: slot("a", 0, 60) }),
    planned({ id: "2", speakers: ["lin"], seats: 40, slot: slot("a", 30, 60) }),
    planned({ id: "3", slot: slot("a", 65, 90) }),
  ];
  const one = plan(sessions);
  const fixes = findConflicts(one).map((conflict) => fixesFor(conflict, one));

  expect(fixes).toEqual([
    [
      { code: "move_to_room", session: "2", room: "c" },
      { code: "move_to_time", session: "2", start: first + 90 * minute },
    ],
    [
      { code: "move_to_time", session: "2", start: first + 90 * minute },
      { code: "change_speaker", session: "2", speaker: "lin" },
    ],
  ]);
});

test("where nothing else is free, a session waits", () => {
  const rooms = [{ id: "a", capacity: null, building: "", closed: [] }];
  const opening = [{ start: first, end: first + hour }];
  const full = plan(
    [planned({ id: "1", slot: slot("a", 0, 60) }), planned({ id: "2", slot: slot("a", 0, 60) })],
    { rooms, opening },
  );

  expect(findConflicts(full).flatMap((conflict) => fixesFor(conflict, full))).toEqual([
    { code: "put_aside", session: "2" },
  ]);
});

const anySession = fc.record({
  speakers: fc.uniqueArray(fc.constantFrom("lin", "wu", "zhao"), { maxLength: 2 }),
  track: fc.constantFrom(null, "languages"),
  seats: fc.constantFrom(null, 20, 200),
  slot: fc.option(
    fc.record({
      room: fc.constantFrom(null, "a", "b", "c"),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 0, max: 20 }),
    }),
  ),
});
const anyPlan = fc.array(anySession, { maxLength: 12 }).map((all) =>
  plan(
    all.map((one, at) =>
      planned({
        ...one,
        id: String(at),
        slot:
          one.slot && slot(one.slot.room, one.slot.from * 5, (one.slot.from + one.slot.length) * 5),
      }),
    ),
    {
      speakers: [{ id: "wu", away: [{ start: first, end: first + hour }] }],
      opening: [{ start: first, end: first + 3 * hour }],
    },
  ),
);

test("looking again only at what changed finds the same as looking at all", () => {
  const inOrder = (all: Conflict[]) => all.map((one) => JSON.stringify(one)).sort();

  fc.assert(
    fc.property(anyPlan, anyPlan, fc.array(fc.nat(11)), (before, other, picked) => {
      const changed = new Set(picked.map(String));
      const sessions = before.sessions.map((one) =>
        changed.has(one.id) ? (other.sessions[Number(one.id)] ?? one) : one,
      );
      const after = { ...before, sessions };
      expect(inOrder(recheckConflicts(after, findConflicts(before), changed))).toEqual(
        inOrder(findConflicts(after)),
      );
    }),
  );
});

test("the sweep finds the pairs that comparing all with all finds", () => {
  fc.assert(
    fc.property(anyPlan, (one) => {
      const timed = one.sessions.filter(({ slot }) => slot && slot.end > slot.start);
      const pairs = timed.flatMap((a, at) =>
        timed
          .slice(at + 1)
          .filter(
            (b) =>
              a.slot &&
              b.slot &&
              a.slot.room !== null &&
              a.slot.room === b.slot.room &&
              a.slot.start < b.slot.end &&
              b.slot.start < a.slot.end,
          ),
      );
      expect(findConflicts(one).filter(({ code }) => code === "room_double_use")).toHaveLength(
        pairs.length,
      );
    }),
  );
});
