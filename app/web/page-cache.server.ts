import type { IncomingMessage, ServerResponse } from "node:http";
import { langs } from "#app/lib/lang.ts";
import { second } from "#app/lib/time.ts";
import { KeptPage } from "./kept-page.server.ts";
import { hasChosen, keptLang } from "./language.server.ts";
import { type Bodies, compressed } from "./page-body.server.ts";
import { PageRevisions } from "./page-revisions.server.ts";

/**
 * A loader under `/zh` or `/en` opts in by answering with this header: `revision` keeps the page
 * until its event's revision is raised, `second` for one second (what is left of a quota). A page
 * that depends on query parameters names them after that (`revision; day, q`): all others are
 * dropped before it is asked, so that nobody fills the memory with copies of one page.
 */
export const keepHeader = "X-Page-Cache";

/** The only query parameters any public page may depend on: what a page not met yet is asked with. */
const pageQueries = new Set([
  "code",
  "day",
  "kind",
  "page",
  "q",
  "room",
  "sector",
  "session",
  "speaker",
  "track",
  "types",
]);

const mostBytes = 64 * 2 ** 20;
/** From this size on a page is first compressed quickly, and again thoroughly while it is served. */
const largeBytes = 96 * 2 ** 10;
const longestKey = 512;
const mostPaths = 5000;

type Flight = { revision: string; landed: Promise<void>; land: () => void };

/**
 * The public pages in memory: the same for everyone, rendered once per change however many ask at
 * once, sent from memory with everything already compressed.
 */
export class PageCache {
  private readonly pages = new Map<string, KeptPage>();
  private readonly flights = new Map<string, Flight>();
  private readonly personal = new Set<string>();
  /** The parameters each path's page depends on, as it last said. */
  private readonly queries = new Map<string, Set<string>>();
  private bytes = 0;
  /** One page after another: compressing thoroughly takes a core for a second. */
  private squeezing: Promise<void> = Promise.resolve();
  readonly revisions: PageRevisions;

  constructor(
    readRevisions: () => Promise<Map<string, number>>,
    private readonly clock: () => number = Date.now,
    private readonly mostPages = 500,
  ) {
    this.revisions = new PageRevisions(readRevisions, clock);
  }

  /** Answers from memory where that is certain at once; says whether it did. */
  hit(req: IncomingMessage, res: ServerResponse): boolean {
    const page = this.pages.get(req.url ?? "");
    if (!page || !this.revisions.fresh() || !this.holds(req.url ?? "", page)) return false;
    this.moveLast(req.url ?? "", page);
    page.send(req, res, langCookie(req));
    return true;
  }

  /**
   * Answers after what `hit` could not know at once: a reading of revisions, or a page that is
   * being rendered for someone else. Where there is no page to keep, `pass` answers, and the
   * address in `req` is then the page's own, without parameters that no page depends on.
   */
  async miss(req: IncomingMessage, res: ServerResponse, pass: () => void): Promise<void> {
    const url = req.url ?? "/";
    const key = pageKey(url, this.queries.get(pathOf(url)) ?? pageQueries);
    req.url = key;
    await this.revisions.refresh();
    if (this.hit(req, res)) return;
    const flight = this.flights.get(key);
    if (flight && !this.personal.has(shapeOf(key))) {
      await flight.landed;
      if (this.hit(req, res)) return;
    }
    if (!this.flights.has(key) && key.length <= longestKey) {
      const started = this.startFlight(key);
      res.once("close", () => this.land(key, started));
    }
    pass();
  }

  /** Keeps what was rendered for `key`, if it was asked through `miss`; the page to answer with. */
  async keep(
    key: string,
    rendered: { body: Buffer; headers: [string, string][]; how: string },
  ): Promise<KeptPage | null> {
    const flight = this.flights.get(key);
    const [how, named = ""] = rendered.how.split(";");
    const forASecond = how === "second";
    if (!flight || (!forASecond && how !== "revision")) return null;
    // Rendered with parameters it does not depend on: its links may repeat them.
    if (pageKey(key, this.learn(pathOf(key), named)) !== key) return null;
    const until = forASecond ? this.clock() + second : Number.POSITIVE_INFINITY;
    const isLarge = !forASecond && rendered.body.length > largeBytes;
    const bodies = await compressed(rendered.body, forASecond ? 4 : isLarge ? 5 : 9);
    const page = new KeptPage(bodies, rendered.headers, until, flight.revision);
    this.personal.delete(shapeOf(key));
    this.remember(key, page);
    this.land(key, flight);
    if (isLarge) this.squeezing = this.squeezing.then(() => this.squeeze(key, page, bodies));
    return page;
  }

  /** Keeps what is still asked for in as few bytes as there can be. */
  private async squeeze(key: string, page: KeptPage, quick: Bodies): Promise<void> {
    if (this.pages.get(key) !== page) return;
    const bodies = await compressed(quick.identity, 11);
    const isSmaller = bodies.br.length < quick.br.length;
    if (isSmaller && this.pages.get(key) === page) this.remember(key, page.withBodies(bodies));
  }

  private learn(path: string, named: string): Set<string> {
    const names = new Set(named.split(",").map((name) => name.trim()));
    if (this.queries.size >= mostPaths) this.queries.clear();
    this.queries.set(path, names);
    return names;
  }

  private holds(key: string, page: KeptPage): boolean {
    if (page.revision !== this.revisions.of(slugOf(key))) return false;
    return page.until === Number.POSITIVE_INFINITY || this.clock() < page.until;
  }

  private startFlight(key: string): Flight {
    let land = () => {};
    const landed = new Promise<void>((resolve) => {
      land = resolve;
    });
    const flight = { revision: this.revisions.of(slugOf(key)), landed, land };
    this.flights.set(key, flight);
    return flight;
  }

  private land(key: string, flight: Flight): void {
    if (this.flights.get(key) !== flight) return;
    this.flights.delete(key);
    flight.land();
    if (this.pages.has(key)) return;
    if (this.personal.size > 1000) this.personal.clear();
    this.personal.add(shapeOf(key));
  }

  private remember(key: string, page: KeptPage): void {
    this.forget(key);
    this.pages.set(key, page);
    this.bytes += page.bytes;
    for (const longestUnused of this.pages.keys()) {
      if (this.pages.size <= this.mostPages && this.bytes <= mostBytes) break;
      if (longestUnused !== key) this.forget(longestUnused);
    }
  }

  /** A map keeps the order in which it was filled: what is asked for goes to the end. */
  private moveLast(key: string, page: KeptPage): void {
    this.pages.delete(key);
    this.pages.set(key, page);
  }

  private forget(key: string): void {
    this.bytes -= this.pages.get(key)?.bytes ?? 0;
    this.pages.delete(key);
  }
}

/** Whether a request asks for a page that is the same for everyone. */
export function asksPublicPage(req: IncomingMessage): boolean {
  if (req.method !== "GET" && req.method !== "HEAD") return false;
  const url = req.url ?? "";
  return langs.some((lang) => url.startsWith(lang, 1) && /^[/?]?$/.test(url.charAt(3)));
}

/** The address a page is kept under: its path and, sorted, the parameters of these names. */
function pageKey(url: string, names: Set<string>): string {
  const at = url.indexOf("?");
  if (at < 0) return url;
  const query = new URLSearchParams(url.slice(at + 1));
  for (const name of [...query.keys()]) if (!names.has(name)) query.delete(name);
  query.sort();
  const rest = query.toString();
  return rest ? `${url.slice(0, at)}?${rest}` : url.slice(0, at);
}

/** The `Set-Cookie` that keeps the language of a public page, where it is not the visitor's yet. */
export function langCookie(req: IncomingMessage): string | null {
  const lang = req.url?.startsWith("/en") ? "en" : "zh";
  return hasChosen(lang, req.headers.cookie) ? null : keptLang(lang);
}

function pathOf(key: string): string {
  return key.split("?", 1)[0] ?? key;
}

/** A path with the names of its parameters, whatever their values. */
function shapeOf(key: string): string {
  const query = new URLSearchParams(key.split("?", 2)[1]);
  return [pathOf(key), ...new Set(query.keys())].join("?");
}

function slugOf(key: string): string {
  const from = key.indexOf("/", 1) + 1;
  if (from === 0) return "";
  const rest = key.slice(from);
  const until = rest.search(/[/?]/);
  return until < 0 ? rest : rest.slice(0, until);
}
