// Public pages from memory beside a bare server, and what the whole route table costs a small page.
import { Connection, written } from "./connection.ts";
import { median, report } from "./figures.ts";
import { startFloor } from "./floors.ts";
import { closedLoop } from "./load.ts";
import { startSite } from "./site.ts";

const clients = 64;
const rounds = 3;

const site = await startSite();
const hello = await startFloor("hello");
const small = await startFloor("six-routes");
const home = new URL("/zh/westbund", site.origin);
const fresh = { Accept: "text/html", Cookie: "lang=zh" };
const first = await Connection.open(site.origin);
const [etag = ""] = (await first.ask(written("GET", home, fresh))).headers.get("etag") ?? [];
first.close();
const known = { ...fresh, "If-None-Match": etag };

const taken = await inTurns({
  hello: { url: new URL(hello.origin), headers: {}, status: 200 },
  home: { url: home, headers: fresh, status: 200 },
  notmodified: { url: home, headers: known, status: 304 },
});
const uncached = await inTurns({
  six: { url: new URL("/my/sign-in", small.origin), headers: fresh, status: 200 },
  all: { url: new URL("/my/sign-in", site.origin), headers: fresh, status: 200 },
});
for (const server of [site, hello, small]) await server.stop();

const bar = { unit: "1/s", on: "ratio", direction: "min" } as const;
const floor = median(taken.hello);
report({ name: "pages.home", value: median(taken.home), floor, bar: 0.3, ...bar });
report({ name: "pages.notmodified", value: median(taken.notmodified), floor, bar: 0.3, ...bar });
const six = median(uncached.six);
report({ name: "pages.uncached", value: median(uncached.all), floor: six, bar: 0.7, ...bar });

type Asked = { url: URL; headers: Record<string, string>; status: number };

/** The answers a second of each, round after round, so that what disturbs one disturbs all. */
async function inTurns<Name extends string>(
  asked: Record<Name, Asked>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(asked) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) rates[name].push(await answersASecond(asked[name]));
  }
  return rates;
}

async function answersASecond({ url, headers, status }: Asked): Promise<number> {
  const lines = await Promise.all(
    Array.from({ length: clients }, () => Connection.open(url.origin)),
  );
  const request = written("GET", url, headers);
  const { rate } = await closedLoop(clients, { warmUp: 1, seconds: 3 }, async (n) => {
    const reply = await lines[n]?.ask(request);
    if (reply?.status !== status) throw new Error(`${url.pathname} answered ${reply?.status}`);
  });
  for (const line of lines) line.close();
  return rate;
}
