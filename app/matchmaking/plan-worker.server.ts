import { parentPort, workerData } from "node:worker_threads";
import type { PlanTask } from "./run-proposals.ts";
import { solve } from "./solver/solve.ts";

const { problem, seed, fairness } = workerData as PlanTask;
const done = solve(problem, {
  seed,
  fairness,
  onProgress: (progress) => parentPort?.postMessage({ progress }),
});
parentPort?.postMessage({ done });
