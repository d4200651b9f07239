import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { codesOf } from "./error-codes.ts";
import { migratePostgres, pendingInPostgres } from "./migrate-postgres.ts";
import { RunningJob } from "./running-job.ts";
import * as schema from "./schema.server.ts";
import { asDb, type Db, type Engine } from "./store.ts";

/** How long (ms) a transaction may take, waiting for locks included. */
const patience = 15_000;

/** How often a transaction that lost against another one is tried in all. */
const attempts = 8;

const pool = { connect_timeout: 10, onnotice: () => {} };

const serializationFailure = "40001";
const deadlock = "40P01";

/**
 * Opens two pools of connections to PostgreSQL; the first query connects. Questions are sent ahead
 * of each other's answers, and the driver loses a `begin` that goes out on a connection which is
 * full of them: it stays there without an owner. So transactions have connections of their own.
 */
export function openPostgres(url: string): Db {
  const asking = postgres(url, { ...pool, max: 4 });
  const writing = postgres(url, { ...pool, max: 10 });
  const running = new RunningJob();
  const reads = drizzle(asking, { schema, logger: running.outside });
  const writes = drizzle(writing, { schema, logger: running.inside });

  const store: Engine = {
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
    migrate: () => migratePostgres(writing),
    pendingMigrations: () => pendingInPostgres(asking),
    close: async () => {
      await Promise.all([asking.end({ timeout: 10 }), writing.end({ timeout: 10 })]);
    },
  };
  return asDb(reads, store);
}

function lostAgainstAnother(error: unknown) {
  return codesOf(error).some((code) => code === serializationFailure || code === deadlock);
}
