import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const program = fileURLToPath(new URL("./processes/add-people.ts", import.meta.url));

/** Starts a process that adds `count` people to a database; it tells which ones are committed. */
export function startAdding(url: string, prefix: string, count: number) {
  const child = spawn(process.execPath, ["--import", "tsx", program, prefix, String(count)], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const committed: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (id) => committed.push(id));
  const ended = once(lines, "close");
  return {
    committed,
    /** Resolves when so many are committed. */
    async reaches(least: number) {
      while (committed.length < least) await Promise.race([once(lines, "line"), refuseEnd()]);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    ended,
  };

  async function refuseEnd(): Promise<never> {
    await ended;
    throw new Error(`The process ended after ${committed.length} commits.`);
  }
}
