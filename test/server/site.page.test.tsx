import { request as send } from "node:http";
import { text } from "node:stream/consumers";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { log } from "#app/lib/log.server.ts";
import { notFound } from "#app/web/answers.ts";
import { useNonce } from "#app/web/nonce.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { type Stub, serveStub, stubBuild } from "./stub-site.ts";

function Root() {
  return (
    <html lang="en">
      <body>
        <script nonce={useNonce()}>{"1"}</script>
        <Outlet />
      </body>
    </html>
  );
}

const page = {
  default: () => <p>page</p>,
  action: async ({ request }: ActionFunctionArgs) => json((await request.text()).length),
};
const build = stubBuild(
  [
    { path: "zh/:slug", module: page },
    { path: "orders/:code/:secret", module: page },
    { path: "organizer/:slug", module: page },
    { path: "gate/:gate", module: page },
    { path: "dev/mail", module: page },
    {
      path: "api/v1/echo",
      module: {
        loader: ({ request }: LoaderFunctionArgs) =>
          json({
            url: request.url,
            address: clientAddress(request),
            cookie: request.headers.get("cookie"),
          }),
        action: () => json({ ran: true }),
      },
    },
    { path: "my/export", module: { action: () => json({ ran: true }) } },
    {
      path: "*",
      module: {
        default: () => null,
        loader: () => {
          throw notFound();
        },
      },
    },
    { path: "hooks/stripe", module: { action: () => json({ ran: true }) } },
    {
      path: "broken",
      module: {
        default: () => null,
        loader: () => {
          throw new Error("the inside of the machine");
        },
      },
    },
    {
      path: "missing",
      module: {
        default: () => null,
        loader: () => {
          throw notFound();
        },
      },
    },
  ],
  { default: Root, ErrorBoundary: () => <p>error page</p> },
);

let site: Stub;

beforeAll(async () => {
  log.level = "silent";
  site = await serveStub(build);
});
afterAll(() => site.close());

function ask(path: string, init: RequestInit = {}) {
  return fetch(site.origin + path, { redirect: "manual", ...init });
}

const ours = () => ({ origin: site.origin });

test("bad input 51: a change asked for by another site is refused, on pages and resource routes", async () => {
  const hostile = [
    { origin: "http://evil.example.com" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site", origin: site.origin },
    { "sec-fetch-site": "same-site", origin: site.origin },
    {},
    { origin: "http://evil.example.com", "x-forwarded-host": "evil.example.com" },
  ];
  for (const headers of hostile) {
    for (const path of ["/organizer/a", "/my/export", "/my/export.data", "/zh/a"]) {
      const answer = await ask(path, { method: "POST", headers: headers as HeadersInit });
      expect([path, headers, answer.status]).toEqual([path, headers, 403]);
    }
  }
});

test("a change from a page of ours is let through", async () => {
  expect((await ask("/my/export", { method: "POST", headers: ours() })).status).toBe(200);
  const browser = { "sec-fetch-site": "same-origin" };
  expect((await ask("/organizer/a", { method: "POST", headers: browser })).status).toBe(200);
});

test("programs are let through where they are expected, and only there", async () => {
  const bearer = { authorization: "Bearer abc" };
  expect((await ask("/api/v1/echo", { method: "POST", headers: bearer })).status).toBe(200);
  expect((await ask("/api/v1/echo", { method: "POST" })).status).toBe(403);
  expect((await ask("/hooks/stripe", { method: "POST" })).status).toBe(200);
  expect((await ask("/my/export", { method: "POST", headers: bearer })).status).toBe(403);
});

test("behind a proxy only the public origin is ours", async () => {
  const proxied = await serveStub(build, {
    settings: { publicOrigin: "https://conf.example.com", secure: true, live: true },
  });
  const post = (origin: string) =>
    fetch(`${proxied.origin}/organizer/a`, { method: "POST", headers: { origin } });
  expect((await post("https://conf.example.com")).status).toBe(200);
  expect((await post(proxied.origin)).status).toBe(403);
  const echo = await (await fetch(`${proxied.origin}/api/v1/echo`)).json();
  expect(echo.url).toBe("https://conf.example.com/api/v1/echo");
  await proxied.close();
});

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

test("a public page carries no nonce: its policy lists hashes", async () => {
  const answer = await ask("/zh/a");
  expect(await answer.text()).toContain("<script>1</script>");
  expect(answer.headers.get("content-security-policy")).toMatch(
    /script-src 'self' 'sha256-[^']+';/,
  );
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
});

test("bad input 66: the log has no secret of an address, a query or a cookie", async () => {
  await ask("/orders/ABCD2345/s3cr3t-of-the-order?code=123456", {
    headers: { cookie: "a=s3cr3t" },
  });
  await ask("/gate/setup/s3cr3t");
  await expect.poll(() => site.logged.join("")).toContain("/gate/setup/…");
  expect(site.logged.join("")).toContain('"path":"/orders/ABCD2345/…?code"');
  expect(site.logged.join("")).not.toMatch(/s3cr3t|123456/);
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

test("an organizer's file may be larger than a form", async () => {
  const data = new FormData();
  data.set("file", new Blob(["a".repeat(5 * 2 ** 20)]), "attendees.csv");
  const answer = await ask("/organizer/a", { method: "POST", body: data, headers: ours() });
  expect(answer.status).toBe(200);
});

test("methods no page has are refused with those it has", async () => {
  const answer = await ask("/organizer/a", { method: "DELETE", headers: ours() });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
});

test("what a proxy would say is not believed without one", async () => {
  const forged = { "x-forwarded-for": "192.0.2.9", "x-forwarded-host": "evil.example.com" };
  const echo = await (await ask("/api/v1/echo", { headers: forged })).json();
  expect(echo).toMatchObject({ url: `${site.origin}/api/v1/echo`, address: "127.0.0.1" });

  const proxied = await serveStub(build, { settings: { trustProxy: 1 } });
  const told = await (await fetch(`${proxied.origin}/api/v1/echo`, { headers: forged })).json();
  expect(told.address).toBe("192.0.2.9");
  await proxied.close();
});

test("by plain http the site is reached on its own machine only", async () => {
  const status = await new Promise<number>((resolve, reject) => {
    send(`${site.origin}/organizer/a`, { headers: { host: "conf.example.com" } })
      .once("response", (answer) => resolve(answer.statusCode ?? 0))
      .once("error", reject)
      .end();
  });
  expect(status).toBe(421);
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
    { default: Root },
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
