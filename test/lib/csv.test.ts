import { expect, test } from "vitest";
import { csvLine, readCsv } from "#app/lib/csv.ts";

test("a record says the line it begins on, also after line breaks within quotes", () => {
  const text = 'name,note\r\n"Lin\r\nXiao",a\n\n\rWang,"b ""c"""\n';
  expect(readCsv(text, ",")).toEqual({
    ok: true,
    records: [
      { line: 1, cells: ["name", "note"] },
      { line: 2, cells: ["Lin\r\nXiao", "a"] },
      { line: 6, cells: ["Wang", 'b "c"'] },
    ],
  });
});

test("a quote within a cell is a character; one that never ends is told by its line", () => {
  expect(readCsv('5" pipe;x', ";")).toEqual({
    ok: true,
    records: [{ line: 1, cells: ['5" pipe', "x"] }],
  });
  expect(readCsv('a,b\n1,"x\n2,y\n', ",")).toEqual({ ok: false, line: 2 });
});

test("bad input 1: a formula as a name is exported as text", () => {
  expect(csvLine(['=HYPERLINK("http://x","a")', 3])).toBe(
    `"'=HYPERLINK(""http://x"",""a"")",3\r\n`,
  );
});

test("bad input 2: other beginnings of formulas, also behind spaces and full-width, are text", () => {
  const formulas = ["@SUM(1)", "\t=1", "＝1+1", "  +1", "\u200b-1", "\ufeff|x", "%x"];
  for (const formula of formulas) {
    expect(csvLine([formula]).replace(/"/g, "").startsWith("'")).toBe(true);
  }
  expect(csvLine(["Ann-Marie", "a=b", "100%"])).toBe("Ann-Marie,a=b,100%\r\n");
});
