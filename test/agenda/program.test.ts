import { expect, test } from "vitest";
import { changelogOf } from "#app/agenda/changelog.ts";
import { dayOfSlot } from "#app/agenda/day-of-slot.ts";
import { followedBy } from "#app/agenda/freeze.ts";
import {
  type Program,
  type ProgramSession,
  roomIn,
  sessionIn,
  speakerIn,
  trackIn,
} from "#app/agenda/program.ts";
import { forCalendars, sequenceIn } from "#app/agenda/session-calendar.ts";
import { slugFor } from "#app/agenda/slugs.ts";
import { hour } from "#app/lib/time.ts";
import { first, schedule, session, zone } from "./schedules.ts";

const nothing = { zh: "", en: "" };

test("everything is found by its slug, its id or its UUID", () => {
  const one = program([{ key: "1" }]);
  const [talk] = one.sessions;

  for (const name of ["slug-1", "1", talk?.ids.uuid ?? ""]) {
    expect(sessionIn(one, name)?.key).toBe("1");
  }
  expect(speakerIn(one, "lin")?.name.en).toBe("Lin Xiao");
  expect(roomIn(one, "a")?.name.en).toBe("Hall a");
  expect(trackIn(one, "languages")?.color).toBe("#aabbcc");
  expect([sessionIn(one, "x"), trackIn(one, "x")]).toEqual([null, null]);
});

test("a changelog tells every kind of change once, in the order of time", () => {
  const slot = (from: number, room = "a") => ({
    room,
    start: first + from * hour,
    end: first + (from + 1) * hour,
    day: "2026-11-24",
  });
  const before = program([
    { key: "moved", slot: slot(1) },
    { key: "aside", slot: slot(2) },
    { key: "off", slot: slot(3) },
    { key: "back", slot: slot(4), state: "canceled" },
    { key: "late", slot: null },
    { key: "same", slot: slot(5) },
  ]);
  const after = program([
    { key: "moved", slot: slot(1, "b"), title: { zh: "新", en: "New" } },
    { key: "aside", slot: null },
    { key: "off", slot: slot(3), state: "canceled" },
    { key: "back", slot: slot(4) },
    { key: "late", slot: slot(6), speakers: [] },
    { key: "same", slot: slot(5) },
    { key: "new", slot: slot(7) },
  ]);

  expect(changelogOf(before, after).map(({ session: key, kind }) => `${key} ${kind}`)).toEqual([
    "moved moved",
    "moved renamed",
    "off canceled",
    "back returned",
    "late scheduled",
    "late speakers_changed",
    "new added",
    "aside unscheduled",
  ]);
  expect(changelogOf(null, after)).toEqual([]);
});

test("what was public and is gone stays, canceled, with its speakers and its place", () => {
  const before = program([{ key: "1" }, { key: "2" }]);
  const after = followedBy(before, { ...program([{ key: "1" }]), speakers: [] });

  expect(after.sessions.map(({ key, state }) => [key, state])).toEqual([
    ["1", "confirmed"],
    ["2", "canceled"],
  ]);
  expect(after.speakers.map(({ key }) => key)).toEqual(["lin"]);
  expect(sequenceIn(after)({ key: "2" })).toBe(1);
  expect(followedBy(after, after).sessions[1]?.sequence).toBe(1);
});

test("what lost its slot stands in calendars where it was last, release after release", () => {
  const before = program([{ key: "1" }]);
  const once = followedBy(before, program([{ key: "1", slot: null }]));
  const twice = followedBy(once, program([{ key: "1", slot: null }]));

  expect(forCalendars(twice).sessions[0]).toMatchObject({
    state: "canceled",
    slot: { start: first, room: "a" },
  });
  expect(twice.sessions[0]).toMatchObject({ slot: null, sequence: 1 });
});

test("a slot belongs to the day of its date, or to the day before while that goes on", () => {
  const { days } = schedule([]);
  const at = (wall: string) => dayOfSlot(Date.parse(`${wall}+08:00`), days, zone);

  expect(at("2026-11-24T09:00")).toBe("2026-11-24");
  expect(at("2026-11-25T01:00")).toBe("2026-11-24");
  expect(at("2026-11-25T08:00")).toBe("2026-11-25");
  expect(at("2026-11-25T09:00")).toBe("2026-11-25");
});

test("a slug is in letters, unique and not too long", () => {
  const taken = new Set<string>();
  const of = (...names: string[]) => slugFor(names, taken);

  expect(of("", "沈知夏")).toBe("shen-zhi-xia");
  expect(of("", "沈知夏")).toBe("shen-zhi-xia-2");
  expect(of("Zoé Ångström’s talk")).toBe("zoe-angstroms-talk");
  expect(of("word ".repeat(40)).length).toBeLessThanOrEqual(60);
  expect(of("नेहा")).toBe("untitled");
});

/** A program with these sessions at nine in the first room, unless said otherwise. */
function program(said: (Partial<ProgramSession> & { key: string })[]): Program {
  const base = schedule([]);
  return {
    ...base,
    rooms: base.rooms.map((room) => ({
      ...room,
      floor: nothing,
      building: "",
      equipment: nothing,
      directions: nothing,
    })),
    speakers: base.speakers.map((speaker) => ({
      ...speaker,
      slug: speaker.key,
      organization: nothing,
      links: [],
    })),
    sessions: said.map((one) => ({
      ...session(one),
      slug: `slug-${one.key}`,
      level: "any",
      seats: null,
      was: null,
      sequence: 0,
      ...one,
    })),
  };
}
