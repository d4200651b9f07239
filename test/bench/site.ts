import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { engine } from "#app/lib/engine.server.ts";
import { type App, type AppOptions, startApp } from "#test/support/app.ts";
import { everyCore, pin, siteCore } from "./cores.mjs";

/** The built server on a core of its own, and what it costs. */
export type Site = App & {
  /** What it keeps in memory, MB. */
  memory(): number;
  /** How long it has kept a core busy so far, all its threads together, ms. */
  cpu(): number;
};

/**
 * Starts the built server over the data of this bench; limits and guards are those of any day. On
 * PostgreSQL there are several, and the database beside them: they share what cores there are.
 */
export async function startSite(options: AppOptions = {}): Promise<Site> {
  const settings = { SECRETS_KEY: String(process.env.SECRETS_KEY), ...options.settings };
  const app = await startApp({ dataDir: process.env.DATA_DIR ?? "", ...options, settings });
  pin(app.pid, engine === "sqlite" ? siteCore : everyCore);
  return Object.assign(app, {
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(proc(app.pid, "status"))?.[1]) / 1024,
    cpu: () => cpuTime(app.pid),
  });
}

/**
 * A mail server that takes the line and never says a word: letters are queued and stay so, at the
 * cost of a few connections that wait.
 */
export async function startSilence(): Promise<{ url: string; close(): void }> {
  const server = createServer((socket) => void socket.on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port for silence.");
  return { url: `smtp://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** How long a process has kept a core busy so far, ms. */
export function cpuTime(pid: number): number {
  const fields = proc(pid, "stat").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function proc(pid: number, file: string): string {
  return readFileSync(`/proc/${pid}/${file}`, "utf8");
}
