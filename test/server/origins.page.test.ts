import { request as send } from "node:http";
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

test("pages with a secret in their address send no origin, and are let through without", async () => {
  const post = (path: string) => ask(path, { method: "POST", headers: { origin: "null" } });
  for (const path of ["/orders/K7QX2M9P/secret", "/gate/setup/secret", "/my/sign-in/secret"]) {
    expect([path, (await post(path)).status]).toEqual([path, 200]);
  }
  for (const path of ["/gate/north", "/my/sign-in", "/gate/setup"]) {
    expect([path, (await post(path)).status]).toEqual([path, 403]);
  }
});

test("programs are let through where they are expected, and only there", async () => {
  const bearer = { authorization: "Bearer abc" };
  expect((await ask("/api/v1/echo", { method: "POST", headers: bearer })).status).toBe(200);
  expect((await ask("/api/v1/echo", { method: "POST" })).status).toBe(403);
  expect((await ask("/hooks/stripe", { method: "POST" })).status).toBe(200);
  expect((await ask("/my/export", { method: "POST", headers: bearer })).status).toBe(403);
});

test("behind a proxy only the public origin is ours", async () => {
  const proxied = await serveStub(samplePages, {
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

test("what a proxy would say is not believed without one", async () => {
  const forged = { "x-forwarded-for": "192.0.2.9", "x-forwarded-host": "evil.example.com" };
  const echo = await (await ask("/api/v1/echo", { headers: forged })).json();
  expect(echo).toMatchObject({ url: `${site.origin}/api/v1/echo`, address: "127.0.0.1" });

  const proxied = await serveStub(samplePages, { settings: { trustProxy: 1 } });
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
