import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, mostTextLength } from "#app/agenda/import/clean-text.ts";

const text = (html: string) => cleanText(html).text;

test("HTML becomes Markdown: paragraphs, lists, emphasis, links", () => {
  expect(text("<p>One<br>two</p><ul><li>a</li><li><b>b</b></li></ul>")).toBe(
    "One\ntwo\n\n- a\n- **b**",
  );
  expect(text('<p>See <a href="https://conf.example.com/a(1)">the <i>site</i></a>.</p>')).toBe(
    "See [the *site*](https://conf.example.com/a%281%29).",
  );
  expect(text("<h2>Plan</h2><pre>a  <b>b</b></pre>")).toBe("### Plan\n\n```\na  **b**\n```");
});

test("what was no emphasis in HTML is none afterwards", () => {
  expect(text("<p>a * b *c* `d` __init__</p>")).toBe("a \\* b \\*c\\* \\`d\\` \\__init_\\_");
});

test("what is no HTML stays as it is", () => {
  for (const plain of [
    "Vec<T> and List<String>",
    "**bold** and `<div>`",
    "1 < 2 > 0",
    "a & b &amp; c",
    "# Head\n\n- x",
  ]) {
    expect(cleanText(plain)).toEqual({
      text: plain,
      hadMarkup: false,
      hadScript: false,
      wasCut: false,
    });
  }
  expect(text("**bold**<br>next")).toBe("**bold**\nnext");
});

test("bad input 54: what would run is inert", () => {
  const hostile = [
    "[x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    "<p><style>p{}</style>ok</p>",
    "<scr<script>ipt>alert(1)</script>",
    '<iframe srcdoc="<b onclick=x>"></iframe>',
  ];

  for (const one of hostile) {
    expect(text(one)).not.toMatch(
      /(?<!\\)<(script|iframe|svg|style|img)|javascript:|onerror|onload/i,
    );
  }
  expect(cleanText(hostile[1] ?? "").hadScript).toBe(true);
  expect(cleanText(hostile[0] ?? "").hadScript).toBe(true);
});

test("a text is cut where it is too long, and says so", () => {
  const long = cleanText("长".repeat(mostTextLength + 1));

  expect(long.wasCut).toBe(true);
  expect(long.text).toHaveLength(mostTextLength);
});

test("cleaning what is clean changes nothing, and leaves no element", () => {
  const pieces = fc.constantFrom(
    ..."<p>|</p>|<b>|</b>|<script>|</script|<!--|-->|&lt;|&amp;|&#60;|\\|`|<|>|[|](|javascript:|<a href='https://conf.example.com'>|</a>|<br/>|<pre>|</pre>|*|_|\n|\u200b| |x|𠮷|中".split(
      "|",
    ),
  );
  const texts = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 30,
  });

  fc.assert(
    fc.property(texts, (parts) => {
      const once = text(parts.join(""));
      expect(text(once)).toBe(once);
      expect(once.replace(/`[^`\n]*`/g, "")).not.toMatch(
        /(?<!\\)<\/?(p|b|a|script|pre|br)(?=[\s/>])[^<>]*>/i,
      );
    }),
    { numRuns: 1000 },
  );
});
