import type { Sql, TransactionSql } from "postgres";
import { pendingOf, readMigrations } from "./migration-files.ts";

/** Any number, the same in all nodes: whoever holds this lock migrates, the others wait. */
const migrationLock = 20_240_917;

/** Applies what is pending, all or nothing; a second node waits and finds nothing to do. */
export async function migratePostgres(client: Sql): Promise<void> {
  await client.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${migrationLock})`;
    await tx`create table if not exists applied_migrations (tag text primary key)`;
    for (const { tag, sql } of await pending(tx)) {
      await tx.unsafe(sql);
      await tx`insert into applied_migrations (tag) values (${tag})`;
    }
  });
}

/** The tags of the migrations that a database still waits for. */
export async function pendingInPostgres(client: Sql): Promise<string[]> {
  return (await pending(client)).map(({ tag }) => tag);
}

async function pending(client: Sql | TransactionSql) {
  const [known] = await client`select to_regclass('applied_migrations') as name`;
  const applied = known?.name ? await client`select tag from applied_migrations` : [];
  return pendingOf(
    readMigrations("postgres"),
    applied.map(({ tag }) => String(tag)),
  );
}
