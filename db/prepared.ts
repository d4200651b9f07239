import { engine } from "#app/lib/engine.server.ts";
import { quickly } from "./quick-statement.ts";
import { type Reader, storeKey } from "./store.ts";

/**
 * A hot statement, built once a connection: `const byId = prepared((db: Reader) =>
 * db.select()….where(eq(t.id, sql.placeholder("id"))).prepare("order_by_id"))`, then
 * `await byId(db).execute({ id })`. SQLite keeps one for reads and one for transactions;
 * PostgreSQL builds one a transaction, and each connection of its pool remembers the plan.
 */
export function prepared<On extends Reader, Statement>(
  build: (on: On) => Statement,
): (on: On) => Statement {
  const statements = new WeakMap<object, Statement>();
  return (on) => {
    const connection = storeKey in on ? on[storeKey] : on;
    const known = statements.get(connection);
    if (known) return known;
    const built = build(on);
    const statement = engine === "sqlite" ? quickly(built) : built;
    statements.set(connection, statement);
    return statement;
  };
}
