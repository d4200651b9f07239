import { once } from "node:events";
import { createServer } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import type { Settings } from "#app/lib/env.server.ts";
import type { Draining } from "#app/server/drain.ts";
import { siteListener } from "#app/server/site.ts";
import { StaticFiles } from "#app/server/static-files.ts";
import type { PageCache } from "#app/web/page-cache.server.ts";
import * as entry from "../../app/entry.server.tsx";

type Module = ServerBuild["routes"][string] extends infer R
  ? R extends { module: infer M }
    ? M
    : never
  : never;
export type StubRoute = { path: string; module: Partial<Module> };

/** A build by hand: a root that shows its outlet, and these routes under it. */
export function stubBuild(stubs: StubRoute[], root: Module): ServerBuild {
  const ids = stubs.map((_, at) => `routes/${at}`);
  const assets = {
    version: "1",
    url: "/assets/manifest.js",
    entry: { module: "/assets/entry.js", imports: [] },
  };
  const asset = (id: string, path?: string) => ({
    id,
    module: `/assets/${id}.js`,
    imports: [],
    css: [],
    hasAction: false,
    hasLoader: false,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    ...(path === undefined ? {} : { path, parentId: "root" }),
  });
  return {
    mode: "production",
    entry: { module: entry },
    routes: {
      root: { id: "root", path: "", module: root },
      ...Object.fromEntries(
        stubs.map(({ path, module }, at) => {
          const id = ids[at] ?? "";
          return [id, { id, parentId: "root", path, module: module as Module }];
        }),
      ),
    },
    assets: {
      ...assets,
      routes: {
        root: asset("root"),
        ...Object.fromEntries(stubs.map(({ path }, at) => [ids[at], asset(ids[at] ?? "", path)])),
      },
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    basename: "/",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
      unstable_optimizeDeps: false,
    },
  } as ServerBuild;
}

export type Stub = { origin: string; logged: string[]; draining: Draining; close(): Promise<void> };

/** The real listener over a build made by hand, on a port of its own. */
export async function serveStub(
  build: ServerBuild,
  {
    settings = {},
    pages = null,
    folders = [],
  }: {
    settings?: Partial<Pick<Settings, "live" | "publicOrigin" | "secure" | "trustProxy">>;
    pages?: PageCache | null;
    folders?: string[];
  } = {},
): Promise<Stub> {
  const logged: string[] = [];
  const draining: Draining = { begun: false };
  const listener = siteListener({
    settings: {
      live: false,
      publicOrigin: null,
      secure: false,
      trustProxy: false,
      checkoutOrigin: "https://checkout.example.com",
      ...settings,
    },
    build: async () => build,
    files: new StaticFiles(folders),
    pages,
    log: pino({ level: "info" }, { write: (line: string) => logged.push(line) }),
    draining,
    isReady: async () => true,
    pendingTransactions: () => 0,
    opensHold: async (secret) => secret !== "made-up",
  });
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("No port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    logged,
    draining,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
