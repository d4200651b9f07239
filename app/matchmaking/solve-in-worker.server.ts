import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { PlanTask } from "./run-proposals.ts";
import type { Progress, Solution } from "./solver/solve.ts";

type Message = { done: Solution } | { progress: Progress };

const require = createRequire(import.meta.url);

/** What the build made of the thread's program; its source, taught TypeScript, where none ran. */
const program =
  import.meta.env?.PROD === true ? "#build/server/plan.js" : "#app/matchmaking/plan-thread.mjs";

/** As much memory as a worker may take, in MB: several times what 300 by 2,000 need. */
const memory = 1024;

/**
 * Solves a problem in a thread of its own, so that the server goes on answering. Rejects where the
 * thread dies, or `signal` says to stop.
 */
export function solveInWorker(
  task: PlanTask,
  { signal, progress }: { signal: AbortSignal; progress(of: Progress): void },
): Promise<Solution> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error("The plan was stopped."));
    const worker = new Worker(require.resolve(program), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const stop = () => void worker.terminate();
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
  });
}
