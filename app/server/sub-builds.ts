import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
type Leaf = { id: string; segments: string[] };
/** Either a set of routes small enough, or a choice by what one segment of an address says. */
type Choice = { leaves: Leaf[] } | { at: number; byWord: Map<string, Choice>; otherwise: Choice };

const most = 12;

/**
 * Parts a build into builds of at most a dozen leaves, because matching slows with every route it
 * has to look at. An address is led by its segments to the part that holds every route it could
 * match, so that each part answers as the whole would.
 */
export class SubBuilds {
  private readonly root: Choice;
  private readonly made = new Map<Choice, ServerBuild>();

  constructor(private readonly build: ServerBuild) {
    this.root = choiceAmong(leavesOf(build.routes), 0);
  }

  /** The build that answers this path; the whole one for what spans all of it. */
  for(pathname: string): ServerBuild {
    if (pathname === "/__manifest") return this.build;
    const words = wordsOf(pathname);
    let choice = this.root;
    while ("at" in choice) choice = choice.byWord.get(words[choice.at] ?? "") ?? choice.otherwise;
    let sub = this.made.get(choice);
    if (!sub) {
      sub = partOf(this.build, choice.leaves);
      this.made.set(choice, sub);
    }
    return sub;
  }
}

/** The words between the slashes of a path as matching sees them: decoded, in lower case. */
function wordsOf(pathname: string): string[] {
  const path = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  return path.split("/").filter(Boolean).map(word);
}

function word(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

function leavesOf(routes: Routes): Leaf[] {
  return Object.values(routes)
    .filter((route) => route !== undefined && (route.path !== undefined || route.index))
    .map((route) => ({ id: route?.id ?? "", segments: segmentsOf(routes, route?.id ?? "") }));
}

function segmentsOf(routes: Routes, id: string): string[] {
  const route = routes[id];
  if (!route) return [];
  const own = (route.path ?? "").split("/").filter(Boolean);
  if (own.some((segment) => segment.endsWith("?"))) {
    throw new Error(`${id}: an optional segment can not be led to one part of the routes`);
  }
  return [...(route.parentId ? segmentsOf(routes, route.parentId) : []), ...own];
}

function choiceAmong(leaves: Leaf[], from: number): Choice {
  if (leaves.length <= most) return { leaves };
  const deepest = Math.max(...leaves.map((leaf) => leaf.segments.length));
  for (let at = from; at < deepest; at++) {
    const words = new Set(leaves.flatMap((leaf) => literalAt(leaf, at) ?? []));
    if (words.size === 0) continue;
    const others = leaves.filter((leaf) => literalAt(leaf, at) === null);
    const parts = [...words].map((literal) => {
      const mine = leaves.filter((leaf) => literalAt(leaf, at) === literal || isOpen(leaf, at));
      return [literal, mine] as const;
    });
    if (parts.every(([, mine]) => mine.length === leaves.length)) continue;
    return {
      at,
      byWord: new Map(parts.map(([literal, mine]) => [literal, choiceAmong(mine, at + 1)])),
      otherwise: choiceAmong(others, at + 1),
    };
  }
  return { leaves };
}

/** The literal word a route has at this place; null where any word, or none, may stand there. */
function literalAt(leaf: Leaf, at: number): string | null {
  const segment = leaf.segments[at];
  if (segment === undefined || isAnyWord(segment)) return null;
  return segment.toLowerCase();
}

/** Whether a route takes any word at this place. */
function isOpen(leaf: Leaf, at: number): boolean {
  const segment = leaf.segments[at];
  return segment === undefined ? leaf.segments.at(-1) === "*" : isAnyWord(segment);
}

function isAnyWord(segment: string): boolean {
  return segment === "*" || segment.startsWith(":");
}

function partOf(build: ServerBuild, leaves: Leaf[]): ServerBuild {
  const kept = new Set<string>();
  for (const leaf of leaves) {
    for (let id: string | undefined = leaf.id; id; id = build.routes[id]?.parentId) kept.add(id);
  }
  if (build.routes.root) kept.add("root");
  const only = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
