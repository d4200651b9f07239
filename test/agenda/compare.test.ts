import { expect, test } from "vitest";
import { applyComparison } from "#app/agenda/apply-comparison.ts";
import {
  changesNothing,
  compareSchedules,
  countChanges,
  type Versions,
} from "#app/agenda/compare.ts";
import type { ScheduleSession } from "#app/agenda/schedule.ts";
import { hour } from "#app/lib/time.ts";
import { first, ids, schedule, session } from "./schedules.ts";

const base = schedule([session({ key: "1" }), session({ key: "2" })]);
const changed = (said: Partial<ScheduleSession>) =>
  schedule([session({ key: "1", ...said }), session({ key: "2" })]);
const later = { room: "a", start: first + hour, end: first + 2 * hour, day: "2026-11-24" };

function firstOf(versions: Versions) {
  const { kind, changes, conflicts } = compareSchedules(versions).sessions[0] ?? {};
  return { kind, fields: changes?.map(({ field }) => field), conflicts };
}

test("what was imported before and has not changed is untouched", () => {
  const comparison = compareSchedules({ base, local: base, incoming: base });

  expect(countChanges(comparison)).toMatchObject({ untouched: 2, added: 0, changed: 0 });
  expect(changesNothing(comparison)).toBe(true);
});

test("a session is added, changed or moved there", () => {
  const more = schedule([...base.sessions, session({ key: "3" })]);

  expect(countChanges(compareSchedules({ base, local: base, incoming: more })).added).toBe(1);
  expect(firstOf({ base, local: base, incoming: changed({ slot: later }) })).toEqual({
    kind: "moved",
    fields: ["time"],
    conflicts: [],
  });
  expect(
    firstOf({ base, local: base, incoming: changed({ title: { zh: "新题目", en: "" } }) }),
  ).toEqual({
    kind: "changed",
    fields: ["title.zh"],
    conflicts: [],
  });
});

test("what was changed only here stays", () => {
  const local = changed({
    title: { zh: "本地题目", en: "Local" },
    slot: later,
    kind: "panel",
    type: "",
  });

  expect(changesNothing(compareSchedules({ base, local, incoming: base }))).toBe(true);
});

test("what was changed here and there is shown, and kept until somebody says otherwise", () => {
  const local = changed({ title: { zh: "本地", en: "Title 1" } });
  const incoming = changed({ title: { zh: "新的", en: "" }, languages: ["en"] });
  const comparison = compareSchedules({ base, local, incoming });
  const titleOf = (settle: "here" | "there") =>
    applyComparison(local, comparison, () => settle).sessions[0]?.title;

  expect(comparison.sessions[0]).toMatchObject({
    kind: "changed",
    changes: [{ field: "languages", from: "zh", to: "en" }],
    conflicts: [{ field: "title.zh", base: "题目 1", here: "本地", there: "新的" }],
  });
  expect(titleOf("here")).toEqual({ zh: "本地", en: "Title 1" });
  expect(titleOf("there")).toEqual({ zh: "新的", en: "Title 1" });
});

test("the same change on both sides is no conflict", () => {
  const both = changed({ slot: later });

  expect(changesNothing(compareSchedules({ base, local: both, incoming: both }))).toBe(true);
});

test("what is absent, or only there in the other language, takes nothing away", () => {
  const local = changed({
    abstract: { zh: "摘要", en: "Abstract" },
    links: [{ url: "https://conf.example.com/x", title: "", type: "" }],
    recording: { license: "CC0", optOut: true, url: "" },
  });
  const bare = {
    title: { zh: "", en: "Title 1" },
    speakers: [],
    slot: null,
    languages: [],
    track: null,
    type: "",
  };
  const comparison = compareSchedules({ base: local, local, incoming: changed(bare) });

  expect(changesNothing(comparison)).toBe(true);
  expect(applyComparison(local, comparison)).toEqual(local);
});

test("to say in one language what stands here only in the other is no change", () => {
  const local = changed({ title: { zh: "", en: "Keynote" } });

  expect(
    changesNothing(
      compareSchedules({
        base: null,
        local,
        incoming: changed({ title: { zh: "Keynote", en: "" } }),
      }),
    ),
  ).toBe(true);
});

test("what is missing there is canceled only if it came from there", () => {
  const local = schedule([...base.sessions, session({ key: "own" })]);
  const incoming = schedule([session({ key: "1" })]);
  const comparison = compareSchedules({ base, local, incoming });

  expect(comparison.sessions.map(({ key, kind }) => [key, kind])).toEqual([
    ["1", "untouched"],
    ["2", "canceled"],
  ]);
  expect(applyComparison(local, comparison).sessions.map(({ key, state }) => [key, state])).toEqual(
    [
      ["1", "confirmed"],
      ["2", "canceled"],
      ["own", "confirmed"],
    ],
  );
  expect(changesNothing(compareSchedules({ base, local, incoming, missing: "kept" }))).toBe(true);
});

test("what is missing there but was changed here is a conflict", () => {
  const local = schedule([session({ key: "1" }), session({ key: "2", slot: later })]);
  const gone = compareSchedules({ base, local, incoming: schedule([session({ key: "1" })]) });

  expect(gone.sessions[1]).toMatchObject({
    kind: "conflicted",
    conflicts: [{ field: "state", there: "canceled" }],
  });
  expect(applyComparison(local, gone, () => "there").sessions[1]?.state).toBe("canceled");
});

test("sessions are matched by guid, else code, else title, start and room, else by a title left over", () => {
  const by = (there: Partial<ScheduleSession>, here: Partial<ScheduleSession> = {}) => {
    const local = schedule([session({ key: "here", title: { zh: "", en: "Same" }, ...here })]);
    const incoming = schedule([session({ key: "there", title: { zh: "", en: "Same" }, ...there })]);
    return compareSchedules({ base: null, local, incoming }).sessions[0]?.by ?? null;
  };
  const coded = (name: string) => ({ ids: { ...ids(name), code: "ABC123" } });

  expect(by({ ids: ids("x") }, { ids: ids("x") })).toBe("guid");
  expect(by(coded("x"), coded("y"))).toBe("code");
  expect(by({})).toBe("content");
  expect(by({ slot: later })).toBe("title");
  expect(by({ slot: later, title: { zh: "", en: "Other" } })).toBeNull();
});

test("numbers match nobody, and two with the same title are not guessed", () => {
  const twins = (key: string, at: number) =>
    session({
      key,
      title: { zh: "", en: "Open stage" },
      ids: { ...ids(key), number: 7 },
      slot: { ...later, start: first + at * hour },
    });
  const comparison = compareSchedules({
    base: null,
    local: schedule([twins("a", 1), twins("b", 2)]),
    incoming: schedule([twins("c", 3), twins("d", 4)]),
  });

  expect(countChanges(comparison)).toMatchObject({ added: 2, untouched: 0 });
});

test("after taking over, the same file changes nothing", () => {
  const incoming = schedule([
    session({ key: "1", slot: later }),
    session({ key: "9", speakers: [{ speaker: "wu", role: "" }] }),
  ]);
  const after = applyComparison(base, compareSchedules({ base, local: base, incoming }));

  expect(after.sessions.map(({ key }) => key)).toEqual(["1", "2", "9"]);
  expect(changesNothing(compareSchedules({ base: incoming, local: after, incoming }))).toBe(true);
});

test("one of two people of the same name, told only by it, is the one who speaks in that session", () => {
  const local = schedule([
    session({ key: "1" }),
    session({ key: "2", speakers: [{ speaker: "wu", role: "" }] }),
  ]);
  for (const speaker of local.speakers) speaker.name = { zh: "林晓", en: "Lin Xiao" };
  const only = {
    key: "x",
    ids: ids("x"),
    name: { zh: "林晓", en: "" },
    biography: { zh: "", en: "" },
    avatar: "",
    url: "",
  };
  const named = local.sessions.map((one) => ({ ...one, speakers: [{ speaker: "x", role: "" }] }));
  const incoming = { ...local, speakers: [only], sessions: named };

  expect(changesNothing(compareSchedules({ base: null, local, incoming }))).toBe(true);
});

test("what came with the last import and was removed here stays removed", () => {
  const local = schedule([session({ key: "1" })]);

  expect(changesNothing(compareSchedules({ base, local, incoming: base }))).toBe(true);
  const applied = applyComparison(local, compareSchedules({ base, local, incoming: base }));
  expect(applied.sessions.map(({ key }) => key)).toEqual(["1"]);
});
