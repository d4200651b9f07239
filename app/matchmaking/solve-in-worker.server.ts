import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import type { PlanTask } from "./run-proposals.ts";
import type { Progress, Solution } from "./solver/solve.ts";

type Message = { done: Solution } | { progress: Progress };

const require = createRequire(import.meta.url);

/** What the build made of the worker's program; its source, taught TypeScript, where none ran. */
const program =
  import.meta.env?.PROD === true ? "#build/server/plan.js" : "#app/matchmaking/plan-worker.mjs";

/** As much memory as a worker may take, in MB: several times what 300 by 2,000 need. */
const memory = 1024;

/**
 * Solves a problem in a process of its own, so that the server goes on answering, takes its memory
 * back at once, and lives where a plan needs too much. Rejects where the process dies, or `signal`
 * says to stop.
 */
export function solveInWorker(
  task: PlanTask,
  { signal, progress }: { signal: AbortSignal; progress(of: Progress): void },
): Promise<Solution> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error("The plan was stopped."));
    const worker = fork(require.resolve(program), {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${memory}`],
    });
    const stop = () => void worker.kill("SIGKILL");
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: Message) => {
      if ("done" in message) resolve(message.done);
      else progress(message.progress);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => {
      signal.removeEventListener("abort", stop);
      reject(new Error(`The worker ended with ${code} and without a plan.`));
    });
    givesWay(worker);
    worker.send(task);
  });
}

/** Whoever asks the server for a page goes before a plan, where the system knows who goes first. */
function givesWay({ pid }: ChildProcess) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Then they share.
  }
}
