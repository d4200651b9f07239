import { once } from "node:events";
import type { PlanTask } from "./run-proposals.ts";
import { solve } from "./solver/solve.ts";

const [{ problem, seed, fairness }] = (await once(process, "message")) as [PlanTask];
const done = solve(problem, {
  seed,
  fairness,
  onProgress: (progress) => process.send?.({ progress }),
});
process.send?.({ done }, () => process.disconnect());
