import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { codesOf } from "./error-codes.ts";
import { migratePostgres, pendingInPostgres } from "./migrate-postgres.ts";
import { RunningJob } from "./running-job.ts";
import * as schema from "./schema.server.ts";
import { asDb, type Db, type Store } from "./store.ts";

/** How long (ms) a transaction may take, waiting for locks included. */
const patience = 15_000;

/** How often a transaction that lost against another one is tried in all. */
const attempts = 8;

const serializationFailure = "40001";
const deadlock = "40P01";

/** Opens a pool of connections to PostgreSQL; the first query connects. */
export function openPostgres(url: string): Db {
  const client = postgres(url, { max: 10, connect_timeout: 10, onnotice: () => {} });
  const running = new RunningJob();
  const reads = drizzle(client, { schema, logger: running.outside });
  const writes = drizzle(client, { schema, logger: running.inside });

  const store: Store = {
    async transact(work) {
      running.refuseNesting();
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await writes.transaction((tx) => running.run(() => work(tx), patience));
        } catch (error) {
          if (attempt === attempts || !lostAgainstAnother(error)) throw error;
          await pause(Math.random() * 5 * 2 ** attempt);
        }
      }
    },
    migrate: () => migratePostgres(client),
    pendingMigrations: () => pendingInPostgres(client),
    close: () => client.end({ timeout: 10 }),
  };
  return asDb(reads, store);
}

function lostAgainstAnother(error: unknown) {
  return codesOf(error).some((code) => code === serializationFailure || code === deadlock);
}
