// A large schedule of another system: read, compared and stored, and the same file once more.
import { draftRevision } from "#app/agenda/draft.ts";
import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import { storeSchedule } from "#app/agenda/store-schedule.ts";
import { now } from "#app/lib/time.ts";
import { closeDb } from "#db/open.ts";
import { report } from "./figures.ts";
import { largeSchedule } from "./schedules.ts";
import { must, openSale, openStock } from "./stock.ts";

const actor = { kind: "system", label: "bench" } as const;
const { bytes, name } = largeSchedule();
const db = await openStock();
const { event } = await openSale(db, 1);
let highest = 0;
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage.rss());
}, 20);

const first = await stored();
const revision = await draftRevision(db, event.id);
const again = await stored();
clearInterval(watch);
if (!first.isNew || again.isNew || (await draftRevision(db, event.id)) !== revision) {
  throw new Error("The first import stores everything, the second one nothing.");
}
console.error(`${name}: ${first.added} sessions`);
await closeDb(db);

const bar = { direction: "max" } as const;
report({ name: "import.first", value: first.ms, unit: "ms", bar: 3000, ...bar });
report({ name: "import.again", value: again.ms, unit: "ms", bar: 1500, ...bar });
report({ name: "import.memory", value: highest / 2 ** 20, unit: "MB", bar: 300, ...bar });

/** One import as the page does it, in the processor time of this process. */
async function stored() {
  const began = process.cpuUsage();
  const read = must(readSchedule(bytes, { zone: event.zone }));
  const order = { event, incoming: read, fileName: name, actor, now: now() };
  const done = must(await storeSchedule(db, order));
  highest = Math.max(highest, process.memoryUsage.rss());
  const { user, system } = process.cpuUsage(began);
  return { ...done, ms: (user + system) / 1000 };
}
