import { expect, test } from "vitest";
import { readDuration } from "#app/agenda/import/read-times.ts";
import { hour, minute } from "#app/lib/time.ts";
import { eventXml, guids, read, scheduleXml, warningsOf } from "./schedules.ts";

const slotOf = (elements: Record<string, string>, conference?: string) =>
  read(scheduleXml(eventXml(elements), conference)).schedule.sessions[0]?.slot;

test("without a date it is the day's, and what starts before the day does is after midnight", () => {
  const late = eventXml({ date: "", start: "00:30", title: "Late" }, `guid="${guids[1]}" id="2"`);
  const { schedule, warnings } = read(scheduleXml(eventXml({ date: "", start: "9:30" }) + late));

  expect(schedule.sessions.map(({ slot }) => [slot?.start, slot?.day])).toEqual([
    [Date.parse("2026-11-24T09:30+08:00"), "2026-11-24"],
    [Date.parse("2026-11-25T00:30+08:00"), "2026-11-24"],
  ]);
  expect(warnings).toEqual([{ number: 1, code: "date_missing", facts: { count: 2 } }]);
});

test("a session past midnight belongs to the day it continues", () => {
  const slot = slotOf({ date: "2026-11-25T01:00:00+08:00", start: "01:00" });

  expect(slot?.day).toBe("2026-11-24");
  expect(
    slotOf({ date: "2026-11-24T23:30:00+08:00", start: "23:30", duration: "2:00" }),
  ).toMatchObject({
    day: "2026-11-24",
    end: Date.parse("2026-11-25T01:30+08:00"),
  });
});

test("without days, a night goes on until a pause, and the morning is a new day", () => {
  const line = (title: string, start: string, end: string) =>
    `${title},2026-11-${start},2026-11-${end}`;
  const { schedule } = read(
    [
      "title,start,end",
      line("Party", "24 22:00", "25 00:30"),
      line("After", "25 01:00", "25 02:00"),
      line("Run", "25 04:30", "25 05:30"),
    ].join("\n"),
  );

  expect(schedule.sessions.map(({ slot }) => slot?.day)).toEqual([
    "2026-11-24",
    "2026-11-24",
    "2026-11-25",
  ]);
  expect(schedule.days.map(({ date, index }) => [index, date])).toEqual([
    [1, "2026-11-24"],
    [2, "2026-11-25"],
  ]);
});

test("an offset is believed, also against the zone that the file names", () => {
  const berlin = "<time_zone_name>Europe/Berlin</time_zone_name>";

  expect(slotOf({}, berlin)?.start).toBe(Date.parse("2026-11-24T01:00Z"));
  expect(warningsOf(scheduleXml(eventXml(), berlin))).toEqual(["zone_contradicts"]);
});

test("without a zone, or with one nobody knows, the event's own is taken", () => {
  expect(read(scheduleXml(eventXml(), "")).warnings).toEqual([
    { number: 1, code: "zone_missing", facts: { zone: "Asia/Shanghai" } },
  ]);
  expect(warningsOf(scheduleXml(eventXml(), "<time_zone_name>Moon/Base</time_zone_name>"))).toEqual(
    ["zone_unknown"],
  );
});

test("bad input 65: a time that clocks jump over stays open, one shown twice is the first", () => {
  const york = "<time_zone_name>America/New_York</time_zone_name>";
  const skipped = scheduleXml(eventXml({ date: "2027-03-14T02:30:00", start: "" }), york);

  expect(read(skipped).schedule.sessions[0]?.slot).toBeNull();
  expect(warningsOf(skipped)).toEqual(["time_skipped"]);
  expect(slotOf({ date: "2027-11-07T01:30:00", start: "" }, york)?.start).toBe(
    Date.parse("2027-11-07T05:30Z"),
  );
});

test("bad input 65: a day that does not exist is no time, an end before the start is none", () => {
  expect(warningsOf(scheduleXml(eventXml({ date: "2027-02-29T09:00:00+08:00" })))).toEqual([
    "time_unreadable",
  ]);
  const csv = "title,start,end,zone\nA,2026-11-24 10:00,2026-11-24 09:00,Asia/Shanghai";
  expect(warningsOf(csv)).toContain("end_before_start");
});

test("a session without length is taken and told", () => {
  const slot = slotOf({ duration: "0:00" });

  expect(slot?.end).toBe(slot?.start);
  expect(warningsOf(scheduleXml(eventXml({ duration: "00:00" })))).toEqual(["duration_zero"]);
});

test("durations are read in all the ways they are written", () => {
  const said = ["0:45", "00:45:00", "45", "PT45M", "1:02:30:00", "P1DT2H", "soon"];

  expect(said.map(readDuration)).toEqual(
    [45, 45, 45, 45, 26.5 * 60, 26 * 60].map((n) => n * minute).concat([null as never]),
  );
  expect(readDuration("26:00")).toBe(26 * hour);
});

test("a clock that contradicts the date is told", () => {
  expect(warningsOf(scheduleXml(eventXml({ start: "10:00" })))).toEqual(["clock_contradicts"]);
});
