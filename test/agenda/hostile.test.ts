import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { refusalSentence, warningSentence } from "#app/agenda/import/wording.ts";
import { eventXml, read, refusalOf, scheduleXml } from "./schedules.ts";

const bomb = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

test("an entity bomb and an external entity are refused before they are parsed", () => {
  expect(refusalOf(bomb + scheduleXml(eventXml({ title: "&b;" })).slice(38))).toBe("has_doctype");
  expect(refusalOf(`<!DOCTYPE s SYSTEM "file:///etc/passwd"><schedule/>`)).toBe("has_doctype");
  expect(refusalOf(`<schedule>&#60;<!ENTITY x SYSTEM "http://127.0.0.1/"></schedule>`)).toBe(
    "has_doctype",
  );
});

test("what only looks like a document type, within a text, is text", () => {
  const { schedule } = read(
    scheduleXml(eventXml({ title: "<![CDATA[<!DOCTYPE html> &b; at 30]]>" })),
  );

  expect(schedule.sessions[0]?.title.en).toBe("<!DOCTYPE html> &b; at 30");
});

test("an entity that nobody declared stays as it is written", () => {
  expect(read(scheduleXml(eventXml({ title: "a &xxe; b" }))).schedule.sessions[0]?.title.en).toBe(
    "a &xxe; b",
  );
});

test("50 MB are refused by their size", () => {
  expect(refusalOf(new Uint8Array(50 * 2 ** 20).fill(0x3c))).toBe("file_too_large");
});

test("what nests too deep is refused in every format", () => {
  expect(refusalOf("<schedule>".repeat(100_000))).toBe("nested_too_deep");
  expect(refusalOf(`{"schedule":${"[".repeat(200_000)}`)).toBe("nested_too_deep");
  expect(refusalOf("BEGIN:VCALENDAR\r\n".repeat(10_000))).toBe("nested_too_deep");
});

test("a file in another encoding than it says is refused, in one that it names it is read", () => {
  const german = scheduleXml(eventXml({ title: "Größe" }));
  const [latin, chinese] = ["latin1", "gb18030"].map(
    (name) => (text: string) => iconv.encode(text, name),
  );
  const named = (name: string, text: string) => text.replace("utf-8", name);

  expect(refusalOf(latin?.(german) ?? new Uint8Array())).toBe("encoding_wrong");
  expect(refusalOf(Buffer.from(named("utf-7", german)))).toBe("encoding_wrong");
  expect(refusalOf(latin?.(named("ISO-8859-1", german)) ?? new Uint8Array())).toBeNull();
  expect(
    refusalOf(
      chinese?.(scheduleXml(eventXml({ title: "编译器" })).replace("utf-8", "GB18030")) ??
        new Uint8Array(),
    ),
  ).toBeNull();
  expect(refusalOf(iconv.encode(named("utf-16", german), "utf16le", { addBOM: true }))).toBeNull();
});

test("what is no text, empty, a spreadsheet or something else is refused as that", () => {
  expect(refusalOf(new Uint8Array([1, 0, 2, 0]))).toBe("file_is_no_text");
  expect(refusalOf("  \n")).toBe("file_empty");
  expect(refusalOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe("file_is_workbook");
  expect(refusalOf("<html><body/></html>")).toBe("not_a_schedule");
  expect(refusalOf('{"a":1}')).toBe("not_a_schedule");
  expect(refusalOf("name of guest,age\nLin,3")).toBe("not_a_schedule");
  expect(refusalOf(scheduleXml(""))).toBe("no_sessions");
});

test("what is broken is refused with the place where there is one", () => {
  expect(refusalOf(scheduleXml(eventXml()).replace("</day>", ""))).toBe("xml_broken");
  expect(refusalOf('<schedule a="1')).toBe("xml_broken");
  expect(refusalOf('{"schedule":')).toBe("json_broken");
  expect(refusalOf("BEGIN:VCALENDAR\r\nnonsense")).toBe("ics_broken");
  expect(refusalOf('title\n"never closed')).toBe("csv_broken");
});

test("bad input 59: names of prototypes are names", () => {
  const json = `{"__proto__":{"x":1},"schedule":{"conference":{"title":"T","days":[{"date":"2026-11-24","rooms":{"__proto__":[{"title":"A","constructor":{"name":1},"date":"2026-11-24T09:00:00+08:00","duration":"0:30"}]}}]}}}`;

  expect(read(json).schedule.sessions.map(({ title }) => title.en)).toEqual(["A"]);
  expect(refusalOf("<schedule><__proto__><x/></__proto__><constructor/></schedule>")).toMatch(
    /no_sessions|xml_broken/,
  );
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("a script in a text is removed and told in both languages", () => {
  const { schedule, warnings } = read(
    scheduleXml(
      eventXml({ abstract: "<![CDATA[<p onclick=x()>Hi<script>alert(1)</script></p>]]>" }),
    ),
  );
  const script = warnings.find(({ code }) => code === "script_removed");

  expect(schedule.sessions[0]?.abstract.en).toBe("Hi");
  expect(script && warningSentence(script, "en")).toBe(
    "“Compilers for everyone” held a script; it was removed.",
  );
  expect(script && warningSentence(script, "zh")).toBe(
    "“Compilers for everyone”带有脚本，已删除。",
  );
});

test("a refusal says in both languages what to do", () => {
  const refusal = { reason: "encoding_wrong", detail: { encoding: "UTF-8" } } as const;

  expect(refusalSentence(refusal, "en")).toContain("Save it as UTF-8");
  expect(refusalSentence(refusal, "zh")).toContain("请另存为 UTF-8");
});

test("a long hostile text is read before the test runs out of time", () => {
  const texts = [
    "<p ".repeat(30_000),
    "<!--".repeat(20_000),
    `<b>${"[".repeat(70_000)}`,
    "&".repeat(70_000),
  ];
  for (const abstract of texts) {
    const script = { abstract: `<![CDATA[<p>${abstract}]]>` };
    expect(read(scheduleXml(eventXml(script)))).toBeDefined();
  }
});
