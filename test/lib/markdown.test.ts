import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "#app/agenda/import/clean-text.ts";
import { type Inline, plainText, readMarkdown } from "#app/lib/markdown.ts";

const link = (href: string, ...of: Inline[]): Inline => ({ kind: "link", href, of });

test("paragraphs, headings, lists and code are told apart; lines stay as they were broken", () => {
  expect(readMarkdown("one\ntwo\n\n# Title\n- a\n  still a\n* b\n\n1. c\n```\n**x**\n```")).toEqual(
    [
      { kind: "paragraph", of: ["one\ntwo"] },
      { kind: "heading", of: ["Title"] },
      { kind: "list", ordered: false, items: [["a\nstill a"], ["b"]] },
      { kind: "list", ordered: true, items: [["c"]] },
      { kind: "code", text: "**x**" },
    ],
  );
  expect(readMarkdown("- a\n\n- b\n\nafter")).toMatchObject([
    { kind: "list", items: [["a"], ["b"]] },
    { kind: "paragraph", of: ["after"] },
  ]);
});

test("emphasis, code and links are read in each other; what is none is said as written", () => {
  const line = (text: string) => {
    const [block] = readMarkdown(text);
    return block?.kind === "paragraph" ? block.of : block;
  };

  expect(line("a **b *c* [d](https://example.com/d)** `e*`")).toEqual([
    "a ",
    {
      kind: "strong",
      of: ["b ", { kind: "em", of: ["c"] }, " ", link("https://example.com/d", "d")],
    },
    " ",
    { kind: "code", text: "e*" },
  ]);
  expect(line("***all*** and _under_")).toEqual([
    { kind: "strong", of: [{ kind: "em", of: ["all"] }] },
    " and ",
    { kind: "em", of: ["under"] },
  ]);
  expect(line("见 https://example.com/a。")).toEqual([
    "见 ",
    link("https://example.com/a", "https://example.com/a"),
    "。",
  ]);
  expect(line("(https://example.com/a_b).")).toEqual([
    "(",
    link("https://example.com/a_b", "https://example.com/a_b"),
    ").",
  ]);
  for (const plain of ["2 * 3 * 4", "snake_case_name", "Vec<T>", "[a] (b)", "<b>no</b>", "**"]) {
    expect(line(plain)).toEqual([plain]);
  }
  expect(line("Aktivist\\*innen \\_")).toEqual(["Aktivist*innen _"]);
});

test("no link leads anywhere but to the web", () => {
  for (const text of [
    "[x](javascript:alert(1))",
    "[x](unsafe:alert(1))",
    "[x](data:text/html,x)",
    "<javascript:alert(1)>",
    "[x](//example.com)",
  ]) {
    expect(JSON.stringify(readMarkdown(text))).not.toContain('"link"');
  }
});

test("what HTML an import turned into Markdown reads as it did", () => {
  const { text } = cleanText(
    '<p>By <b>Wu*Tong</b>, see <a href="https://example.com/a_(b)">here</a></p><ul><li>one<li>two</ul>',
  );

  expect(plainText(text)).toBe("By Wu*Tong, see here\n\none\ntwo");
});

test("every text is read, whole and soon", () => {
  const signs = fc.constantFrom(
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "\\",
    "https://",
    "- ",
    "\n",
    "a",
    " ",
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 200 }), (parts) => {
      expect(() => plainText(parts.join(""))).not.toThrow();
    }),
  );
  for (const sign of ["**a ", "*a", "_a ", "[a", "[a](https://(", "`a", "\\", "https://("]) {
    const began = performance.now();
    readMarkdown(sign.repeat(20_000 / sign.length));
    expect(performance.now() - began).toBeLessThan(500);
  }
});
