import type { BuildColumns, BuildExtraConfigColumns } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { engine } from "#app/lib/engine.server.ts";

/**
 * One set of builders for two engines: each makes the column of the engine in use, while
 * TypeScript sees PostgreSQL's types alone. Those types describe both, because every query is
 * awaited and kept to what both engines can do.
 */
function face<Face>(postgres: Face, sqlite: unknown): Face {
  return engine === "postgres" ? postgres : (sqlite as Face);
}

/** A table; its third argument lists indexes, checks and composite keys. */
export const table: <Name extends string, Columns extends Record<string, pg.PgColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  extras?: (self: BuildExtraConfigColumns<Name, Columns, "pg">) => pg.PgTableExtraConfigValue[],
) => pg.PgTableWithColumns<{
  name: Name;
  schema: undefined;
  columns: BuildColumns<Name, Columns, "pg">;
  dialect: "pg";
}> = face(pg.pgTable, lite.sqliteTable);

/** The primary key `id`: a sortable text id that the writer makes with `newId()`. */
export function id() {
  return text("id").primaryKey();
}

/** Text of any length; neither engine trims, folds or cuts it. */
export function text(name: string) {
  return face(pg.text(name), lite.text(name));
}

/** A whole number within ±2,147,483,647. */
export function integer(name: string) {
  return face(pg.integer(name), lite.integer(name));
}

/** A whole number within ±(2^53 − 1). */
function bigint(name: string) {
  return face(pg.bigint(name, { mode: "number" }), lite.integer(name));
}

/** True or false; SQLite keeps it as 1 or 0. */
export function boolean(name: string) {
  return face(pg.boolean(name), lite.integer(name, { mode: "boolean" }));
}

/** A moment: milliseconds since 1970-01-01 UTC. */
export function instant(name: string) {
  return bigint(name);
}

/** An amount in minor units of the event's currency. */
export function money(name: string) {
  return bigint(name);
}

/** A value kept as JSON; PostgreSQL does not keep the order of its keys. */
export function json<Value>(name: string) {
  return face(pgJson<Value>(name), lite.text(name, { mode: "json" }));
}

/** Text that is one of `values`; the type says which. */
export function oneOf<Value extends string, Values extends readonly [Value, ...Value[]]>(
  name: string,
  values: Values,
) {
  return face(pg.text(name, { enum: values }), lite.text(name, { enum: values }));
}

/** Raw bytes, such as a hash; read back as a `Buffer`. */
export function bytes(name: string) {
  return face(pgBytes(name), lite.blob(name, { mode: "buffer" }));
}

export const index = face(pg.index, lite.index);
export const uniqueIndex = face(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = face(pg.primaryKey, lite.primaryKey);

const pgBytes = pg.customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The driver has parsed the value already; Drizzle's own jsonb would parse the string "7" into 7. */
function pgJson<Value>(name: string) {
  return pg.customType<{ data: Value; driverData: unknown }>({
    dataType: () => "jsonb",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => value as Value,
  })(name);
}
