import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import { SubBuilds } from "#app/server/sub-builds.ts";
import routes from "../../app/routes.ts";

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Route = { id: string; parentId?: string; path?: string; index?: boolean };

/** The build of a map of addresses, as far as matching looks at it. */
function buildOf(map: RouteConfigEntry[]): ServerBuild {
  const all: Record<string, Route> = { root: { id: "root", path: "" } };
  const add = (entry: RouteConfigEntry, parentId: string) => {
    const id = entry.id ?? entry.file;
    const { path, index } = entry;
    all[id] = {
      id,
      parentId,
      ...(path === undefined ? {} : { path }),
      ...(index ? { index } : {}),
    };
    for (const child of entry.children ?? []) add(child, id);
  };
  for (const entry of map) add(entry, "root");
  return { routes: all, assets: { routes: all } } as unknown as ServerBuild;
}

function treeOf(build: ServerBuild, parentId?: string): RouteObject[] {
  return Object.values(build.routes)
    .filter((route) => route !== undefined && route.parentId === parentId)
    .map((route) => ({
      id: route?.id ?? "",
      ...(route?.path === undefined ? {} : { path: route.path }),
      ...(route?.index ? { index: true as const } : { children: treeOf(build, route?.id) }),
    }));
}

/** Every address of a map once, with a word in place of each parameter. */
function addressesOf(build: ServerBuild): string[] {
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : build.routes[id];
    return route ? `${pathOf(route.parentId)}/${route.path ?? ""}` : "";
  };
  return Object.keys(build.routes)
    .filter((id) => id !== "root")
    .map((id) =>
      pathOf(id)
        .replace(/\*/g, "any/depth")
        .replace(/:(\w+)/g, (_, name) => (name === "lang" ? "zh" : `some-${name}`))
        .replace(/\/+/g, "/")
        .replace(/(?<=.)\/$/, ""),
    );
}

function matched(build: ServerBuild, address: string): string[] {
  return (matchRoutes(treeOf(build), address) ?? []).map(({ route }) => route.id ?? "");
}

const largeMap: RouteConfigEntry[] = [
  { file: "home", index: true },
  ...[
    "",
    "tickets",
    "agenda",
    "agenda/:session",
    "speakers",
    "speakers/:id",
    "privacy",
    "imprint",
  ].map((path) => ({ file: `public/${path}`, path: `:lang/:slug/${path}` })),
  { file: "public", path: ":lang" },
  ...Array.from({ length: 40 }, (_, at) => [
    { file: `organizer/${at}`, path: `organizer/:slug/part${at}` },
    { file: `organizer/${at}/one`, path: `organizer/:slug/part${at}/:id` },
  ]).flat(),
  { file: "organizer", path: "organizer" },
  { file: "organizer/new", path: "organizer/events/new" },
  {
    file: "organizer/shell",
    path: "organizer/:slug",
    children: Array.from({ length: 20 }, (_, at) => ({
      file: `in-shell/${at}`,
      path: `room${at}`,
    })),
  },
  ...Array.from({ length: 20 }, (_, at) => ({
    file: `orders/${at}`,
    path: `orders/:code/:secret/x${at}`,
  })),
  { file: "files", path: "files/*" },
  { file: "nowhere", path: "*" },
];

test.each([
  ["our map", routes as RouteConfigEntry[]],
  ["a map of 150 addresses", largeMap],
])("every address of %s finds the same route in its part as in the whole", (_, map) => {
  const whole = buildOf(map);
  const parts = new SubBuilds(whole);
  for (const address of [...addressesOf(whole), "/", "/none", "/zh/a/b/c/d", "/organizer/x/none"]) {
    const part = parts.for(address);
    expect([address, matched(part, address)]).toEqual([address, matched(whole, address)]);
    expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
    for (const other of [`${address}/`, address.toUpperCase(), `${address}.data`]) {
      const bare = other.replace(/\.data$/, "");
      expect(matched(parts.for(other), bare)).toEqual(matched(whole, bare));
    }
  }
});

test("a part has at most a dozen addresses besides the parents of each", () => {
  const whole = buildOf(largeMap);
  const parts = new SubBuilds(whole);
  for (const address of addressesOf(whole)) {
    expect([address, Object.keys(parts.for(address).routes).length]).toEqual([
      address,
      expect.toSatisfy((count: number) => count <= 14),
    ]);
  }
});

test("what spans all addresses is answered by the whole", () => {
  const whole = buildOf(largeMap);
  expect(new SubBuilds(whole).for("/__manifest")).toBe(whole);
});

test("an address that no part can be chosen for is refused at the start", () => {
  const map = [{ file: "maybe", path: "zh?/x" }];
  expect(() => new SubBuilds(buildOf(map))).toThrow("optional segment");
});
