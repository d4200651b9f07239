// Searching a thousand sessions as somebody types: what our scripts take for a key press.
import { agendaUrl } from "#app/urls.ts";
import { closeDb } from "#db/open.ts";
import { percentile, report } from "./figures.ts";
import { typeInSearch } from "./phone.ts";
import { releaseProgram, thousandSessions } from "./programs.ts";
import { startSite } from "./site.ts";
import { openStock } from "./stock.ts";

const site = await startSite();
const db = await openStock();
const event = await releaseProgram(db, "thousand", thousandSessions());
await closeDb(db);
const url = new URL(agendaUrl("en", event.slug), site.origin).href;
const times = await typeInSearch(url, ["compilers", "编译", "bianyi", "hall 7", "第12种"]);
await site.stop();

const ms = { unit: "ms", bar: 16, direction: "max" } as const;
report({ name: "search.key", value: percentile(times, 95), ...ms });
report({ name: "search.slowest", value: Math.max(...times), ...ms });
