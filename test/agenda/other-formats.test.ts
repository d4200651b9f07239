import { expect, test } from "vitest";
import { read, warningsOf, zone } from "./schedules.ts";

const at = (wall: string) => Date.parse(`${wall}+08:00`);

function json(event: Record<string, unknown>, conference: Record<string, unknown> = {}) {
  const said = {
    title: "Compilers",
    date: "2026-11-24T09:00:00+08:00",
    duration: "0:45",
    room: "Hall A",
    ...event,
  };
  const days = [{ index: 1, date: "2026-11-24", rooms: { "Hall A": [said] } }];
  return JSON.stringify({
    schedule: {
      version: "1",
      conference: { title: "Demo", time_zone_name: zone, days, ...conference },
    },
  });
}

function ics(lines: string[], calendar: string[] = []) {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...calendar,
    "BEGIN:VEVENT",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
}

test("JSON as frab writes it: numbers, nulls, names by another word", () => {
  const { schedule } = read(
    json({
      id: 12,
      guid: null,
      subtitle: null,
      language: null,
      track: null,
      persons: [{ id: 3, public_name: "Lin Xiao" }],
    }),
  );

  expect(schedule.sessions[0]).toMatchObject({
    ids: { number: 12, guid: "" },
    languages: [],
    track: null,
  });
  expect(schedule.speakers[0]).toMatchObject({ name: { en: "Lin Xiao" }, ids: { number: 3 } });
});

test("JSON as pretalx writes it: rooms beside the days, one guid for all of them", () => {
  const rooms = ["Hall A", "Hall B"].map((name) => ({
    name,
    guid: "b379c473-93b9-4eae-9a09-d482e86cede3",
    capacity: 80,
  }));
  const { schedule, warnings } = read(json({ code: "ABC123" }, { rooms }));

  expect(schedule.rooms.map(({ name, capacity }) => [name.en, capacity])).toEqual([
    ["Hall A", 80],
    ["Hall B", 80],
  ]);
  expect(new Set(schedule.rooms.map(({ ids }) => ids.uuid)).size).toBe(2);
  expect(warnings.map(({ code }) => code)).toEqual(["room_guid_shared", "guid_missing"]);
});

test("JSON with texts per language keeps each", () => {
  const { schedule } = read(
    json({ title: { "zh-hans": "编译器", en: "Compilers" }, abstract: { de: "Übersetzer" } }),
  );

  expect(schedule.sessions[0]).toMatchObject({
    title: { zh: "编译器", en: "Compilers" },
    abstract: { zh: "", en: "Übersetzer" },
  });
});

test("JSON with one flat list of sessions is read too", () => {
  const event = {
    name: "Compilers",
    start: "2026-11-24T09:00:00+08:00",
    end: "2026-11-24T10:00:00+08:00",
    room: { name: "A" },
    state: "CANCELED",
  };
  const { schedule } = read(
    JSON.stringify({ conference: { title: "Demo", time_zone_name: zone }, events: [event] }),
  );

  expect(schedule.sessions[0]).toMatchObject({
    state: "canceled",
    slot: { room: "A", start: at("2026-11-24T09:00"), end: at("2026-11-24T10:00") },
  });
});

test("a calendar in UTC, in a named zone, in one of its own and in none", () => {
  const own = [
    "BEGIN:VTIMEZONE",
    "TZID:Ours",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0800",
    "END:STANDARD",
    "END:VTIMEZONE",
  ];
  const start = (line: string, calendar: string[] = []) =>
    read(ics(["UID:1", "SUMMARY:A", line, "DURATION:PT30M"], calendar)).schedule.sessions[0]?.slot
      ?.start;

  expect(start("DTSTART:20261124T010000Z")).toBe(at("2026-11-24T09:00"));
  expect(start("DTSTART;TZID=Europe/Berlin:20261124T020000")).toBe(at("2026-11-24T09:00"));
  expect(start("DTSTART;TZID=Ours:20261124T090000", own)).toBe(at("2026-11-24T09:00"));
  expect(start("DTSTART:20261124T090000")).toBe(at("2026-11-24T09:00"));
});

test("a calendar in UTC contradicts no zone, and an end may be on other clocks than its start", () => {
  const lines = ["UID:1", "SUMMARY:A", "LOCATION:Hall A"];
  const zone = ["X-WR-TIMEZONE:Asia/Shanghai"];
  const inUtc = ics([...lines, "DTSTART:20261124T010000Z", "DTEND:20261124T020000Z"], zone);
  const onTwoClocks = ics(
    [
      ...lines,
      "DTSTART;TZID=Asia/Shanghai:20261124T090000",
      "DTEND;TZID=Europe/Berlin:20261124T033000",
    ],
    zone,
  );

  expect(warningsOf(inUtc)).toEqual(["guid_not_uuid"]);
  expect(read(inUtc).schedule.sessions[0]?.slot?.end).toBe(at("2026-11-24T10:00"));
  expect(read(onTwoClocks).schedule.sessions[0]?.slot?.end).toBe(at("2026-11-24T10:30"));
});

test("a calendar entry with folds, a place, a category and a cancellation", () => {
  const { schedule } = read(
    ics([
      "UID:0a0b0c0d-1111-4222-8333-000000000001@conf.example.com",
      "SUMMARY:Compilers\\, for",
      "  everyone",
      "DTSTART:20261124T010000Z",
      "DTEND:20261124T020000Z",
      "LOCATION:Hall A",
      "CATEGORIES:Languages",
      "STATUS:CANCELLED",
    ]),
  );

  expect(schedule.sessions[0]).toMatchObject({
    ids: { uuid: "0a0b0c0d-1111-4222-8333-000000000001" },
    title: { en: "Compilers, for everyone" },
    track: "Languages",
    state: "canceled",
    slot: { room: "Hall A" },
  });
});

test("a calendar entry of a whole day and one that repeats are told", () => {
  const warnings = warningsOf(
    ics(["UID:1", "SUMMARY:A", "DTSTART;VALUE=DATE:20261124", "RRULE:FREQ=DAILY"]),
  );

  expect(warnings).toEqual([
    "whole_day",
    "repeats",
    "zone_missing",
    "room_missing",
    "guid_not_uuid",
  ]);
});

test("a list as a Chinese spreadsheet writes it", () => {
  const { schedule, lang } = read(
    "标题;日期;开始时间;结束时间;会场;讲师;备注\n编译器;2026/11/24;9:00;10:30;一号厅;林晓、吴桐;x",
  );

  expect(lang).toBe("zh");
  expect(schedule.sessions[0]?.slot).toMatchObject({
    room: "一号厅",
    start: at("2026-11-24T09:00"),
    end: at("2026-11-24T10:30"),
  });
  expect(schedule.speakers.map(({ name }) => name.zh)).toEqual(["林晓", "吴桐"]);
  expect(warningsOf("title,remark\nA,x")).toEqual([
    "column_unknown",
    "zone_missing",
    "time_missing",
    "room_missing",
    "guid_missing",
  ]);
});
