import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Instance } from "#app/matchmaking/instance.ts";
import { readInstance } from "#app/matchmaking/read-instance.ts";
import { solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { type FileCommand, WrongUse } from "./command.ts";

export const command: FileCommand = {
  usage: "solve FILE [--out FILE] [--seed NUMBER] [--fairness lex|none|soft] | verify FILE PLAN",
  says: "Plans the meetings of an event in a file with proof of how good they are, or checks a plan.",
  async runOnFiles(words) {
    const { positionals, values } = parsed(words);
    const [order, file, plan, ...more] = positionals;
    if (more.length === 0 && order === "solve" && file && plan === undefined) {
      return await solveFile(file, values);
    }
    if (more.length === 0 && order === "verify" && file && plan)
      return await verifyFile(file, plan);
    throw new WrongUse("Say `solve` and one file, or `verify` and two.");
  },
};

type Options = { out?: string; seed?: string; fairness?: string };

const ways = ["none", "lex", "soft"] as const;

async function solveFile(file: string, { out, seed = "1", fairness = "none" }: Options) {
  if (!/^\d{1,9}$/.test(seed))
    throw new WrongUse("--seed must be a whole number of 1 to 9 digits.");
  const way = ways.find((it) => it === fairness);
  if (!way) throw new WrongUse("--fairness is lex, soft or none.");
  const instance = await instanceIn(file);
  const before = process.cpuUsage();
  const solution = solve(instance, { seed: Number(seed), fairness: way });
  const { user, system } = process.cpuUsage(before);
  const plan = `${JSON.stringify({ ...solution, cpuSeconds: (user + system) / 1e6 })}\n`;
  if (instance.holds === "all" && solution.meetings.length < instance.pairs.length) {
    const missing = instance.pairs.length - solution.meetings.length;
    process.stderr.write(`${missing} of ${instance.pairs.length} meetings found no slot.\n`);
  }
  if (out === undefined) process.stdout.write(plan);
  else {
    await writeFile(out, plan).catch(() => {
      throw new WrongUse(`${out} cannot be written.`);
    });
    const { value, upperBound, gap, meetings } = solution;
    const share = (gap * 100).toFixed(3);
    process.stdout.write(
      `${meetings.length} meetings worth ${value} of at most ${upperBound}: ${share} % below.\n`,
    );
  }
  return 0;
}

async function verifyFile(file: string, planFile: string) {
  const verdict = verify(await instanceIn(file), await jsonIn(planFile));
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
  return verdict.ok ? 0 : 1;
}

async function instanceIn(file: string): Promise<Instance> {
  const read = readInstance(await jsonIn(file));
  if (read.ok) return read.value;
  throw new WrongUse(`${file}: ${read.detail?.field} ${read.detail?.rule}`);
}

async function jsonIn(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new WrongUse(`${file} cannot be read.`);
  });
  try {
    // Some editors begin a file with a mark of its byte order.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new WrongUse(`${file} is not JSON.`);
  }
}

function parsed(words: string[]) {
  try {
    const text = { type: "string" } as const;
    const options = { out: text, seed: text, fairness: text };
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
