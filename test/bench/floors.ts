// Every floor that a figure stands on: the least that a machine could do for the same thing. Run by
// itself with the name of a server, it is that server.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { argv } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import Database from "better-sqlite3";
import { newOrderCode } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import { newSecret, sha256 } from "#app/lib/secrets.server.ts";
import { pinned, siteCore } from "./cores.mjs";

/** A floor in a process of its own, on the core of the site. */
export type Floor = { origin: string; stop(): Promise<void> };

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Starts one of the servers below. */
export async function startFloor(
  name: "hello" | "six-routes" | "bytes",
  size?: number,
): Promise<Floor> {
  const { said: port, stop } = await run(name, size);
  return { origin: `http://localhost:${port}`, stop };
}

/** Tickets drawn a second, one after the other with nothing else to do. */
export async function drawnASecond(): Promise<number> {
  const { said, stop } = await run("pdf");
  await stop();
  return Number(said);
}

async function run(name: string, size = 0): Promise<{ said: string; stop(): Promise<void> }> {
  const command = [process.execPath, "--import", "tsx", self, name, String(size)];
  const [program, ...args] = pinned(siteCore, command);
  const child: ChildProcess = spawn(String(program), args, {
    cwd: root,
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  if (!child.stdout) throw new Error("A floor has no voice.");
  const [said] = await once(createInterface({ input: child.stdout }), "line");
  return {
    said: String(said),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}

/** The least a server on this platform does for an answer. */
function bare(body: Buffer): RequestListener {
  const headers = ["Content-Type", "text/plain", "Content-Length", String(body.length)];
  return (_, res) => {
    res.writeHead(200, headers);
    res.end(body);
  };
}

/** Our whole server around the small page and five others, as if the site had no more. */
async function sixRoutes(): Promise<RequestListener> {
  const { siteListener } = await import("#app/server/site.ts");
  const { StaticFiles } = await import("#app/server/static-files.ts");
  const { PageCache } = await import("#app/web/page-cache.server.ts");
  const { env } = await import("#app/lib/env.server.ts");
  const { log } = await import("#app/lib/log.server.ts");
  const six = withRoutes(await builtRoutes(), [
    "my-sign-in",
    "my-account",
    "my-tickets",
    "to-featured",
    "public-home",
    "nowhere",
  ]);
  return siteListener({
    settings: env,
    build: async () => six,
    files: new StaticFiles([]),
    pages: new PageCache(async () => new Map()),
    log,
    draining: { begun: false },
    isReady: async () => true,
    pendingTransactions: () => 0,
    opensHold: async () => true,
  });
}

/** The routes as the site was built with them. */
async function builtRoutes(): Promise<ServerBuild> {
  const folder = new URL("../../build/server/chunks/", import.meta.url);
  const file = readdirSync(folder).find((name) => /^server-build-.*\.js$/.test(name));
  if (!file) throw new Error("The site is not built.");
  return import(new URL(file, folder).href);
}

function withRoutes(build: ServerBuild, names: string[]): ServerBuild {
  const ids = Object.keys(build.routes).filter(
    (id) => id === "root" || names.some((name) => id.endsWith(`/${name}`)),
  );
  if (ids.length !== names.length + 1) throw new Error(`There are not ${names.join(", ")}.`);
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  const assets = { ...build.assets, routes: only(build.assets.routes) };
  return { ...build, routes: only(build.routes), assets };
}

type Row = Record<string, unknown>;

/**
 * The rows of placed orders, written again for as many holds by bare better-sqlite3 with a commit
 * for so many at once, `synchronous = FULL`: order, ticket, terms, letter, activity, buyer, and the
 * hold and its claim handed over. Ids, secrets and codes are new ones of the same kind, made
 * beforehand, so that each order touches as many pages of its indexes as the verb's. How many
 * orders a second.
 */
export function rowsOnly(
  file: string,
  { orderIds, holdIds }: { orderIds: string[]; holdIds: string[] },
  atOnce: number,
): number {
  const sqlite = new Database(file);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"]) {
    sqlite.pragma(pragma);
  }
  for (const pragma of ["cache_size = -32768", "mmap_size = 268435456", "temp_store = MEMORY"]) {
    sqlite.pragma(pragma);
  }
  const orders = orderIds.map((id) => rowsOf(sqlite, id));
  const place = placer(sqlite);
  const begun = performance.now();
  for (let from = 0; from < holdIds.length; from += atOnce) {
    sqlite.exec("BEGIN IMMEDIATE");
    for (const [at, holdId] of holdIds.slice(from, from + atOnce).entries()) {
      const rows = orders[from + at];
      if (!rows) throw new Error("There are fewer orders than holds.");
      place(holdId, rows);
    }
    sqlite.exec("COMMIT");
  }
  const seconds = (performance.now() - begun) / 1000;
  sqlite.close();
  return holdIds.length / seconds;
}

type OrderRows = { id: string; eventId: unknown; key: string; tables: Map<string, Row[]> };

/** The rows of an order under a new name, ready to be written. */
function rowsOf(sqlite: Database.Database, orderId: string): OrderRows {
  const all = (table: string, column: string, value: unknown) =>
    sqlite.prepare<unknown[], Row>(`select * from ${table} where ${column} = ?`).all(value);
  const at = Date.now();
  const id = newId(at);
  const [order = {}] = all("orders", "id", orderId);
  const [ticket = {}] = all("tickets", "order_id", orderId);
  const ticketId = newId(at);
  const key = `again.${order.buyer_key}`;
  const code = newOrderCode();
  const terms = all("ticket_terms", "ticket_id", ticket.id);
  const letters = all("outbox", "key", `order-confirmed:${orderId}`);
  const activities = all("activities", "subject_id", orderId);
  const secret = () => ({ secret_hash: sha256(newSecret()) });
  const tables = new Map<string, Row[]>([
    ["orders", [{ ...order, id, code, ...secret(), buyer_key: key }]],
    ["tickets", [{ ...ticket, id: ticketId, order_id: id, ...secret() }]],
    ["ticket_terms", terms.map((row) => ({ ...row, ticket_id: ticketId }))],
    ["outbox", letters.map((row) => ({ ...row, id: newId(at), key: `order-confirmed:${id}` }))],
    ["activities", activities.map((row) => ({ ...row, id: newId(at), subject_id: id }))],
  ]);
  return { id, eventId: order.event_id, key, tables };
}

function placer(sqlite: Database.Database): (holdId: string, rows: OrderRows) => void {
  const inserts = new Map<string, Database.Statement>();
  const insert = (table: string, rows: Row[]) => {
    const columns = Object.keys(rows[0] ?? {});
    const name = `${table} ${rows.length}`;
    let statement = inserts.get(name);
    if (!statement) {
      const tuple = `(${columns.map(() => "?").join(", ")})`;
      const all = rows.map(() => tuple).join(", ");
      statement = sqlite.prepare(`insert into ${table} (${columns.join(", ")}) values ${all}`);
      inserts.set(name, statement);
    }
    statement.run(rows.flatMap((row) => columns.map((column) => row[column])));
  };
  const handOver = sqlite.prepare("update claims set held_by = ? where held_by = ?");
  const lock = sqlite.prepare("update holds set order_id = ? where id = ?");
  const count = sqlite.prepare(
    "insert into buyers (event_id, key, orders) values (?, ?, 1) on conflict do update set orders = orders + 1",
  );
  const had = sqlite.prepare(
    "select ticket_type_id, count(*) from orders join tickets on tickets.order_id = orders.id where orders.event_id = ? and buyer_key = ? group by 1",
  );
  return (holdId, { id, eventId, key, tables }) => {
    lock.run(id, holdId);
    count.run(eventId, key);
    had.all(eventId, key);
    for (const [table, rows] of tables) insert(table, rows);
    handOver.run(id, holdId);
  };
}

async function drawOnly(count: number): Promise<number> {
  const { draw } = await import("#app/registration/ticket-pdf/draw-tickets.ts");
  const { openPrintFont } = await import("#app/lib/print/print-font.server.ts");
  const press = { font: openPrintFont(), missing: new Set<number>() };
  const ticket = {
    eventName: "西岸开发者大会",
    otherName: "West Bund Developer Days",
    days: "2026年11月24日",
    hours: "09:00–18:00",
    venue: "西岸艺术中心",
    address: "",
    accentHue: 152,
    attendeeName: "林晓雯",
    typeName: "开发者票",
    orderCode: "ABCD2345",
    secret: "1ABCDEFGHJKMNPQRSTVW",
  };
  const order = { tickets: [ticket], format: "a4" as const, lang: "zh" as const };
  for (let n = 0; n < 10; n++) await draw(order, press);
  const begun = performance.now();
  for (let n = 0; n < count; n++) await draw(order, press);
  return (count * 1000) / (performance.now() - begun);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  if (argv[2] === "pdf") process.stdout.write(`${await drawOnly(100)}\n`);
  else if (argv[2] === "bytes") listen(bare(Buffer.alloc(Number(argv[3]), "x")));
  else listen(argv[2] === "hello" ? bare(Buffer.from("hello\n")) : await sixRoutes());
}

function listen(listener: RequestListener): void {
  const server = createServer(listener);
  server.keepAliveTimeout = 65_000;
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (address && typeof address === "object") process.stdout.write(`${address.port}\n`);
  });
}
