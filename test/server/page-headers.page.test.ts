import { afterAll, beforeAll, expect, test } from "vitest";
import { log } from "#app/lib/log.server.ts";
import { samplePages } from "./sample-pages.tsx";
import { type Stub, serveStub } from "./stub-site.ts";

let site: Stub;

beforeAll(async () => {
  log.level = "silent";
  site = await serveStub(samplePages);
});
afterAll(() => site.close());

function ask(path: string, init: RequestInit = {}) {
  return fetch(site.origin + path, { redirect: "manual", ...init });
}

test("bad input 52: no page can be framed by another", async () => {
  for (const path of ["/zh/a", "/organizer/a", "/gate/a", "/orders/A/b", "/nowhere"]) {
    const { headers } = await ask(path);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-frame-options")).toBe("DENY");
  }
});

test("a personal page runs what carries its nonce, another each time", async () => {
  const [first, second] = await Promise.all([ask("/organizer/a"), ask("/organizer/a")]);
  const nonceIn = async (answer: Response) =>
    /<script nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? "none";
  const nonce = await nonceIn(first);
  expect(first.headers.get("content-security-policy")).toContain(
    `script-src 'self' 'nonce-${nonce}'`,
  );
  expect(await nonceIn(second)).not.toBe(nonce);
});

test("a public page carries no nonce, and its policy refuses a script that is not ours", async () => {
  const answer = await ask("/zh/a");
  expect(await answer.text()).toContain("<script>1</script>");
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self';");
});

test("only a gate may use the camera and WebAssembly", async () => {
  const gate = (await ask("/gate/a")).headers;
  expect(gate.get("permissions-policy")).toContain("camera=(self)");
  expect(gate.get("content-security-policy")).toContain("'wasm-unsafe-eval'");
  const other = (await ask("/organizer/a")).headers;
  expect(other.get("permissions-policy")).toContain("camera=()");
  expect(other.get("content-security-policy")).not.toContain("wasm");
});

test("addresses with secrets are not told to other sites, and not kept where others sit down", async () => {
  expect((await ask("/orders/A/b")).headers.get("referrer-policy")).toBe("no-referrer");
  expect((await ask("/organizer/a")).headers.get("cache-control")).toBe("no-store");
  expect((await ask("/%6Frders/A/b")).headers.get("referrer-policy")).toBe("no-referrer");
  expect((await ask("/ORDERS/A/b")).headers.get("referrer-policy")).toBe("no-referrer");
  expect((await ask("/Organizer/a")).headers.get("cache-control")).toBe("no-store");
});
