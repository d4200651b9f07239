import { expect, test } from "vitest";
import { conflictPage } from "#app/agenda/conflict-page.ts";
import { draftQuery } from "#app/agenda/draft-query.ts";
import { draftWith } from "./drafts.ts";
import { first, session } from "./schedules.ts";

const at = { room: "a", start: first, end: first + 60 * 60_000, day: "2026-11-24" };
const english = (key: string, slot: typeof at | null = null) =>
  session({ key, title: { zh: "", en: key }, track: "languages", speakers: [], slot });
const thousand = Array.from({ length: 1000 }, (_, n) => english(`s${n}`));

function seen(sessions: typeof thousand, show = "") {
  const query = draftQuery(new Request(`http://localhost/x?show=${show}`));
  return conflictPage(draftWith(sessions), query, "en");
}

test("a thousand alike are one line with their count, and a page of lines when asked for", () => {
  expect(seen(thousand)).toMatchObject({
    inAll: 1000,
    lines: [],
    groups: [{ code: "translation_missing", count: 1000, isOpen: false, lines: { length: 5 } }],
  });
  expect(seen(thousand, "translation_missing")).toMatchObject({
    groups: [],
    total: 1000,
    lines: { length: 50 },
  });
});

test("what blocks a release is always in sight, and so are a few alike", () => {
  const { room } = session({ key: "x" }).slot ?? { room: "" };
  const inRoom = { ...at, room: room ?? "" };
  const page = seen([english("one", inRoom), english("other", inRoom)]);

  expect(page.groups).toMatchObject([
    { code: "room_double_use", weight: "blocks", isOpen: true, lines: { length: 1 } },
    { code: "translation_missing", isOpen: true, lines: { length: 2 } },
  ]);
});
