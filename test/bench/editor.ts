// The board with 400 sessions in a day: what our scripts keep the browser's main thread busy with
// while a session is dragged over it.
import { type Browser, chromium, type Page } from "@playwright/test";
import { addOrganizer } from "#app/accounts/add-organizer.ts";
import { openSignIn } from "#app/accounts/open-sign-in.ts";
import { findConflicts } from "#app/agenda/conflicts.ts";
import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import { storeSchedule } from "#app/agenda/store-schedule.ts";
import { now } from "#app/lib/time.ts";
import { boardUrl } from "#app/urls.ts";
import { closeDb, transact } from "#db/open.ts";
import { chromiumSwitches } from "#test/support/chromium.mjs";
import { crowdedPlan } from "./crowded-plan.ts";
import { median, percentile, report } from "./figures.ts";
import { generatedSchedule } from "./schedules.ts";
import { startSite } from "./site.ts";
import { must, openSale, openStock } from "./stock.ts";

const db = await openStock();
const { event } = await openSale(db, 1);
const size = { sessions: 400, rooms: 25, days: 1, abstract: 200, first: event.firstDay };
const incoming = must(readSchedule(Buffer.from(generatedSchedule(size)), { zone: event.zone }));
const actor = { kind: "system", label: "bench" } as const;
must(await storeSchedule(db, { event, incoming, fileName: "bench.xml", actor, now: now() }));
const secret = await signIn();
await closeDb(db);
const site = await startSite();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: chromiumSwitches(),
});

const tasks = await dragged(browser);
await browser.close();
await site.stop();
console.error(`${tasks.length} tasks, the longest ${Math.max(...tasks).toFixed(1)} ms`);
report({
  name: "editor.dragging",
  value: percentile(tasks, 95),
  unit: "ms",
  bar: 16,
  direction: "max",
});
report({ name: "editor.conflicts", value: checked(), unit: "ms", bar: 20, direction: "max" });

/** How long the check of a thousand sessions takes, ms; the median of twenty. */
function checked(): number {
  const plan = crowdedPlan(now());
  const times = Array.from({ length: 20 }, () => {
    const began = performance.now();
    findConflicts(plan);
    return performance.now() - began;
  });
  return median(times);
}

async function dragged(from: Browser): Promise<number[]> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: "sign-in", value: secret, url: site.origin }]);
  const page = await context.newPage();
  await page.goto(new URL(boardUrl(event.slug), site.origin).href);
  const slots = await page.locator(".board__column .slot").count();
  if (slots !== 400) throw new Error(`There are ${slots} sessions on the board.`);
  const held = await page.locator(".board__column .slot").nth(40).boundingBox();
  const board = await page.locator(".board__scroll").boundingBox();
  if (!held || !board) throw new Error("The board is not there.");

  await page.mouse.move(held.x + 20, held.y + 10);
  await page.mouse.down();
  await page.mouse.move(held.x + 40, held.y + 20, { steps: 4 });
  await from.startTracing(page, { categories: ["devtools.timeline", "v8.execute"] });
  for (let turn = 0; turn < 6; turn++) {
    await sweep(page, board, turn);
  }
  const trace = JSON.parse((await from.stopTracing()).toString()) as { traceEvents: Traced[] };
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return scriptTasks(trace.traceEvents);
}

type Box = { x: number; y: number; width: number; height: number };

/** Over the board from one side to the other, through rooms that are in use. */
async function sweep(page: Page, { x, y, width, height }: Box, turn: number): Promise<void> {
  const from = turn % 2 ? x + width - 80 : x + 100;
  const to = turn % 2 ? x + 100 : x + width - 80;
  await page.mouse.move(from, y + 100 + 20 * turn);
  await page.mouse.move(to, y + height - 120, { steps: 60 });
}

type Traced = { name: string; ph: string; dur?: number; ts: number; pid: number; tid: number };

/** How long each task of a main thread that ran scripts took, in ms; what is inside one counts once. */
function scriptTasks(events: Traced[]): number[] {
  const runs = events
    .filter(({ name, ph }) => ph === "X" && ["FunctionCall", "EventDispatch"].includes(name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: number[] = [];
  let until = 0;
  for (const { ts, dur = 0 } of runs) {
    if (ts < until) continue;
    until = ts + dur;
    tasks.push(dur / 1000);
  }
  if (tasks.length < 100) throw new Error(`Only ${tasks.length} tasks were traced.`);
  return tasks;
}

async function signIn(): Promise<string> {
  const { person } = await addOrganizer(db, {
    ...{ eventId: event.id, email: "wen@example.com", name: "Wen", role: "owner", lang: "zh" },
    now: now(),
  });
  return transact(db, (tx) =>
    openSignIn(tx, { personId: person.id, browser: "Bench", replaces: null, now: now() }),
  );
}
