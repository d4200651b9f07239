import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { closeDb, migrate, openDb } from "#db/open.ts";

const template = "wutong_template";

/** Any number: whoever holds this lock makes the template, the others wait for it. */
const templateLock = 1_913;

/** Creating a database takes a third of a second, emptying one a few milliseconds. */
const empty: Emptied[] = [];

let madeTemplate: Promise<unknown> | undefined;

interface Emptied {
  name: string;
  connection: Sql;
}

/** Gives a database that a test before has left empty, or else a copy of the migrated template. */
export async function freshPostgres() {
  const database = empty.pop() ?? (await create());
  return {
    url: address(database.name),
    remove: async () => {
      await database.connection.unsafe(deleteAllRows);
      empty.push(database);
    },
  };
}

/** Drops what stands empty. */
export async function dropEmptyPostgres(): Promise<void> {
  for (const { name, connection } of empty.splice(0)) {
    await connection.end();
    await onServer((server) => server.unsafe(`drop database ${name} with (force)`));
  }
}

const deleteAllRows = `
  do $$
    declare name text;
    begin
      perform set_config('lock_timeout', '5s', true);
      perform set_config('session_replication_role', 'replica', true);
      for name in select tablename from pg_tables
        where schemaname = 'public' and tablename <> 'applied_migrations'
      loop
        execute format('delete from %I', name);
      end loop;
    end
  $$`;

async function create(): Promise<Emptied> {
  madeTemplate ??= onServer(makeTemplate);
  await madeTemplate;
  const name = `wutong_${randomBytes(8).toString("hex")}`;
  await onServer(async (server) => {
    const [{ version = 0 } = {}] = await server`
      select current_setting('server_version_num')::int as version`;
    // Eight times as quick where nothing is flushed to the disk; before 15 it is the only way.
    const strategy = version >= 150_000 ? "strategy file_copy" : "";
    await server.unsafe(`create database ${name} template ${template} ${strategy}`);
  });
  return { name, connection: connect(name) };
}

async function makeTemplate(server: Sql) {
  await server`select pg_advisory_lock(${templateLock})`;
  const [known] = await server`select 1 from pg_database where datname = ${template}`;
  if (known) return;
  const unfinished = `${template}_${randomBytes(4).toString("hex")}`;
  await server.unsafe(`create database ${unfinished} template template0 locale 'C'`);
  const db = await openDb(address(unfinished));
  await migrate(db);
  await closeDb(db);
  await server.unsafe(`alter database ${unfinished} rename to ${template}`);
}

async function onServer(work: (server: Sql) => Promise<unknown>) {
  const server = connect("postgres");
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

function connect(database: string) {
  return postgres(address(database), { max: 1, onnotice: () => {} });
}

function address(database: string) {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? "postgres://127.0.0.1:5432");
  url.pathname = `/${database}`;
  return url.href;
}
