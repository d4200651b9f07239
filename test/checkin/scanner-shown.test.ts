import { describe, expect, test } from "vitest";
import { refusalReasons, severity } from "#app/checkin/refusal-reasons.ts";
import type { ScanAnswer } from "#app/checkin/scan-protocol.ts";
import { shownAnswer } from "#app/checkin/scanner/shown.ts";

const ticket = {
  id: "T",
  name: "林晓雯",
  type: { zh: "标准票", en: "Standard" },
  order: "WX2M9KQ4",
};
const base: ScanAnswer = { scan: "S", at: 0, result: "admitted", ticket };
const since = { clock: "10:32", day: null, gate: { zh: "北门", en: "" }, here: false, ago: 60_000 };

test("an admission says whose ticket it is and clears itself", () => {
  expect(shownAnswer(base, "zh")).toEqual({
    result: "admitted",
    shape: "tick",
    signal: "pass",
    title: "请入场",
    name: "林晓雯",
    type: "标准票",
    lines: [],
    stays: false,
  });
});

describe("a refusal", () => {
  test.each(refusalReasons)("%s stays, with its own shape, sound and words", (reason) => {
    const shown = shownAnswer({ ...base, result: "refused", reason }, "en");
    const stop = severity[reason] === "stop";
    expect(shown).toMatchObject({
      result: "refused",
      reason,
      shape: stop ? "octagon" : "triangle",
      signal: stop ? "stop" : "ask",
      stays: true,
    });
    expect(shown.title).not.toBe("");
  });

  test("already in says since when and where, with the day when it was another", () => {
    const answer: ScanAnswer = { ...base, result: "refused", reason: "already_in", since };
    expect(shownAnswer(answer, "en").lines[0]).toBe("Since 10:32 at 北门");
    const yesterday = { ...answer, since: { ...since, day: "2026-11-24" } };
    expect(shownAnswer(yesterday, "zh").lines[0]).toBe("11月24日（周二） 10:32 已从北门入场");
  });

  test("within five seconds at the same phone is a double read and no alarm", () => {
    const here = { ...since, here: true };
    const answer: ScanAnswer = { ...base, result: "refused", reason: "already_in", since: here };
    const at = (ago: number) => shownAnswer({ ...answer, since: { ...here, ago } }, "en");
    expect(at(4999)).toMatchObject({ result: "just_admitted", signal: null, stays: false });
    expect(at(5000)).toMatchObject({ result: "refused", signal: "stop" });
  });

  test("too early and too late say the time", () => {
    const limit = { clock: "09:00", day: null };
    const early: ScanAnswer = { ...base, result: "refused", reason: "too_early", limit };
    expect(shownAnswer(early, "en").lines[0]).toBe("Entry begins: 09:00.");
    const late: ScanAnswer = { ...base, result: "refused", reason: "too_late", limit };
    expect(shownAnswer(late, "zh").lines[0]).toBe("入场结束时间：09:00。");
  });
});
