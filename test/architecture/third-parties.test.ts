import { expect, test } from "vitest";
import { foreignHosts } from "./hosts.ts";
import { sources } from "./sources.ts";

test("nothing of ours names a host of others", () => {
  const files = sources(["app", "emails", "public", "db"], /\.(tsx?|mjs|css|html|svg|json|xml)$/);

  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => foreignHosts(file))).toEqual([]);
});

test("the law sees a font, a script and a socket of others", () => {
  const text = `@import "https://fonts.cdn.com/a.css"; new WebSocket("wss:\\/\\/live.cdn.com");
    <svg xmlns="http://www.w3.org/2000/svg"/> mail("lin@example.com", "https://conf.example.com")`;

  expect(foreignHosts({ path: "a.css", text })).toEqual([
    "a.css: fonts.cdn.com",
    "a.css: live.cdn.com",
  ]);
});
