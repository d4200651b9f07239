import { once } from "node:events";
import { Agent, createServer, request as send } from "node:http";
import { expect, test } from "vitest";
import { type Draining, drain } from "#app/server/drain.ts";
import { startJobs } from "#app/server/scheduler.ts";
import type { Db } from "#db/open.ts";

const db = {} as Db;
const until = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("what is being answered is answered, and idle connections do not hold up the end", async () => {
  const draining: Draining = { begun: false };
  const server = createServer(async (_req, res) => {
    await until(300);
    res.end("done");
  }).listen(0, "127.0.0.1");
  server.keepAliveTimeout = 65_000;
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  const agent = new Agent({ keepAlive: true });
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      send({ port: address.port, host: "127.0.0.1", agent })
        .once("response", (answer) =>
          answer.resume().once("end", () => resolve(answer.statusCode ?? 0)),
        )
        .once("error", reject)
        .end();
    });
  await ask();
  const underWay = ask();
  await until(50);

  const startedAt = Date.now();
  const ended = drain(server, draining, { announce: false });
  expect(draining.begun).toBe(true);
  expect(await underWay).toBe(200);
  await ended;

  // After seven seconds it would have been cut off.
  expect(Date.now() - startedAt).toBeLessThan(6_000);
  await expect(ask()).rejects.toThrow();
  agent.destroy();
});

test("a job runs again and again, never twice at a time, and ends its run before the end", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const scheduler = startJobs(
    [
      {
        name: "count",
        everyMs: 1,
        async run() {
          most = Math.max(most, ++running);
          await until(5);
          running--;
          runs++;
        },
      },
    ],
    db,
    { clock: () => 0, failed: () => {} },
  );
  await expect.poll(() => runs).toBeGreaterThan(3);
  await scheduler.stop();
  const atTheEnd = runs;
  await until(30);
  expect({ most, running, runs }).toEqual({ most: 1, running: 0, runs: atTheEnd });
});

test("a job that fails is reported, waits longer, and holds up no other", async () => {
  const failures: string[] = [];
  let others = 0;
  const scheduler = startJobs(
    [
      {
        name: "broken",
        everyMs: 1,
        run: async () => {
          throw new Error("no");
        },
      },
      {
        name: "sound",
        everyMs: 1,
        run: async () => {
          others++;
        },
      },
    ],
    db,
    { clock: () => 0, failed: (job) => failures.push(job) },
  );
  await expect.poll(() => others).toBeGreaterThan(10);
  await scheduler.stop();
  expect(failures).toEqual(["broken"]);
});

test("many jobs wait for the end without a word of warning from Node", async () => {
  const warnings: string[] = [];
  const hear = ({ name }: Error) => warnings.push(name);
  process.on("warning", hear);
  const jobs = Array.from({ length: 30 }, (_, n) => ({
    name: `job ${n}`,
    everyMs: 60_000,
    run: async () => {},
  }));
  const scheduler = startJobs(jobs, db, { clock: Date.now, failed: () => {} });
  await until(20);
  await scheduler.stop();
  process.off("warning", hear);
  expect(warnings).toEqual([]);
});
