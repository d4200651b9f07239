import type { Db } from "#db/open.ts";

const questions = new Set<PropertyKey>(["select", "selectDistinct", "$count", "query", "execute"]);

/** The same database, counting how often it is asked something outside of transactions. */
export function countedDb(db: Db): { db: Db; asked: () => number } {
  let asked = 0;
  const counted = new Proxy(db, {
    get(target, key) {
      if (questions.has(key)) asked++;
      return Reflect.get(target, key);
    },
  });
  return { db: counted, asked: () => asked };
}
