import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../app/routes.ts";

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Route = { id: string; parentId?: string; path?: string; index?: boolean };

/** The build of a map of addresses, as far as matching looks at it. */
export function buildOf(map: RouteConfigEntry[]): ServerBuild {
  const all: Record<string, Route & { module: object }> = {
    root: { id: "root", path: "", module: {} },
  };
  const add = (entry: RouteConfigEntry, parentId: string) => {
    const id = entry.id ?? entry.file;
    const { path, index } = entry;
    all[id] = {
      id,
      parentId,
      module: {},
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
export function addressesOf(build: ServerBuild): string[] {
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

/** What React Router itself finds at an address: the routes from the outermost, and the words. */
export function matched(build: ServerBuild, address: string) {
  const matches = matchRoutes(treeOf(build), address) ?? [];
  return { ids: matches.map(({ route }) => route.id ?? ""), params: matches.at(-1)?.params };
}

/** Our own map, and one that is much larger. */
export const maps: [name: string, map: RouteConfigEntry[]][] = [
  ["our map", routes as RouteConfigEntry[]],
  ["a map of 150 addresses", largeMap()],
];

function largeMap(): RouteConfigEntry[] {
  return [
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
}
