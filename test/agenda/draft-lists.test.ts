import { expect, test } from "vitest";
import {
  countSessions,
  type SessionView,
  sessionsLike,
  speakersLike,
} from "#app/agenda/draft-lists.ts";
import { hour } from "#app/lib/time.ts";
import { draftWith } from "./drafts.ts";
import { first, session } from "./schedules.ts";

const later = { room: null, start: first + hour, end: first + 2 * hour, day: "2026-11-24" };
const draft = draftWith([
  session({ key: "later", title: { zh: "编译器的错误信息", en: "" }, slot: later }),
  session({ key: "waiting", title: { zh: "", en: "Waiting" }, slot: null, track: null }),
  session({ key: "first", speakers: [{ speaker: "wu", role: "" }] }),
  session({ key: "gone", state: "canceled", slot: null, track: null }),
]);

function found(search: string, view: SessionView = "all", track = ""): string[] {
  return sessionsLike(draft, { search, view, track }).map(({ key }) => key);
}

test("sessions are found by two characters of either script, by code and by who speaks", () => {
  expect(found("错误")).toEqual(["later"]);
  expect(found("WAIT")).toEqual(["waiting"]);
  expect(found("吴桐")).toEqual(["first"]);
  expect(found("wu tong first")).toEqual(["first"]);
  expect(found("nobody")).toEqual([]);
});

test("each view holds what still lacks something, and nothing that was canceled", () => {
  expect(found("")).toEqual(["first", "later", "gone", "waiting"]);
  expect(found("", "unscheduled")).toEqual(["waiting"]);
  expect(found("", "untranslated")).toEqual(["later", "waiting"]);
  expect(found("", "trackless")).toEqual(["waiting"]);
  expect(found("", "roomless")).toEqual(["later"]);
  expect(found("", "canceled")).toEqual(["gone"]);
  expect(found("", "all", "languages")).toEqual(["first", "later"]);
  expect(countSessions(draft)).toMatchObject({ all: 4, unscheduled: 1, seats: 0, canceled: 1 });
});

test("speakers are found by name, with how often they speak", () => {
  const speakers = (search: string, view: "all" | "no_email" | "silent") =>
    speakersLike(draft, { search, view }).map(({ key, sessions }) => [key, sessions]);

  expect(speakers("林", "all")).toEqual([["lin", 3]]);
  expect(speakers("", "no_email")).toEqual([
    ["lin", 3],
    ["wu", 1],
  ]);
  expect(speakers("", "silent")).toEqual([]);
});

test("where the program is in one language, nothing lacks the other", () => {
  const english = { ...draft, langs: ["en"] as const };
  const lacking = sessionsLike(english, { search: "", view: "untranslated", track: "" });

  expect(lacking.map(({ key }) => key)).toEqual(["later"]);
});
