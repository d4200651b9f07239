import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "#app/agenda/import/clean-text.ts";
import { markdownHtml, plainText } from "#app/lib/markdown.ts";

const link = (href: string, words = href) =>
  `<a href="${href}" rel="nofollow noopener ugc">${words}</a>`;

test("paragraphs, lists, code and headings below the page's own; lines stay as they were broken", () => {
  const html = markdownHtml("one\ntwo\n\n# Title\n- a\n- b\n\n1. c\n\n```\n**x**\n```");
  expect(html).toContain("<p>one<br>\ntwo</p>");
  expect(html).toContain("<h2>Title</h2>");
  expect(html).toMatch(/<ul>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ul>/);
  expect(html).toMatch(/<ol>\s*<li>c<\/li>\s*<\/ol>/);
  expect(html).toContain("<pre><code>**x**");
});

test("emphasis and links are read in each other; what is none is said as written", () => {
  const line = (text: string) => markdownHtml(text).trim().slice(3, -4);
  expect(line("a **b *c* [d](https://example.com/d)**")).toBe(
    `a <strong>b <em>c</em> ${link("https://example.com/d", "d")}</strong>`,
  );
  expect(line("(https://example.com/a_b).")).toBe(`(${link("https://example.com/a_b")}).`);
  for (const plain of ["2 * 3 * 4", "snake_case_name", "[a] (b)", "example.com"]) {
    expect(line(plain)).toBe(plain);
  }
});

test("bad input 54: no link leads anywhere but to the web, and no HTML or picture is the author's", () => {
  for (const text of [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](data:text/html,x)",
    "<javascript:alert(1)>",
    "[x](//example.com)",
    "[x](http://example.com)",
    '<img src=x onerror="alert(1)">',
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "<script>alert(1)</script>",
  ]) {
    expect(markdownHtml(text)).not.toMatch(/<(a|img|script|svg)\b/);
  }
});

test("what HTML an import turned into Markdown reads as it did", () => {
  const { text } = cleanText(
    '<p>By <b>Wu*Tong</b>, see <a href="https://example.com/a_(b)">here</a></p><ul><li>one<li>two</ul>',
  );
  expect(plainText(text)).toBe("By Wu*Tong, see here\none\ntwo");
  expect(markdownHtml(text)).toContain(link("https://example.com/a_%28b%29", "here"));
});

test("every text is read; markup in it stays words", () => {
  const signs = fc.constantFrom("*", "_", "`", "[", "](", ")", "\\", "https://", "- ", "\n", "<a>");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 200 }), (parts) => {
      expect(markdownHtml(parts.join(""))).not.toContain("<a>");
      expect(() => plainText(parts.join(""))).not.toThrow();
    }),
  );
  expect(markdownHtml(`${"x".repeat(10_000)}beyond`)).not.toContain("beyond");
});
