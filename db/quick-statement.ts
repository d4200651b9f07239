import type { Statement } from "better-sqlite3";
import { Column, is, Param, Placeholder, SQL } from "drizzle-orm";

/** What is of interest of a statement that Drizzle prepared for better-sqlite3. */
type Prepared = {
  stmt: Statement;
  query: { sql: string; params: unknown[] };
  logger: { logQuery(sql: string, params: unknown[]): void };
  executeMethod: "run" | "all" | "get" | "values";
  fields?: { path: string[]; field: unknown }[];
  joinsNotNullableMap?: Record<string, boolean>;
  customResultMapper?: unknown;
};

type Values = Record<string, unknown>;
type Row = Record<string, unknown>;

/**
 * The same statement, but what Drizzle finds out anew at each run (which parameter is which value,
 * how each column is read) is found out once and not for every row. Whatever is
 * not a plain list of rows or a plain write is left to Drizzle.
 */
export function quickly<Made>(made: Made): Made {
  const statement = made as Prepared;
  const { stmt, query, logger, executeMethod, fields, joinsNotNullableMap = {} } = statement;
  const isPlain = executeMethod === "run" || (executeMethod === "all" && fields !== undefined);
  const mayBeAbsent = Object.values(joinsNotNullableMap).includes(false);
  if (!stmt || !isPlain || mayBeAbsent || statement.customResultMapper) return made;

  const fill = query.params.map(filler);
  const read = reader(fields ?? []);
  const execute = async (values: Values = {}) => {
    const params = fill.map((one) => one(values));
    logger.logQuery(query.sql, params);
    if (executeMethod === "run") return stmt.run(params);
    return (stmt.raw().all(params) as unknown[][]).map(read);
  };
  return { execute } as Made;
}

function filler(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => named(values, param.name);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder, value } = param;
  return (values) => encoder.mapToDriverValue(named(values, value.name));
}

function named(values: Values, name: string): unknown {
  const value = values[name];
  if (value === undefined && !(name in values)) throw new Error(`No value was given for ${name}.`);
  return value;
}

/** Makes a row's object: a value of its own stands under one name, those of a joined table under two. */
function reader(fields: NonNullable<Prepared["fields"]>): (row: unknown[]) => Row {
  const columns = fields.map(({ path, field }) => {
    const [first = "", second] = path;
    return { first, second, decode: decoderOf(field) };
  });
  return (row) => {
    const made: Row = {};
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at];
      if (!column) continue;
      const raw = row[at];
      const value = raw === null || column.decode === null ? raw : column.decode(raw);
      if (column.second === undefined) made[column.first] = value;
      else {
        made[column.first] ??= {};
        (made[column.first] as Row)[column.second] = value;
      }
    }
    return made;
  };
}

type Decode = (raw: unknown) => unknown;

/** How a column is read; null where the driver's value is the value. */
function decoderOf(field: unknown): Decode | null {
  const decoder = is(field, Column) ? field : is(field, SQL) ? sqlDecoder(field) : aliased(field);
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return null;
  return (raw) => decoder.mapFromDriverValue(raw as never);
}

type Decoder = { mapFromDriverValue: (raw: never) => unknown };

function sqlDecoder(field: SQL): Decoder {
  return (field as unknown as { decoder: Decoder }).decoder;
}

function aliased(field: unknown): Decoder {
  return sqlDecoder((field as { sql: SQL }).sql);
}
