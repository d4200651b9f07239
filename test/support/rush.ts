import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** A program with its arguments, to run in a process of its own. */
export type Racer = { program: string; args: string[] };

/**
 * Runs programs (`racer.ts`), each in a process of its own, that all go at once; what each says that
 * it got. Those that only look first go on one after the other, when all have looked.
 */
export async function rushed(url: string, racers: Racer[]): Promise<number[]> {
  const running = racers.map((racer) => started(url, racer));
  await Promise.all(running.map((one) => one.says()));
  for (const one of running) one.go();
  const said = await Promise.all(running.map((one) => one.says()));
  const got: number[] = [];
  for (const [n, one] of running.entries()) {
    const looked = said[n] === "looked";
    if (looked) one.go();
    got.push(Number(looked ? await one.says() : said[n]));
  }
  return got;
}

/** The sum of what the racers got. */
export function together(got: number[]): number {
  return got.reduce((sum, n) => sum + n, 0);
}

function started(url: string, { program, args }: Racer) {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const says = async (): Promise<string> => (await lines.next()).value ?? "nothing";
  return { says, go: () => child.stdin.write("go\n") };
}
