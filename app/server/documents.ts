import type { AppLoadContext, EntryContext, ServerBuild } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import { pageHtml } from "#app/entry.server.tsx";
import { AddressMap, type Place, type Route, type Way } from "./address-map.ts";
import type { Answerer, Page } from "./answerer.ts";
import { documentHeaders } from "./document-headers.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { resource } from "./resource.ts";

type Shown = EntryContext["staticHandlerContext"];
/**
 * Answers as Remix's request handler does wherever no React is shipped: each loader and
 * action sees the one `Request` there is, and what only a browser with React could use is not
 * made. Remix copies the request twice a route, matches three times and encodes the loaders' data
 * for a script that such a page does not have; that was a quarter of the cost of an order.
 */
export class Documents {
  private readonly map: AddressMap;

  constructor(private readonly build: ServerBuild) {
    this.map = new AddressMap(build);
  }

  /** What answers this method at an address; null where Remix itself is to answer. */
  at(pathname: string, method: string): Answerer | null {
    if (pathname === "/__manifest" || pathname.endsWith(".data")) return null;
    const place = this.map.find(pathname) ?? { way: this.map.nowhere, params: {} };
    const { routes } = place.way;
    const leaf = routes.at(-1);
    if (!leaf || routes.some(({ module }) => hydrates(module.handle))) return null;
    if (!leaf.module.default && !leaf.module.ErrorBoundary) {
      const report = this.build.entry.module.handleError ?? (() => {});
      return resource({ route: leaf, params: place.params, method }, report);
    }
    return (request, context) => this.answer(place, request, context);
  }

  /** The page of a place, or the redirect its action or one of its loaders answered with. */
  private async answer(
    place: Place,
    request: Request,
    context: AppLoadContext,
  ): Promise<Page | Response> {
    const { way, params } = place;
    const args = { request, params, context };
    const report = (error: unknown) => this.build.entry.module.handleError?.(error, args);

    const leaf = way.routes.at(-1) as Route;
    const acted = request.method === "POST" ? await act(leaf, args) : null;
    if (acted instanceof Response) return acted;
    const failedAction = acted && "error" in acted ? acted : null;
    // After an action that failed, only what stands around its error page is loaded.
    const loaded = failedAction
      ? way.routes.slice(0, way.routes.indexOf(boundaryAt(way, leaf)))
      : way.routes;
    const outcomes = new Map<string, Outcome>();
    if (place.way !== this.map.nowhere) {
      const all = await Promise.all(loaded.map((route) => load(route, args)));
      for (const [at, outcome] of all.entries()) {
        if (outcome instanceof Response) return outcome;
        if (outcome) outcomes.set(loaded[at]?.id ?? "", outcome);
      }
    }
    if (place.way === this.map.nowhere) outcomes.set(leaf.id, { error: notThere, status: 404 });
    const shown = this.shown(place, new URL(request.url), { acted, outcomes });
    for (const error of Object.values(shown.errors ?? {})) report(error);
    const headers = documentHeaders(way.routes, shown);
    headers.set("Content-Type", "text/html; charset=utf-8");
    return this.render(way, shown, { headers, request, context, report });
  }

  private shown(
    { way, params }: Place,
    { pathname, search }: URL,
    { acted, outcomes }: { acted: Outcome | null; outcomes: Map<string, Outcome> },
  ): Shown {
    const leaf = way.routes.at(-1) as Route;
    const shown: Shown = {
      basename: this.build.basename ?? "/",
      location: { pathname, search, hash: "", state: null, key: "default" },
      matches: way.routes.map((route) => ({
        params,
        pathname,
        pathnameBase: pathname,
        route: { id: route.id, handle: route.module.handle },
      })),
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    };
    const fail = (error: unknown, { id }: Route) => {
      shown.errors = { [id]: error, ...shown.errors };
    };
    for (const route of way.routes) {
      const outcome = outcomes.get(route.id);
      if (outcome?.headers) shown.loaderHeaders[route.id] = outcome.headers;
      if (outcome && "error" in outcome) {
        if (!shown.errors) shown.statusCode = outcome.status ?? 500;
        fail(outcome.error, boundaryAt(way, route));
      } else {
        shown.loaderData[route.id] = outcome ? outcome.data : null;
        if (!shown.errors && outcome?.status) shown.statusCode = outcome.status;
      }
    }
    if (!acted) return shown;
    if (acted.headers) shown.actionHeaders[leaf.id] = acted.headers;
    if ("error" in acted) fail(acted.error, boundaryAt(way, leaf));
    else shown.actionData = { [leaf.id]: acted.data };
    shown.statusCode = acted.status ?? ("error" in acted ? 500 : shown.statusCode);
    return shown;
  }

  private render(
    { manifest, routeModules }: Way,
    shown: Shown,
    {
      headers,
      request,
      context,
      report,
    }: {
      headers: Headers;
      request: Request;
      context: AppLoadContext;
      report: (error: unknown) => void;
    },
  ): Page {
    const { future, isSpaMode } = this.build;
    const entry = (staticHandlerContext: Shown): EntryContext => ({
      manifest,
      routeModules,
      future,
      isSpaMode,
      staticHandlerContext: {
        ...staticHandlerContext,
        errors: withoutInsides(staticHandlerContext.errors),
      },
      serializeError: ({ message }) => ({ message }),
    });
    const first = entry(shown);
    try {
      const html = pageHtml(first, request.url, context.nonce);
      return { status: shown.statusCode, headers, html };
    } catch (error) {
      report(error);
      const failedIn = first.staticHandlerContext._deepestRenderedBoundaryId ?? "root";
      const second = entry({ ...shown, errors: { [failedIn]: error } });
      return { status: 500, headers, html: pageHtml(second, request.url, context.nonce) };
    }
  }
}

type Args = { request: Request; params: Place["params"]; context: AppLoadContext };

function act({ id, module }: Route, args: Args): Promise<Outcome | Response> {
  if (!module.action) return Promise.resolve({ error: notAllowed, status: 405 });
  return outcomeOf(() => module.action?.(args), `the action of ${id}`);
}

function load({ id, module }: Route, args: Args): Promise<Outcome | Response> | null {
  return module.loader ? outcomeOf(() => module.loader?.(args), `the loader of ${id}`) : null;
}

/** The route that shows an error of this one: itself or the next around it that has a page for it. */
function boundaryAt({ routes }: Way, route: Route): Route {
  const around = routes.slice(0, routes.indexOf(route) + 1);
  return around.findLast(({ module }) => module.ErrorBoundary) ?? (routes[0] as Route);
}

/** Errors as a page may know them: a status, but nothing of the inside of the machine. */
function withoutInsides(errors: Shown["errors"]): Shown["errors"] {
  if (!errors) return null;
  const shown = Object.entries(errors).map(([id, error]) => [
    id,
    isRouteErrorResponse(error) ? error : new Error("Unexpected Server Error"),
  ]);
  return Object.fromEntries(shown);
}

const notThere = { status: 404, statusText: "Not Found", internal: true, data: "" };
const notAllowed = { status: 405, statusText: "Method Not Allowed", internal: true, data: "" };

function hydrates(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "hydrate" in handle && !!handle.hydrate;
}
