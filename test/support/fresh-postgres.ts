import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { closeDb, migrate, openDb } from "#db/open.ts";

const template = "wutong_template";

/** Any number: whoever holds this lock makes the template, the others wait for it. */
const templateLock = 1_913;

let madeTemplate: Promise<void> | undefined;

/** Copies a migrated database that the first one to ask has made for the whole run. */
export async function freshPostgres() {
  madeTemplate ??= onServer(makeTemplate);
  await madeTemplate;
  const name = `wutong_${randomBytes(8).toString("hex")}`;
  await onServer((server) => server.unsafe(`create database ${name} template ${template}`));
  return {
    url: address(name),
    remove: () => onServer((server) => server.unsafe(`drop database ${name} with (force)`)),
  };
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
  const server = postgres(address("postgres"), { max: 1, onnotice: () => {} });
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

function address(database: string) {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? "postgres://127.0.0.1:5432");
  url.pathname = `/${database}`;
  return url.href;
}
