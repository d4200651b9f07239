import { closeDb, type Db, openDb } from "./open.ts";

/** On the global, for the server, the bundle of routes and a reload each load this module anew. */
const held: typeof globalThis & { [clientKey]?: Db } = globalThis;
const clientKey = Symbol.for("wutong.client");

/** The one open database of the running app. Import it freely; ask it only after `openClient()`. */
export const db: Db = new Proxy({} as Db, {
  get: (_, key) => Reflect.get(opened(), key),
  has: (_, key) => Reflect.has(opened(), key),
});

/** Opens the app's database, once: asked again, it keeps the one that is open. */
export async function openClient(url: string): Promise<Db> {
  if (!held[clientKey]) setClient(await openDb(url));
  return db;
}

/** Takes a database that is open already, as a test of a page does with its own. */
export function setClient(open: Db): void {
  held[clientKey] = open;
}

/** Waits for transactions under way, then closes. */
export async function closeClient(): Promise<void> {
  const open = held[clientKey];
  delete held[clientKey];
  if (open) await closeDb(open);
}

function opened(): Db {
  const open = held[clientKey];
  if (!open) throw new Error("The database is not open yet: call openClient() first.");
  return open;
}
