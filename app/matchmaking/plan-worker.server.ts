import { constants, platform, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { PlanTask } from "./run-proposals.ts";
import { solve } from "./solver/solve.ts";

// On Linux a thread has a priority of its own: whoever asks the server for a page goes first.
if (platform() === "linux") setPriority(0, constants.priority.PRIORITY_LOW);

const { problem, seed, fairness } = workerData as PlanTask;
const done = solve(problem, {
  seed,
  fairness,
  onProgress: (progress) => parentPort?.postMessage({ progress }),
});
parentPort?.postMessage({ done });
