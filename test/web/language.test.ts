import { expect, test } from "vitest";
import { readCookie, removedCookie, writtenCookie } from "#app/web/cookies.server.ts";
import { langOf, preferredLang } from "#app/web/language.server.ts";

function ask(path: string, headers: Record<string, string> = {}) {
  return new Request(`http://localhost:3000${path}`, { headers });
}

test.each([
  ["", "zh"],
  ["*", "zh"],
  ["fr, de;q=0.8", "zh"],
  ["en-US,en;q=0.9", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["fr,en;q=0.3,zh;q=0.8", "zh"],
  ["zh;q=0,en;q=0.1", "en"],
  [",;q=;;,en;q=x", "zh"],
])("a browser that asks for %j gets %s", (accept, lang) => {
  expect(preferredLang(ask("/", { "accept-language": accept }))).toBe(lang);
});

test("what was chosen goes before what the browser asks for", () => {
  const headers = { cookie: "a=b; lang=zh", "accept-language": "en" };
  expect(preferredLang(ask("/", headers))).toBe("zh");
});

test("the address of a public page says its language", () => {
  expect(langOf(ask("/en/westbund", { cookie: "lang=zh" }))).toBe("en");
  expect(langOf(ask("/orders/X", { cookie: "lang=en" }))).toBe("en");
});

test("a cookie survives any character, and a broken one is none", () => {
  const [pair] = writtenCookie("flash", "é; a=b 梧桐").split(";");
  expect(readCookie(pair, "flash")).toBe("é; a=b 梧桐");
  expect(readCookie("flash=%E0%A4%A", "flash")).toBeNull();
  expect(readCookie("xflash=1", "flash")).toBeNull();
});

test("cookies are for this site's server alone", () => {
  expect(writtenCookie("a", "1", 60)).toBe("a=1; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
  expect(removedCookie("a")).toContain("Max-Age=0");
});
