import { writeFileSync } from "node:fs";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { clientHalves } from "./app/server/client-halves.ts";
import { entrySources } from "./app/web/entry-sources.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Programs of the server and its workers: each becomes `build/server/<name>.js`. */
const serverPrograms = {
  main: "app/server/main.ts",
  plan: "app/matchmaking/plan-worker.server.ts",
};

const target = "es2022";

export default defineConfig(({ mode }) => (mode === "entries" ? entries() : site()));

/** The site: Remix in the browser and, around it, our server, in one graph of modules. */
function site(): UserConfig {
  return {
    // Remix would empty all of build/, where the browser entries are made at the same time.
    build: { target, assetsInlineLimit: 0, reportCompressedSize: false, emptyOutDir: false },
    plugins: [
      remix({
        future: {
          v3_fetcherPersist: true,
          v3_lazyRouteDiscovery: true,
          v3_relativeSplatPath: true,
          v3_routeConfig: true,
          v3_singleFetch: true,
          v3_throwAbortReason: true,
        },
      }),
      clientHalves(),
      ownServer(),
    ],
  };
}

/** Browser programs outside Remix, and a list of the addresses they got. */
function entries(): UserConfig {
  return {
    publicDir: false,
    worker: { format: "es" },
    build: {
      target,
      outDir: "build/entries",
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: { input: entrySources },
    },
    plugins: [listUrls()],
  };
}

/** Lets the server's build begin at our programs; they import what Remix makes of the routes. */
function ownServer(): Plugin {
  return {
    name: "wutong-server",
    config: (_, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              target: "node20",
              rollupOptions: {
                input: serverPrograms,
                output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
              },
            },
          }
        : undefined,
  };
}

function listUrls(): Plugin {
  return {
    name: "wutong-entry-urls",
    writeBundle({ dir }, bundle) {
      const urls = Object.values(bundle).flatMap((chunk) => {
        if (chunk.type !== "chunk" || !chunk.isEntry) return [];
        return [[chunk.name, [chunk.fileName, ...chunk.imports].map((file) => `/${file}`)]];
      });
      writeFileSync(`${dir}/urls.json`, JSON.stringify(Object.fromEntries(urls)));
    },
  };
}
