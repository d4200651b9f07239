// The agenda page with a thousand sessions: from memory, after a change, its bytes, and on a phone.
import type { Incoming } from "#app/agenda/compare-import.ts";
import type { Event } from "#app/event/events.ts";
import { agendaUrl } from "#app/urls.ts";
import { closeDb } from "#db/open.ts";
import { Connection, type Reply, written } from "./connection.ts";
import { median, report } from "./figures.ts";
import { startFloor } from "./floors.ts";
import { closedLoop } from "./load.ts";
import { openPhone } from "./phone.ts";
import { fosdem, releaseProgram, releaseRenamed, thousandSessions } from "./programs.ts";
import { startSite } from "./site.ts";
import { openStock } from "./stock.ts";

const clients = 64;
const rounds = 3;
const squeezed = 15_000;

const site = await startSite();
const db = await openStock();
await measure("agenda", await programOf("thousand", thousandSessions()));
const real = fosdem();
if (real) await measure("agenda.fosdem", await programOf("fosdem", real));
await closeDb(db);
await site.stop();

type Measured = { event: Event; incoming: Incoming };

async function programOf(slug: string, incoming: Incoming): Promise<Measured> {
  return { event: await releaseProgram(db, slug, incoming), incoming };
}

async function measure(name: string, of: Measured): Promise<void> {
  const url = new URL(agendaUrl("en", of.event.slug), site.origin);
  const request = written("GET", url, { Accept: "text/html", Cookie: "lang=en" });
  const first = await askOnce(url, request);
  report({ name: `${name}.first_bytes`, value: first.body.length, ...kilobytes(75) });
  await new Promise((resolve) => setTimeout(resolve, squeezed));
  const later = await askOnce(url, request);
  report({ name: `${name}.bytes`, value: later.body.length, ...kilobytes(60) });
  await fromMemory(name, { url, request, size: later.body.length });
  await afterChange(name, { ...of, url, request });
  const phone = await openPhone(url.href);
  const ms = { unit: "ms", direction: "max" } as const;
  report({ name: `${name}.first_paint`, value: phone.firstPaint, bar: 1500, ...ms });
  report({ name: `${name}.usable`, value: phone.usable, bar: 3500, ...ms });
}

function kilobytes(n: number) {
  return { bar: n * 1000, unit: "B", direction: "max" } as const;
}

async function askOnce(url: URL, request: string): Promise<Reply> {
  const line = await Connection.open(url.origin);
  const reply = await line.ask(request);
  line.close();
  if (reply.status !== 200) throw new Error(`${url.pathname} answered ${reply.status}`);
  return reply;
}

type Page = { url: URL; request: string; size: number };

/** From memory, beside a bare server that says hello, and one that sends as many bytes. */
async function fromMemory(name: string, { url, request, size }: Page): Promise<void> {
  const hello = await startFloor("hello");
  const bytes = await startFloor("bytes", size);
  const taken: Record<"hello" | "bytes" | "page", number[]> = { hello: [], bytes: [], page: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [floor, { origin }] of [["hello", hello] as const, ["bytes", bytes] as const]) {
      const bare = new URL(origin);
      taken[floor].push(await answersASecond(bare, written("GET", bare, {})));
    }
    taken.page.push(await answersASecond(url, request));
  }
  await Promise.all([hello.stop(), bytes.stop()]);
  const value = median(taken.page);
  const bar = { unit: "1/s", on: "ratio", direction: "min" } as const;
  report({ name: `${name}.cached`, value, floor: median(taken.hello), bar: 0.3, ...bar });
  report({ name: `${name}.cached.sent`, value, floor: median(taken.bytes), bar: 0.6, ...bar });
}

async function answersASecond(url: URL, request: string): Promise<number> {
  const lines = await Promise.all(
    Array.from({ length: clients }, () => Connection.open(url.origin)),
  );
  const { rate } = await closedLoop(clients, { warmUp: 1, seconds: 3 }, async (n) => {
    const reply = await lines[n]?.ask(request);
    if (reply?.status !== 200) throw new Error(`${url.pathname} answered ${reply?.status}`);
  });
  for (const line of lines) line.close();
  return rate;
}

type Change = Measured & { url: URL; request: string };

/** A change is asked for by many at once: how long the slowest of them waits for the new page. */
async function afterChange(name: string, { event, incoming, url, request }: Change): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = (await askOnce(url, request)).headers.get("etag")?.[0];
    await releaseRenamed(db, event, incoming, `Renamed ${round}`);
    // By then every process has read the new revision: what is asked now is rendered anew.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const lines = await Promise.all(Array.from({ length: 32 }, () => Connection.open(url.origin)));
    const began = performance.now();
    const replies = await Promise.all(lines.map((line) => line.ask(request)));
    times.push(performance.now() - began);
    for (const line of lines) line.close();
    const tags = new Set(replies.map(({ headers }) => headers.get("etag")?.[0]));
    if (tags.size !== 1 || tags.has(before)) throw new Error("An old page was answered.");
  }
  const ms = { unit: "ms", direction: "max" } as const;
  report({ name: `${name}.fresh`, value: median(times), bar: 500, ...ms });
}
