import { type IncomingHttpHeaders, request as send } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { themeScript } from "#app/ui/theme.ts";
import { notFound } from "#app/web/answers.ts";
import { keepHeader, PageCache } from "#app/web/page-cache.server.ts";
import { sourceHash } from "#app/web/plain-page.ts";
import { type Stub, serveStub, stubBuild } from "./stub-site.ts";

let site: Stub;
let clock: number;
let revisions: Map<string, number>;
let readings: number;
let rendered: string[];
const mostPages = 4;

const kept = (how: string) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    const { pathname, search } = new URL(request.url);
    rendered.push(pathname + search);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const cookie = request.headers.get("cookie");
    return json(
      { text: `${how} ${rendered.length} ${cookie}` },
      how ? { headers: { [keepHeader]: how } } : {},
    );
  },
  default: function Kept() {
    return <p>{useLoaderData<{ text: string }>().text}</p>;
  },
});

function Root() {
  return (
    <html lang="zh">
      <body>
        <Script>{themeScript}</Script>
        <Script>{"first()"}</Script>
        <Outlet />
      </body>
    </html>
  );
}

function Script({ children }: { children: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: as it stands in the page
  return <script dangerouslySetInnerHTML={{ __html: children }} />;
}

function Empty() {
  return null;
}

beforeEach(async () => {
  clock = Date.UTC(2026, 10, 24);
  revisions = new Map([
    ["westbund", 1],
    ["other", 1],
  ]);
  readings = 0;
  rendered = [];
  const pages = new PageCache(
    async () => {
      readings++;
      return new Map(revisions);
    },
    () => clock,
    mostPages,
  );
  const nowhere = () => {
    throw notFound();
  };
  site = await serveStub(
    stubBuild(
      [
        { path: ":lang/:slug", module: kept("revision") },
        { path: ":lang/:slug/agenda", module: kept("revision; day, track") },
        { path: ":lang/:slug/tickets", module: kept("second") },
        { path: ":lang/:slug/code", module: kept("") },
        { path: ":lang/:slug/gone", module: { default: Empty, loader: nowhere } },
        { path: "my", module: kept("revision") },
      ],
      {
        default: Root,
        ErrorBoundary: Empty,
      },
    ),
    { pages },
  );
});
afterEach(() => site.close());

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    send(site.origin + path, { method, headers })
      .once("response", async (answer) =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: await buffer(answer),
        }),
      )
      .once("error", reject)
      .end();
  });
}

test("a hundred visitors at once make one rendering, and later ones none", async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask("/zh/westbund")));
  expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
  await ask("/zh/westbund");
  expect(rendered).toEqual(["/zh/westbund"]);
});

test("a change shows at most a second later, and leaves other events alone", async () => {
  await ask("/zh/westbund");
  await ask("/zh/other");
  revisions.set("westbund", 2);
  clock += 999;
  await ask("/zh/westbund");
  expect(rendered).toHaveLength(2);

  clock += 1;
  await ask("/zh/westbund");
  await ask("/zh/other");

  expect(rendered).toEqual(["/zh/westbund", "/zh/other", "/zh/westbund"]);
  expect(readings).toBe(2);
});

test("what changes by the second is kept for one", async () => {
  await ask("/zh/westbund/tickets");
  clock += 999;
  await ask("/zh/westbund/tickets");
  expect(rendered).toHaveLength(1);
  clock += 1;
  await ask("/zh/westbund/tickets");
  expect(rendered).toHaveLength(2);
});

test("a page that did not ask for it is not kept", async () => {
  await Promise.all([ask("/zh/westbund/code"), ask("/zh/westbund/code")]);
  await ask("/zh/westbund/code");
  expect(rendered).toHaveLength(3);
  await ask("/my");
  const personal = await ask("/my");
  expect(rendered).toHaveLength(5);
  expect(personal.headers["x-page-cache"]).toBeUndefined();
});

test("the page is the same for everyone: it never sees a cookie", async () => {
  const answer = await ask("/zh/westbund", { cookie: "session=ada" });
  expect(answer.body.toString()).toContain("revision 1 null");
});

test("a browser that has the page gets 304 and no body", async () => {
  const first = await ask("/zh/westbund");
  const etag = String(first.headers.etag);
  const again = await ask("/zh/westbund", { "if-none-match": etag });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
  revisions.set("westbund", 2);
  clock += 1000;
  expect((await ask("/zh/westbund", { "if-none-match": etag })).status).toBe(200);
});

test("each visitor gets the encoding the browser takes", async () => {
  const plain = await ask("/zh/westbund");
  const br = await ask("/zh/westbund", { "accept-encoding": "gzip, br" });
  const gz = await ask("/zh/westbund", { "accept-encoding": "gzip" });
  expect([br.headers["content-encoding"], gz.headers["content-encoding"]]).toEqual(["br", "gzip"]);
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gz.body)).toEqual(plain.body);
  expect(br.headers["content-length"]).toBe(String(br.body.length));
});

test("a kept page keeps its policy, which lists our own script and no other, and the site's other headers", async () => {
  const first = await ask("/zh/westbund");
  const again = await ask("/zh/westbund");
  for (const { headers } of [first, again]) {
    expect(headers["content-security-policy"]).toContain(
      `script-src 'self' '${sourceHash(themeScript)}';`,
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["x-page-cache"]).toBeUndefined();
  }
  expect(again.headers["x-request-id"]).toBeUndefined();
});

test("the language of a page is kept as the visitor's choice, once", async () => {
  await ask("/en/westbund");
  expect((await ask("/en/westbund")).headers["set-cookie"]?.[0]).toMatch(
    /^lang=en; Path=\/; HttpOnly/,
  );
  const chosen = await ask("/en/westbund", { cookie: "lang=en" });
  expect(chosen.headers["set-cookie"]).toBeUndefined();
});

test("parameters no page depends on make no new page", async () => {
  await ask("/zh/westbund");
  await ask("/zh/westbund?utm_source=x&from=timeline");
  await ask("/zh/westbund?fbclid=y");
  expect(rendered).toEqual(["/zh/westbund"]);
  await ask("/zh/westbund/agenda?utm_source=x&track=b&day=2");
  await ask("/zh/westbund/agenda?day=2&track=b");
  expect(rendered).toEqual(["/zh/westbund", "/zh/westbund/agenda?day=2&track=b"]);
});

test("a page is not rendered again for parameters that only other pages depend on", async () => {
  const first = await ask("/zh/westbund?q=0");
  for (let n = 1; n < 5; n++) await ask(`/zh/westbund?q=${n}&room=${n}`);
  expect(rendered).toEqual(["/zh/westbund?q=0", "/zh/westbund"]);
  expect(first.headers["cache-control"]).toBe("private, no-cache");
});

test("where memory is short, what nobody asked for the longest goes first", async () => {
  await ask("/zh/westbund");
  for (let day = 0; day < 2 * mostPages; day++) {
    await ask(`/zh/westbund/agenda?day=${day}`);
    await ask("/zh/westbund");
  }
  expect(rendered.filter((path) => path === "/zh/westbund")).toHaveLength(1);
  await ask("/zh/westbund/agenda?day=0");
  expect(rendered.filter((path) => path.endsWith("day=0"))).toHaveLength(2);
});

test("faults are not kept", async () => {
  const answers = await Promise.all([ask("/zh/westbund/gone"), ask("/zh/westbund/gone")]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(answers[0]?.headers["cache-control"]).toBe("private, no-cache");
});

test("HEAD is answered like GET, without the body, and leaves a whole page for GET", async () => {
  const first = await ask("/zh/westbund", {}, "HEAD");
  expect((await ask("/zh/westbund")).body.length).toBe(Number(first.headers["content-length"]));
  const head = await ask("/zh/westbund", {}, "HEAD");
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
});
