import type { EntryContext, ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
export type Route = NonNullable<Routes[string]>;
/** Where an address leads: the routes from the outermost to its own, and what it says for each `:word`. */
export type Place = { way: Way; params: Record<string, string> };
/** The routes to one address pattern, with what rendering it needs, made once. */
export type Way = Pick<EntryContext, "manifest" | "routeModules"> & { routes: Route[] };

type Branch = Way & { segments: string[]; score: number };

/**
 * Finds the routes of an address as Remix's `matchRoutes` does, which flattens, ranks and compiles
 * all of them on each call and is called three times a page: here that is done once per build.
 */
export class AddressMap {
  private readonly branches: Branch[];
  /** What stands in where nothing matches: the root alone. */
  readonly nowhere: Way;

  constructor(build: ServerBuild) {
    const all = Object.values(build.routes).filter((route) => route !== undefined);
    this.branches = all
      .filter((route) => route.path !== undefined || route.index)
      .map((route) => branchOf(build, route))
      .sort((a, b) => b.score - a.score);
    this.nowhere = wayOf(
      build,
      all.filter((route) => route.parentId === undefined),
    );
  }

  find(pathname: string): Place | null {
    const path = pathname.slice(1).replace(/\/+$/, "");
    const words = path === "" ? [] : path.split("/").map(decoded);
    for (const way of this.branches) {
      const params = paramsOf(way.segments, words);
      if (params) return { way, params };
    }
    return null;
  }
}

/** Decoded after the path is parted: a `%2F` inside a word does not end it. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

function paramsOf(segments: string[], words: string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    if (segment === "*") {
      params["*"] = words.slice(at).join("/");
      return params;
    }
    const word = words[at];
    if (!word) return null;
    if (segment.startsWith(":")) params[segment.slice(1)] = word;
    else if (segment !== word.toLowerCase()) return null;
  }
  return words.length === segments.length ? params : null;
}

function branchOf(build: ServerBuild, leaf: Route): Branch {
  const routes: Route[] = [];
  for (let id: string | undefined = leaf.id; id; id = build.routes[id]?.parentId) {
    const route = build.routes[id];
    if (route) routes.unshift(route);
  }
  const segments = routes.flatMap((route) => (route.path ?? "").split("/").filter(Boolean));
  if (segments.some((text) => text.endsWith("?") || /^:.*[^\w-]/.test(text))) {
    throw new Error(`${leaf.id}: a segment is a word, a :word or *`);
  }
  const lower = segments.map((text) => (text.startsWith(":") ? text : text.toLowerCase()));
  return { ...wayOf(build, routes), segments: lower, score: scoreOf(segments, leaf.index) };
}

/** React Router's rank: literal words before any word before any number of words. */
function scoreOf(segments: string[], index: boolean | undefined): number {
  const each = segments.map((text) => (text === "*" ? -1 : text.startsWith(":") ? 4 : 11));
  return each.reduce((sum, n) => sum + n, index ? 2 : 0);
}

function wayOf(build: ServerBuild, routes: Route[]): Way {
  const only = Object.fromEntries(routes.map(({ id }) => [id, build.assets.routes[id]]));
  return {
    routes,
    manifest: { ...build.assets, routes: only as EntryContext["manifest"]["routes"] },
    routeModules: Object.fromEntries(routes.map(({ id, module }) => [id, module])),
  };
}
