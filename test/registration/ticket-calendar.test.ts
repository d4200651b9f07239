import { expect, test } from "vitest";
import { eventCalendar } from "#app/registration/event-calendar.ts";

const westbund = {
  id: "01KAV2Q6Z0WESTBUND00000000",
  name: {
    zh: "西岸开发者大会；人工智能、开源与开发者社区的两天，在黄浦江边",
    en: "West Bund Days",
  },
  venue: { zh: "西岸国际会展中心", en: "West Bund Hall" },
  address: { zh: "龙腾大道 2600 号", en: "2600 Longteng Avenue" },
  firstDay: "2026-11-24",
  lastDay: "2026-11-25",
  opensAt: "09:00",
  closesAt: "18:00",
  zone: "Asia/Shanghai",
  url: "https://wutong.example.com/zh/westbund",
};
const at = { sequence: 3, stamp: Date.UTC(2026, 9, 1) };
const lines = (text: string) => text.replace(/\r\n[ \t]/g, "").split("\r\n");

test("each day is an entry in UTC, under a UID that stays", () => {
  const all = lines(eventCalendar(westbund, "en", at));
  expect(all.filter((line) => /^(UID|SEQUENCE|DTSTART|DTEND|DTSTAMP)/.test(line))).toEqual([
    "UID:01KAV2Q6Z0WESTBUND00000000-2026-11-24@wutong.example.com",
    "SEQUENCE:3",
    "DTSTAMP:20261001T000000Z",
    "DTSTART:20261124T010000Z",
    "DTEND:20261124T100000Z",
    "UID:01KAV2Q6Z0WESTBUND00000000-2026-11-25@wutong.example.com",
    "SEQUENCE:3",
    "DTSTAMP:20261001T000000Z",
    "DTSTART:20261125T010000Z",
    "DTEND:20261125T100000Z",
  ]);
  expect(all).toContain("METHOD:PUBLISH");
  expect(all).toContain("LOCATION:West Bund Hall\\, 2600 Longteng Avenue");
});

test("an event without hours is whole days, whatever zone the machine stands in", () => {
  const all = lines(eventCalendar({ ...westbund, opensAt: "", closesAt: "" }, "zh", at));
  expect(all).toContain("DTSTART;VALUE=DATE:20261124");
  expect(all).toContain("DTEND;VALUE=DATE:20261126");
  expect(all).toContain("UID:01KAV2Q6Z0WESTBUND00000000@wutong.example.com");
});

test("Chinese is folded at 75 octets without breaking a character", () => {
  const text = eventCalendar(westbund, "zh", at);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines(text)).toContain(`SUMMARY:${westbund.name.zh}`);
});
