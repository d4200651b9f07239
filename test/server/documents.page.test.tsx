import {
  type ActionFunctionArgs,
  createRequestHandler,
  data,
  json,
  redirect,
  type ServerBuild,
} from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useActionData,
  useLoaderData,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { log } from "#app/lib/log.server.ts";
import { Documents } from "#app/server/documents.ts";
import { withHeaders } from "#app/server/route-headers.ts";
import { notFound } from "#app/web/answers.ts";
import { expectComplaint } from "../support/console.ts";
import { type StubRoute, stubBuild } from "./stub-site.ts";

function Layout({ children }: { children?: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

/** What a page was told of a refusal; Remix has a sentence of its own where no route spoke. */
function reasonOf(told: unknown): string {
  const text = JSON.stringify(told);
  return text.startsWith('"Error: ') ? '""' : text;
}

function Failed() {
  const error = useRouteError();
  const root = useRouteLoaderData<{ site: string }>("root");
  const said = isRouteErrorResponse(error)
    ? `${error.status} ${error.statusText} ${reasonOf(error.data)}`
    : String(error);
  return (
    <p>
      {said} {root?.site}
    </p>
  );
}

function Shown() {
  const matches = useMatches().map(({ id, pathname, params, handle }) => ({
    ...{ id, pathname: decodeURI(pathname), params, handle },
  }));
  return (
    <pre>{JSON.stringify([useLoaderData(), useActionData(), useParams(), matches.at(-1)])}</pre>
  );
}

const ending = "</script></title><script>alert(1)</script>";

const page = (module: StubRoute["module"]): StubRoute["module"] => ({ default: Shown, ...module });
const own = (module: StubRoute["module"]) => page({ ErrorBoundary: Failed, ...module });
const fails = (thrown: () => unknown) => () => {
  throw thrown();
};
const busy = () =>
  new Response("too often", { status: 429, statusText: "Busy", headers: { "Retry-After": "7" } });
const acts = {
  loader: () => data({ loaded: true }, { headers: { "X-Loaded": "yes", "Set-Cookie": "a=1" } }),
  action: async ({ request }: ActionFunctionArgs) => {
    const wish = (await request.formData()).get("wish");
    if (wish === "go") return redirect("/elsewhere", 303);
    if (wish === "throw") throw busy();
    if (wish === "break") throw new Error("the inside of the machine");
    if (wish === "old") return json({ wish }, 201);
    return data({ wish }, { status: 422, headers: { "X-Acted": "yes", "Set-Cookie": "b=2" } });
  },
};

const routes: StubRoute[] = [
  { path: "plain/:word", module: page({ loader: () => ({ plain: true }) }) },
  { path: "bare", module: page({ handle: { mark: 1 } }) },
  {
    path: "titled",
    module: page({
      meta: ({ data: loaded, params }) => [{ title: JSON.stringify([loaded, params]) }],
      links: () => [{ rel: "icon", href: "/icon.svg" }],
      loader: () => data({ of: "title" }, { status: 203, headers: { "X-Page-Cache": "second" } }),
    }),
  },
  {
    path: "marked",
    module: page({
      meta: () => [{ title: ending }, { "script:ld+json": { name: ending, "@type": "Event" } }],
    }),
  },
  { path: "away", module: page({ loader: () => redirect("/elsewhere") }) },
  { path: "thrown-away", module: page({ loader: fails(() => redirect("/elsewhere", 303)) }) },
  { path: "missing", module: page({ loader: fails(notFound) }) },
  { path: "missing-own", module: own({ loader: fails(notFound) }) },
  { path: "busy", module: page({ loader: fails(busy) }) },
  { path: "busy-own", module: own({ loader: fails(busy) }) },
  { path: "said", module: own({ loader: fails(() => data({ why: "so" }, { status: 403 })) }) },
  { path: "broken", module: page({ loader: fails(() => new Error("the inside of the machine")) }) },
  {
    path: "broken-own",
    module: own({ loader: fails(() => new Error("the inside of the machine")) }),
  },
  { path: "nothing", module: page({ loader: () => undefined as never }) },
  {
    path: "torn",
    module: { default: fails(() => new Error("the inside of the machine")) as never },
  },
  { path: "resource", module: { loader: () => json({ plain: false }) } },
  { path: "resource-away", module: { loader: () => redirect("/elsewhere", 303) } },
  { path: "resource-missing", module: { loader: fails(notFound) } },
  { path: "resource-busy", module: { loader: fails(busy) } },
  { path: "resource-broken", module: { loader: fails(() => new Error("the inside")) } },
  {
    path: "resource-said",
    module: { loader: fails(() => data({ reason: "revoked" }, { status: 403 })) },
  },
  { path: "resource-acts", module: { action: () => json({ acted: true }, 201) } },
  { path: "live", module: page({ handle: { hydrate: true } }) },
  { path: "acts", module: page(acts) },
  { path: "acts-own", module: own(acts) },
];

const build: ServerBuild = withHeaders(
  stubBuild(routes, {
    default: Outlet,
    Layout,
    ErrorBoundary: Failed,
    loader: () => data({ site: "this" }, { headers: { "X-Site": "this", "Set-Cookie": "c=3" } }),
  }),
);
const ours = new Documents(build);
const remix = createRequestHandler(build, "production");

type Ask = [method: string, path: string, wish?: string];

function requestOf([method, path, wish]: Ask): Request {
  const body = wish === undefined ? null : new URLSearchParams({ wish });
  return new Request(`http://localhost${path}`, { method, body });
}

async function answered(answer: Awaited<ReturnType<NonNullable<ReturnType<Documents["at"]>>>>) {
  const html = "html" in answer ? answer.html : await answer.text();
  // Where Remix would put the data of a page with React.
  const seen = html.replace("<!--$--><!--/$-->", "");
  const cookies = answer.headers.getSetCookie().sort();
  answer.headers.delete("set-cookie");
  // For a browser with Remix in it.
  answer.headers.delete("x-remix-catch");
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    cookies,
    html: seen,
  };
}

const asks: Ask[] = [
  ...routes
    .filter(({ path }) => !/^(resource-acts|resource-said|live)$/.test(path))
    .map(({ path }): Ask => ["GET", `/${path.replace(":word", "any%20word")}?q=1`]),
  ["POST", "/bare", "change"],
  ["POST", "/resource-acts", "change"],
  ["POST", "/missing-own", "change"],
  ...["stay", "go", "throw", "break", "old"].flatMap((wish): Ask[] => [
    ["POST", "/acts", wish],
    ["POST", "/acts-own", wish],
  ]),
];

test("an address that no route knows is Remix's 404", async () => {
  expectComplaint(/No routes matched location/);
  await compare(["GET", "/not/there"]);
});

test.each(asks)("%s %s %s is answered as Remix answers it", (...ask) => compare(ask));

test("a program that is refused is told why", async () => {
  const answer = await ours.at("/resource-said", "GET")?.(requestOf(["GET", "/resource-said"]), {
    nonce: undefined,
  });
  const { status, html } = await answered(answer as Response);
  expect([status, JSON.parse(html)]).toEqual([403, { reason: "revoked" }]);
});

async function compare(ask: Ask): Promise<void> {
  vi.spyOn(log, "error").mockReturnValue();
  const { url, method } = requestOf(ask);
  const answer = ours.at(new URL(url).pathname, method);
  if (!answer) throw new Error("This is left to Remix.");
  const context = { nonce: undefined };
  const mine = await answered(await answer(requestOf(ask), context));
  const theirs = await answered(await remix(requestOf(ask), context));
  expect(mine).toEqual(theirs);
  expect(mine.html).not.toContain("inside of the machine");
}

test("what ships React, and a method that a route has nothing for, is left to Remix", () => {
  for (const path of ["/resource-acts", "/live", "/plain/a.data", "/__manifest"]) {
    expect([path, ours.at(path, "GET")]).toEqual([path, null]);
  }
  expect(ours.at("/resource", "POST")).toBeNull();
});

test("bad input 55: what would end a title or the markup of a page stands in it as text", async () => {
  const answer = await ours.at("/marked", "GET")?.(requestOf(["GET", "/marked"]), {
    nonce: undefined,
  });
  if (!answer) throw new Error("This is left to Remix.");
  const { html } = await answered(answer);
  expect(html).toContain("application/ld+json");
  expect(html).not.toContain("<script>alert");
  expect(html.match(/<\/title>/g)).toHaveLength(1);
});
