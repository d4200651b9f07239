// What a plan that is worked out costs those who ask the same server for pages meanwhile.

import { eventBySlug } from "#app/event/events.ts";
import { proposalsOf } from "#app/matchmaking/proposals.ts";
import { startProposal } from "#app/matchmaking/start-proposal.ts";
import { closeDb, type Db, openDb } from "#db/open.ts";
import { percentile } from "./figures.ts";
import { openLoop, timed } from "./load.ts";
import { startSite } from "./site.ts";

const perSecond = 10;
const seconds = 20;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The p99 (ms) of pages at 10 requests a second, without a solver and while one works. */
export async function serverBeside(): Promise<{ alone: number; beside: number }> {
  const site = await startSite();
  const page = new URL("/my/sign-in", site.origin);
  const ask = async () => {
    const answer = await fetch(page, { headers: { Accept: "text/html", Cookie: "lang=zh" } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`A page answered ${answer.status}.`);
  };
  const alone = await openLoop(perSecond, { warmUp: 5, seconds }, (_, took) => timed(took, ask));

  const db = await openDb(`file:${site.dataDir}/wutong.db`);
  const planning = { works: false, ended: false };
  const plans = planAgain(db, planning);
  const during: number[] = [];
  const until = performance.now() + 6 * seconds * 1000;
  while (during.length < perSecond * seconds && performance.now() < until) {
    await openLoop(perSecond, { warmUp: 0, seconds: 1 }, async () => {
      const began = planning.works;
      await timed((ms) => began && during.push(ms), ask);
    });
  }
  planning.ended = true;
  await plans;
  await closeDb(db);
  await site.stop();
  return { alone: alone.p99, beside: percentile(during, 99) };
}

/** Presses schedule again and again; says in `works` while a worker has the plan. */
async function planAgain(db: Db, planning: { works: boolean; ended: boolean }): Promise<void> {
  const event = await eventBySlug(db, "westbund");
  if (!event) throw new Error("There is no demo to plan.");
  const actor = { kind: "system", label: "bench" } as const;
  while (!planning.ended) {
    const now = Date.now();
    await startProposal(db, { event, kind: "anew", seed: 1, actor, now });
    for (let state = "running"; state === "running"; ) {
      await pause(25);
      const [last] = await proposalsOf(db, event.id);
      state = last?.state ?? "failed";
      planning.works = state === "running" && last?.worker !== "";
      if (state === "failed") throw new Error(`The plan failed: ${last?.failure}.`);
    }
  }
  planning.works = false;
}
