import { request as send } from "node:http";
import { text } from "node:stream/consumers";
import { Outlet } from "@remix-run/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { log } from "#app/lib/log.server.ts";
import { samplePages } from "./sample-pages.tsx";
import { type Stub, serveStub, stubBuild } from "./stub-site.ts";

let site: Stub;

beforeAll(async () => {
  log.level = "silent";
  site = await serveStub(samplePages);
});
afterAll(() => site.close());

function ask(path: string, init: RequestInit = {}) {
  return fetch(site.origin + path, { redirect: "manual", ...init });
}

const ours = () => ({ origin: site.origin });

test("bad input 66: the log has no secret of an address, a query or a cookie", async () => {
  await ask("/orders/ABCD2345/s3cr3t-of-the-order?code=123456", {
    headers: { cookie: "a=s3cr3t" },
  });
  await ask("/gate/setup/s3cr3t");
  await expect.poll(() => site.logged.join("")).toContain("/gate/setup/…");
  expect(site.logged.join("")).toContain('"path":"/orders/ABCD2345/…?code"');
  await ask("/Orders/ABCD2345/s3cr3t");
  await expect.poll(() => site.logged.join("")).toContain("/Orders/ABCD2345/…");
  expect(site.logged.join("")).not.toMatch(/s3cr3t|123456/);
});

test("bad input 66: a secret is left out of the log however its address is written", async () => {
  const port = Number(new URL(site.origin).port);
  const written = ["/%6Frders/A/", "/x/../orders/B/", "//orders/C/", "/%6fRDERS/%68old/"];
  for (const path of written) {
    await new Promise((resolve) => {
      send({ port, path: `${path}s3cr3t-%7a` })
        .once("response", resolve)
        .end();
    });
  }
  await expect.poll(() => site.logged.join("")).toContain('"path":"/oRDERS/hold/…"');
  expect(site.logged.join("")).not.toContain("s3cr3t");
});

test("every answer has an id that the log has too", async () => {
  const id = (await ask("/organizer/a")).headers.get("x-request-id") ?? "";
  expect(id).toMatch(/^[\da-f-]{36}$/);
  await expect.poll(() => site.logged.join("")).toContain(id);
});

test("bad input 39: a body of 5 MB is refused, whether its length is said or not", async () => {
  const body = Buffer.alloc(5 * 2 ** 20, "a");
  expect((await ask("/hooks/stripe", { method: "POST", body })).status).toBe(413);
  const streamed = await new Promise<number>((resolve, reject) => {
    const out = send(`${site.origin}/organizer/a`, {
      method: "POST",
      headers: { ...ours(), "transfer-encoding": "chunked" },
    });
    out.once("response", (answer) => resolve(answer.statusCode ?? 0)).once("error", reject);
    out.end(body);
  });
  expect(streamed).toBe(413);
});

test("an organizer's file may be larger than a form, but nobody's who is not signed in", async () => {
  const data = new FormData();
  data.set("file", new Blob(["a".repeat(5 * 2 ** 20)]), "attendees.csv");
  const upload = (cookie: string) =>
    ask("/organizer/a", { method: "POST", body: data, headers: { ...ours(), cookie } });
  expect((await upload("sign-in=a-secret")).status).toBe(200);
  expect((await upload("lang=zh")).status).toBe(413);
});

test("methods no page has are refused with those it has", async () => {
  const answer = await ask("/organizer/a", { method: "DELETE", headers: ours() });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
});

test("addresses that are none get 400", async () => {
  expect((await ask("/organizer/%E0%A4%A")).status).toBe(400);
  expect((await ask("/organizer/%00")).status).toBe(400);
  expect((await ask(`/organizer/${"a".repeat(9000)}`)).status).toBe(400);
});

test("what browsers ask for by themselves never reaches a page", async () => {
  for (const path of ["/favicon.ico", "/robots.txt", "/assets/none.js", "/.well-known/none"]) {
    const answer = await ask(path);
    expect([path, answer.status, await answer.text()]).toEqual([path, 404, "Not found\n"]);
  }
});

test("a fault shows the visitor a page and no stack", async () => {
  const { status, headers } = await ask("/missing");
  expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  const broken = await (await ask("/broken")).text();
  expect(broken).toContain("error page");
  expect(broken).not.toMatch(/inside of the machine|\.ts|at /);
});

test("a refusal before any page speaks the visitor's language, and JSON to programs", async () => {
  const html = { accept: "text/html", "accept-language": "en" };
  const english = await ask("/organizer/a", { method: "POST", headers: html });
  expect(await english.text()).toContain("It seems to come from another site.");
  const chinese = await ask("/zh/a", { method: "POST", headers: html });
  expect(await chinese.text()).toContain("这个请求似乎来自别的网站");
  const program = await ask("/api/v1/echo", { method: "POST" });
  expect(program.headers.get("content-type")).toContain("application/problem+json");
});

test("probes answer without a page", async () => {
  expect(await (await ask("/healthz")).text()).toBe("ok\n");
  expect((await ask("/readyz")).status).toBe(200);
});

test("answers are compressed for those who take it", async () => {
  const long = stubBuild(
    [{ path: "my", module: { default: () => <p>{"long ".repeat(1000)}</p> } }],
    { default: Outlet },
  );
  const other = await serveStub(long);
  const answer = await new Promise<{ encoding: string; bytes: number }>((resolve, reject) => {
    send(`${other.origin}/my`, { headers: { "accept-encoding": "gzip, br" } })
      .once("response", async (response) => {
        const body = await text(response);
        resolve({ encoding: String(response.headers["content-encoding"]), bytes: body.length });
      })
      .once("error", reject)
      .end();
  });
  expect(answer.encoding).toBe("br");
  expect(answer.bytes).toBeLessThan(500);
  await other.close();
});
