// A sale opens: 5,000 buyers arrive for 3,000 seats; on SQLite with one server within 10 s, on
// PostgreSQL with two within 30 s. Every answer is a ticket or "sold out", none an error.
import { engine } from "#app/lib/engine.server.ts";
import { closeDb, type Db, migrate, openDb } from "#db/open.ts";
import { Buyer } from "./buying.ts";
import { percentile, report } from "./figures.ts";
import { openLoop } from "./load.ts";
import { soldBeyond, ticketsOf } from "./placing.ts";
import { type Site, startSilence, startSite } from "./site.ts";
import { fileOf, openSale, type Sale } from "./stock.ts";

const arriving = 5_000;
const seats = 3_000;
const postgres = engine === "postgres";
const within = postgres ? 30 : 10;
const name = postgres ? "sale-postgres" : "sale";

const url = process.env.DATABASE_URL || `file:${fileOf("wutong.db")}`;
const db = await openDb(url);
await migrate(db);
const sale = await openSale(db, seats);
const silence = await startSilence();
const settings = {
  SMTP_URL: silence.url,
  TRUST_PROXY: "1",
  ...(postgres ? { DATABASE_URL: url } : {}),
};
const sites: Site[] = [];
for (let n = 0; n < (postgres ? 2 : 1); n++) {
  sites.push(await startSite({ settings, dataDir: fileOf(`site-${n}`), ...(n ? {} : only(db)) }));
}
await warmUp(sites, sale);

const times: number[] = [];
const failures: string[] = [];
let ordered = 0;
const began = performance.now();
let lastOrder = began;
await openLoop(arriving / within, { warmUp: 0, seconds: within }, async (n) => {
  const buyer = await Buyer.at(sites[n % sites.length]?.origin ?? "", addressOf(n));
  const wish = { slug: sale.event.slug, typeId: sale.typeId, email: `sale.${n}@example.com` };
  try {
    const bought = await buyer.buy(wish, (ms) => times.push(ms));
    if (bought === "ordered") {
      ordered++;
      lastOrder = performance.now();
    }
  } catch (error) {
    failures.push(String(error));
  } finally {
    buyer.close();
  }
});
const sold = await ticketsOf(db, sale);
const beyond = await soldBeyond(db, sale, seats);
for (const site of sites) await site.stop();
silence.close();
await closeDb(db);
if (failures.length > 0) console.error(failures.slice(0, 5).join("\n"));

const ended = (lastOrder - began) / 1000;
const least = { direction: "min" as const };
const most = { direction: "max" as const };
report({ name: `${name}.p99`, value: percentile(times, 99), unit: "ms", bar: 2_000, ...most });
report({ name: `${name}.done`, value: ended, unit: "s", bar: postgres ? 60 : 40, ...most });
report({ name: `${name}.sold`, value: sold, unit: "tickets", bar: seats, ...least });
report({ name: `${name}.ordered`, value: ordered, unit: "buyers", bar: seats, ...least });
report({ name: `${name}.oversold`, value: beyond, unit: "tickets", bar: 0, ...most });
report({ name: `${name}.errors`, value: failures.length, unit: "buyers", bar: 0, ...most });

/** Buyers sit in a thousand networks, as those of a real sale would. */
function addressOf(n: number): string {
  return `10.${Math.floor((n % 1000) / 250)}.${n % 250}.1`;
}

/** One server on SQLite opens the very file that this process has prepared. */
function only(_: Db): { dataDir?: string } {
  return postgres ? {} : { dataDir: String(process.env.DATA_DIR) };
}

/** A server that has just started has compiled nothing yet; this is not what is asked about here. */
async function warmUp(all: Site[], { event }: Sale): Promise<void> {
  for (const { origin } of all) {
    for (let n = 0; n < 200; n++) await fetch(`${origin}/zh/${event.slug}/tickets`);
  }
}
