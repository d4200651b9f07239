import ICAL from "ical.js";
import { expect, test } from "vitest";
import { partOf } from "#app/agenda/export/part-of.ts";
import { writeCsv } from "#app/agenda/export/write-csv.ts";
import { writeIcs } from "#app/agenda/export/write-ics.ts";
import { writeJson } from "#app/agenda/export/write-json.ts";
import { writeXml } from "#app/agenda/export/write-xml.ts";
import { guidAsUuid } from "#app/agenda/schedule-ids.ts";
import { hour } from "#app/lib/time.ts";
import { first, ids, schedule, session } from "./schedules.ts";
import { options } from "./writing.ts";

const long = "编译器与虚拟机𠮷".repeat(20);
const sessions = [
  session({ key: "1", title: { zh: long, en: "Compilers & <friends>; all" } }),
  session({ key: "2", state: "canceled" }),
  session({ key: "3", slot: null, speakers: [{ speaker: "wu", role: "" }] }),
];
const whole = schedule(sessions);

test("XML escapes what it says, and leaves out what has no time or was canceled", () => {
  const xml = writeXml(whole, options("en"));

  expect(xml).toContain("<title>Compilers &amp; &lt;friends&gt;; all</title>");
  expect(xml).toContain('<day index="1" date="2026-11-24" start="2026-11-24T09:00:00+08:00"');
  expect(xml).toContain(
    "<date>2026-11-24T09:00:00+08:00</date>\n<start>09:00</start>\n<duration>01:00</duration>",
  );
  expect(xml.match(/<event /g)).toHaveLength(1);
});

test("a guid that is no UUID goes out as one, always the same", () => {
  const odd = { ...ids("x"), guid: "talk-12", uuid: guidAsUuid("talk-12") };
  const one = schedule([session({ key: "1", ids: odd })]);

  expect(writeXml(one, options("en"))).toContain(`guid="${guidAsUuid("talk-12")}"`);
  expect(
    JSON.parse(writeJson(one, options("zh"))).schedule.conference.days[0].rooms["a 厅"][0].guid,
  ).toBe(odd.uuid);
  expect(writeCsv(one)).toContain("talk-12");
});

test("a calendar is in UTC, folded at 75 octets, ends its lines with CRLF, and counts its changes", () => {
  const ics = writeIcs(whole, { ...options("zh"), sequenceOf: () => 3, stamp: first });
  const lines = ics.split("\r\n");

  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(lines).toContain("DTSTART:20261124T010000Z");
  expect(lines.filter((line) => line === "SEQUENCE:3")).toHaveLength(2);
  expect(lines).toContain("STATUS:CANCELLED");
  const entries = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");
  expect(entries.map((entry) => entry.getFirstPropertyValue("summary"))).toEqual([long, "题目 2"]);
  expect(entries[0]?.getFirstPropertyValue("uid")).toBe(
    `${sessions[0]?.ids.uuid}@conf.example.com`,
  );
});

test("bad input 1: a title that spreadsheets would calculate is text, and comes back as it was", () => {
  const csv = writeCsv(
    schedule([session({ key: "1", title: { zh: "", en: '=HYPERLINK("http://x")' } })]),
  );

  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
});

test("a part holds what belongs to one track, room, speaker or session", () => {
  const keys = (part: Parameters<typeof partOf>[1]) =>
    partOf(whole, part).sessions.map(({ key }) => key);

  expect(keys({ speaker: "wu" })).toEqual(["3"]);
  expect(keys({ room: "a" })).toEqual(["1", "2"]);
  expect(keys({ track: "none" })).toEqual([]);
  expect(partOf(whole, { session: "1" })).toMatchObject({
    rooms: [{ key: "a" }],
    speakers: [{ key: "lin" }],
  });
});

test("two rooms of one name are told apart, two sessions of one number too", () => {
  const twin = schedule([
    session({ key: "1", ids: { ...ids("1"), number: 5 } }),
    session({
      key: "2",
      ids: { ...ids("2"), number: 5 },
      slot: { room: "b", start: first, end: first + hour, day: "2026-11-24" },
    }),
  ]);
  for (const room of twin.rooms) room.name = { zh: "", en: "Hall" };
  const xml = writeXml(twin, options("en"));

  expect(xml).toContain('<room name="Hall (2)"');
  expect(
    xml.match(/<event [^>]*id="(\d+)"/g)?.map((event) => /id="(\d+)"$/.exec(event)?.[1]),
  ).toEqual(["5", "1"]);
});
