// Whole free orders over HTTP, and the verb alone beside the bare rows.
import { closeDb } from "#db/open.ts";
import { report } from "./figures.ts";
import { orderAtOnce, sellOut } from "./placing.ts";
import { startSilence, startSite } from "./site.ts";
import { openSale, openStock } from "./stock.ts";
import { measureVerb } from "./verb.ts";

const buyers = 50;

const verb = await measureVerb({ count: 2_000, rounds: 3 });
report({
  ...{ name: "orders.verb", value: verb.rate, unit: "1/s", floor: verb.floor },
  ...{ bar: 0.5, on: "ratio", direction: "min" },
});

const db = await openStock();
const sale = await openSale(db, 1_000_000);
const silence = await startSilence();
const site = await startSite({ settings: { SMTP_URL: silence.url } });
const load = await orderAtOnce(site.origin, sale, { buyers, seconds: 20 });
const oversold = await sellOut(db, site.origin, sale, { buyers, left: 200 });
await site.stop();
silence.close();
await closeDb(db);

report({ name: "orders.rate", value: load.rate, unit: "1/s", bar: 150, direction: "min" });
report({ name: "orders.p99", value: load.p99, unit: "ms", bar: 400, direction: "max" });
report({ name: "orders.oversold", value: oversold, unit: "tickets", bar: 0, direction: "max" });
