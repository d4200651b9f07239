// What the server keeps in memory: on its own, and after everything the other benches do to it.
import { closeDb } from "#db/open.ts";
import { Connection, written } from "./connection.ts";
import { report } from "./figures.ts";
import { closedLoop } from "./load.ts";
import { orderAtOnce } from "./placing.ts";
import { openPostOffice } from "./post-office.ts";
import { Phone } from "./scanning.ts";
import { startSite } from "./site.ts";
import { openGate, openSale, openStock, sellTickets } from "./stock.ts";

const people = 10_000;
const calm = 5_000;

const db = await openStock();
const sale = await openSale(db, 1_000_000);
const secrets = await sellTickets(db, sale, people);
const tokens = await openGate(db, sale, 20);
await closeDb(db);
const office = await openPostOffice();
const site = await startSite({ settings: { SMTP_URL: office.url } });
await new Promise((resolve) => setTimeout(resolve, calm));
const idle = site.memory();

await orderAtOnce(site.origin, sale, { buyers: 50, seconds: 10 });
const phones = await Promise.all(tokens.map((token) => Phone.at(site.origin, token)));
await closedLoop(phones.length, { warmUp: 0, seconds: 8 }, async (n, took) => {
  await phones[n]?.scan(secrets.pop() ?? "", took);
});
for (const phone of phones) phone.close();
await visit(`/zh/${sale.event.slug}`);
await visit("/my/sign-in");
await office.reaches(200);
const after = site.memory();
await site.kill();
await office.close();

report({ name: "memory.idle", value: idle, unit: "MB", bar: 200, direction: "max" });
report({ name: "memory.after", value: after, unit: "MB", bar: 500, direction: "max" });

async function visit(path: string): Promise<void> {
  const lines = await Promise.all(Array.from({ length: 32 }, () => Connection.open(site.origin)));
  const request = written("GET", new URL(path, site.origin), { Accept: "text/html" });
  await closedLoop(lines.length, { warmUp: 0, seconds: 4 }, async (n) => lines[n]?.ask(request));
  for (const line of lines) line.close();
}
