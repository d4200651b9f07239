import { expect, test } from "vitest";
import { encodingFor, inlineCode } from "#app/web/page-body.server.ts";
import { sourceHash } from "#app/web/plain-page.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.5, gzip;q=1", "br"],
  ["*;q=0", "identity"],
  ["*", "identity"],
])("Accept-Encoding %j is answered in %s", (accept, encoding) => {
  expect(encodingFor(accept)).toBe(encoding);
});

test("a policy lists what is ours of what runs inline, and counts what is not", () => {
  const html = `<script>run()</script><script src="/a.js"></script><style>a{}</style>
    <script type="module">mod()</script><script type="application/ld+json">{"a":1}</script>`;
  expect(inlineCode(html, ["run()", '{"a":1}', "never()"])).toEqual({
    sources: [`'${sourceHash("run()")}'`],
    foreign: 2,
  });
  expect(inlineCode(html, []).sources).toEqual([]);
});
