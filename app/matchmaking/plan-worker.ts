import { parentPort, workerData } from "node:worker_threads";
import type { PlanTask } from "./solve-in-worker.server.ts";
import { solve } from "./solver/solve.ts";

const { problem, seed, fairness } = workerData as PlanTask;
parentPort?.postMessage({ done: solve(problem, { seed, fairness, hosts: problem.hosts }) });
