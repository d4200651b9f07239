// Scans over HTTP against a hundred thousand tickets, and the search at the door.
import { closeDb } from "#db/open.ts";
import { attendee } from "./attendees.ts";
import { percentile, report } from "./figures.ts";
import { closedLoop } from "./load.ts";
import { admittedTwice, Phone } from "./scanning.ts";
import { startSilence, startSite } from "./site.ts";
import { openGate, openSale, openStock, sellTickets } from "./stock.ts";

const people = 100_000;
const devices = 20;
const contested = 200;

const db = await openStock();
const sale = await openSale(db, 2 * people);
const secrets = await sellTickets(db, sale, people);
const tokens = await openGate(db, sale, devices);
await closeDb(db);
const silence = await startSilence();
const site = await startSite({ settings: { SMTP_URL: silence.url } });
const phones = await Promise.all(tokens.map((token) => Phone.at(site.origin, token)));

const twice = await admittedTwice(phones, secrets.splice(0, contested));
const load = await closedLoop(devices, { warmUp: 4, seconds: 15 }, async (n, took) => {
  const ticket = secrets.pop();
  if (ticket === undefined) throw new Error("More scans than tickets: this machine is very fast.");
  const answer = await phones[n]?.scan(ticket, took);
  if (answer?.result !== "admitted") throw new Error(`Not admitted: ${answer?.reason}`);
});
const searches: number[] = [];
await Promise.all(phones.slice(0, 4).map(searchAWhile));
for (const phone of phones) phone.close();
await site.stop();
silence.close();

report({ name: "checkin.rate", value: load.rate, unit: "1/s", bar: 600, direction: "min" });
report({ name: "checkin.p99", value: load.p99, unit: "ms", bar: 80, direction: "max" });
report({ name: "checkin.twice", value: twice, unit: "admissions", bar: 0, direction: "max" });
report({
  ...{ name: "checkin.search.p99", value: percentile(searches, 99), unit: "ms" },
  ...{ bar: 100, direction: "max" },
});

/** What a desk types: two characters of a name, whole names, an address, four digits of a phone. */
async function searchAWhile(phone: Phone, desk: number): Promise<void> {
  for (let n = desk; n < 2_000; n += 4) {
    const { name, email, phone: number } = attendee((n * 7_919) % people);
    const typed = [name.slice(0, 2), name, email, number.slice(-4)][(n >> 2) % 4] ?? name;
    const found = await phone.search(typed, (ms) => n >= 400 && searches.push(ms));
    if (found === 0) throw new Error(`Nobody is found by ${typed}.`);
  }
}
