import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** A program with its arguments, to run in a process of its own. */
export type Racer = { program: string; args: string[] };

/** Runs programs, each in a process of its own, that all go at once; what each says that it got. */
export async function rushed(url: string, racers: Racer[]): Promise<number[]> {
  const running = racers.map((racer) => started(url, racer));
  await Promise.all(running.map((one) => one.ready));
  for (const one of running) one.go();
  return Promise.all(running.map((one) => one.got));
}

/** The sum of what the racers got. */
export function together(got: number[]): number {
  return got.reduce((sum, n) => sum + n, 0);
}

/** It says when it is ready, waits for a line, and then says a number. */
function started(url: string, { program, args }: Racer) {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, "line");
  const got = ready.then(async () => Number((await once(lines, "line"))[0]));
  return { ready, got, go: () => child.stdin.write("go\n") };
}
