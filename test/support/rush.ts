import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** Runs a program in several processes that all go at once; what each says that it got, summed up. */
export async function rushed(
  program: string,
  url: string,
  argsOfEach: string[][],
): Promise<number> {
  const running = argsOfEach.map((args) => started(program, url, args));
  await Promise.all(running.map((one) => one.ready));
  for (const one of running) one.go();
  const got = await Promise.all(running.map((one) => one.got));
  return got.reduce((sum, n) => sum + n, 0);
}

/** It says when it is ready, waits for a line, and then says a number. */
function started(program: string, url: string, args: string[]) {
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
