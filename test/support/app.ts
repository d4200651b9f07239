import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The built server in a process of its own, with its own data. */
export type App = {
  origin: string;
  dataDir: string;
  pid: number;
  /** What it wrote so far, on both of its outputs. */
  said(): string;
  /** Asks it to end, as a machine does that shuts down; its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does: no goodbye, nothing written any more. */
  kill(): Promise<void>;
  /** Starts it again at the same address over the same data. */
  again(settings?: Settings): Promise<App>;
  /** Runs a command of the operator against the same data; what it printed. */
  cli(...words: string[]): Promise<string>;
};

/** Variables such as `SMTP_URL`; without `DATABASE_URL` it is SQLite in the data folder. */
export type Settings = Record<string, string>;

export type AppOptions = { settings?: Settings; dataDir?: string; port?: number };

/** Starts what `npm run build` has built and waits until it is ready. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? freshFolder("app-");
  const origin = `http://localhost:${port}`;
  mkdirSync(dataDir, { recursive: true });
  const env = { ...surroundings(), DATA_DIR: dataDir, PORT: String(port), ...options.settings };

  const server = start(["app/server/start.mjs"], env);
  const output = listen(server);
  const ended = once(server, "close");
  await ready(origin, server, output);

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (server.exitCode === null && server.signalCode === null) {
      // The whole group: the server may have processes of its own.
      process.kill(signal === "SIGKILL" ? -Number(server.pid) : Number(server.pid), signal);
    }
    const [code] = await ended;
    return code;
  }

  return {
    origin,
    dataDir,
    pid: Number(server.pid),
    said: () => output.text,
    stop: () => end("SIGTERM"),
    kill: async () => {
      await end("SIGKILL");
    },
    again: (settings) =>
      startApp({ port, dataDir, settings: { ...options.settings, ...settings } }),
    cli: (...words) => runCli(words, env),
  };
}

/** A folder that goes away with the run. */
export function freshFolder(prefix: string): string {
  return mkdtempSync(join(process.env.TEST_DIR ?? tmpdir(), prefix));
}

async function runCli(words: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const command = start(["app/cli/run.mjs", ...words], env);
  const output = listen(command);
  const [code] = await once(command, "close");
  if (code !== 0) throw new Error(`cli ${words.join(" ")} ended with ${code}:\n${output.text}`);
  return output.text;
}

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const stdio = ["ignore", "pipe", "pipe"] as const;
  return spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: [...stdio] });
}

function listen(child: ChildProcess): { text: string } {
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => {
      output.text += part;
    });
  }
  const end = () => void (child.pid && killGroup(child.pid));
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
  return output;
}

function killGroup(pid: number) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended, as it should.
  }
}

async function ready(origin: string, server: ChildProcess, output: { text: string }) {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (server.pid) killGroup(server.pid);
  throw new Error(`The server did not get ready. It said:\n${output.text}`);
}

// Only what any process needs: the settings of the tests are not those of the server.
function surroundings(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ, CI } = process.env;
  return { PATH, HOME, TMPDIR, TZ, CI, NODE_ENV: "production" };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (!address || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
