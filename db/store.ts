import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type * as schema from "./schema.server.ts";

type Drizzle = PostgresJsDatabase<typeof schema>;
type Reads = Pick<Drizzle, "select" | "selectDistinct" | "$with" | "$count" | "query">;

/** Everything both engines can do on one connection; the types are PostgreSQL's. */
export type Connection = Pick<Drizzle, keyof Reads | "with" | "insert" | "update" | "delete">;

/** A running transaction: reads its own writes, and may write. */
export type Tx = Connection;

/** An open database: reads what is committed. It writes only through `transact()`. */
export type Db = Reads & {
  with(
    ...queries: Parameters<Drizzle["with"]>
  ): Pick<ReturnType<Drizzle["with"]>, "select" | "selectDistinct">;
  readonly [storeKey]: Store;
};

/** What a noun reads from: the database, or the transaction it is asked within. */
export type Reader = Db | Tx;

/** What an engine brings. One process may hold two copies of this module, hence `Symbol.for`. */
export interface Engine {
  transact<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  migrate(): Promise<void>;
  pendingMigrations(): Promise<string[]>;
  close(): Promise<void>;
}

/** An engine at work, and how many transactions it has been asked for that have not ended. */
export type Store = Engine & { pending: number };

export const storeKey = Symbol.for("wutong.store");

/** Makes the handle of an engine out of the connection that it reads with. */
export function asDb(reads: Connection, engine: Engine): Db {
  const store: Store = Object.assign(engine, { pending: 0 });
  return Object.assign(reads, { [storeKey]: store } as const);
}
