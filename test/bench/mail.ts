// Ticket letters with their PDF through a real SMTP server, alone and beside orders.
import { closeDb } from "#db/open.ts";
import { report } from "./figures.ts";
import { drawnASecond } from "./floors.ts";
import { orderEach } from "./placing.ts";
import { openPostOffice } from "./post-office.ts";
import { startSite } from "./site.ts";
import { openSale, openStock } from "./stock.ts";
import { queueLetters } from "./verb.ts";

const alone = 400;
const warmUp = 40;
const seconds = 20;

const db = await openStock();
const sale = await openSale(db, 1_000_000);
await queueLetters(db, sale, alone + warmUp);
const office = await openPostOffice();
const floor = await drawnASecond();
const site = await startSite({ settings: { SMTP_URL: office.url } });

await office.reaches(warmUp);
const begun = performance.now();
await office.reaches(alone + warmUp);
const rate = (alone * 1000) / (performance.now() - begun);

// Enough that there is something to deliver all the time.
await queueLetters(db, sale, 2_000);
const before = office.count();
const started = performance.now();
const orders = await orderEach(site.origin, sale, { perSecond: 50, seconds });
const beside = ((office.count() - before) * 1000) / (performance.now() - started);
await site.kill();
await office.close();
await closeDb(db);

const unit = "1/s";
report({ name: "mail.alone", value: rate, unit, floor, bar: 25, direction: "min" });
report({ name: "mail.beside", value: beside, unit, floor, bar: 10, direction: "min" });
report({ name: "mail.orders.rate", value: orders.rate, unit, bar: 48, direction: "min" });
report({ name: "mail.orders.p99", value: orders.p99, unit: "ms", bar: 400, direction: "max" });
