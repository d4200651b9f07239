import { expect, test } from "vitest";
import { slotAt } from "#app/agenda/slot-at.ts";
import { startOfDay } from "#app/lib/time.ts";

const zone = "Europe/Berlin";

function day(date: string, from: string) {
  const start = startOfDay(date, zone) + Number(from.slice(0, 2)) * 3_600_000;
  return { index: 1, date, start, end: start + 9 * 3_600_000 };
}

function startOf(date: string, clock: string, from = "10:00") {
  const slot = slotAt(day(date, from), { room: "a", clock, minutes: 45 }, zone);
  return slot && [new Date(slot.start).toISOString(), slot.day, (slot.end - slot.start) / 60_000];
}

test("a clock of a day is on that day, and after midnight still its own", () => {
  expect(startOf("2026-05-01", "14:30")).toEqual(["2026-05-01T12:30:00.000Z", "2026-05-01", 45]);
  expect(startOf("2026-05-01", "00:30")).toEqual(["2026-05-01T22:30:00.000Z", "2026-05-01", 45]);
  expect(startOf("2026-05-01", "06:00")).toEqual(["2026-05-01T04:00:00.000Z", "2026-05-01", 45]);
});

test("a day that begins at three in the morning has what is at four in the morning", () => {
  expect(startOf("2026-05-01", "04:00", "03:00")?.[0]).toBe("2026-05-01T02:00:00.000Z");
  expect(startOf("2026-05-01", "02:00", "03:00")?.[0]).toBe("2026-05-02T00:00:00.000Z");
});

test("a time that clocks jump over is none", () => {
  expect(startOf("2026-03-28", "02:30")).toBeNull();
});
