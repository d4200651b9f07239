import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stub, serveStub, stubBuild } from "./stub-site.ts";

let site: Stub;

beforeAll(async () => {
  const folder = mkdtempSync(join(process.env.TEST_DIR ?? tmpdir(), "files-"));
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, "assets/main-abc.js"), "plain");
  writeFileSync(join(folder, "assets/main-abc.js.br"), "brotli");
  writeFileSync(join(folder, "assets/zxing.wasm"), "wasm");
  writeFileSync(join(folder, "favicon.ico"), "icon");
  writeFileSync(join(folder, ".vite/manifest.json"), "{}");
  site = await serveStub(
    stubBuild([{ path: "*", module: { loader: () => new Response("remix") } }], {
      default: () => null,
    }),
    {
      folders: [folder],
    },
  );
});
afterAll(() => site.close());

async function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(site.origin);
      send({ hostname, port, path, headers })
        .once("response", async (answer) => {
          const body = (await buffer(answer)).toString();
          resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers });
        })
        .once("error", reject)
        .end();
    },
  );
}

test("a hashed file is sent for good, compressed where the browser takes it", async () => {
  const br = await ask("/assets/main-abc.js", { "accept-encoding": "gzip, br" });
  expect(br.body).toBe("brotli");
  expect(br.headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect((await ask("/assets/main-abc.js")).body).toBe("plain");
  expect((await ask("/assets/main-abc.js", { "accept-encoding": "gzip" })).body).toBe("plain");
});

test("wasm has the type that compiles while it streams, and the worker's policy", async () => {
  const { headers } = await ask("/assets/zxing.wasm");
  expect(headers["content-type"]).toBe("application/wasm");
  expect((await ask("/assets/main-abc.js")).headers["content-security-policy"]).toContain(
    "'wasm-unsafe-eval'",
  );
});

test("a file a browser has is not sent again", async () => {
  const etag = String((await ask("/favicon.ico")).headers.etag);
  expect(await ask("/favicon.ico", { "if-none-match": etag })).toMatchObject({
    status: 304,
    body: "",
  });
});

test("no path leads out of the folder or to what is not for browsers", async () => {
  for (const path of ["/assets/../../etc/passwd", "/assets/%2e%2e/x", "/assets/main-abc.js.br"]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
  expect((await ask("/.vite/manifest.json")).body).toBe("remix");
});
