import { expect, test } from "vitest";
import { solveInWorker } from "#app/matchmaking/solve-in-worker.server.ts";
import { instanceOf, planOf } from "./instances.ts";

const task = { problem: instanceOf("a-1"), seed: 1, fairness: "none" as const };

test("a worker makes the plan that would be made here, and tells how far it has come", async () => {
  const told: number[] = [];
  const { signal } = new AbortController();
  const plan = await solveInWorker(task, { signal, progress: ({ value }) => told.push(value) });

  expect(plan).toEqual(planOf("a-1"));
  expect(told.at(-1)).toBe(plan.value);
});

test("a worker that is stopped in the middle makes no plan", async () => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const plan = solveInWorker(task, { signal, progress: () => stopping.abort() });

  await expect(plan).rejects.toThrow("without a plan");
  await expect(solveInWorker(task, { signal, progress: () => {} })).rejects.toThrow("stopped");
});
