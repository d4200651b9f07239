import { count, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Db, type Reader, transact } from "#db/open.ts";
import { quickly } from "#db/quick-statement.ts";
import { activities, people, signIns } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { addPerson } from "./some-people.ts";

async function withRows(): Promise<Db> {
  const db = await testDb();
  await transact(db, async (tx) => {
    await addPerson(tx, "lin");
    const times = { createdAt: 1, seenAt: 2, expiresAt: 3 };
    await tx.insert(signIns).values({ secretHash: "s", personId: "lin", browser: "b", ...times });
    await tx.insert(activities).values({
      ...{ id: "a", eventId: null, at: 1, actorKind: "system", actorId: null, actorLabel: "test" },
      ...{ verb: "placed_order", subjectKind: "order", subjectId: "o", detail: { total: 7 } },
    });
  });
  return db;
}

const statements: [name: string, build: (db: Reader) => unknown][] = [
  ["all columns of a table, one of JSON", (db) => db.select().from(activities).prepare("x")],
  [
    "a joined table beside a column and a calculation",
    (db) =>
      db
        .select({ person: people, seen: signIns.seenAt, twice: sql<number>`${signIns.seenAt} * 2` })
        .from(signIns)
        .innerJoin(people, eq(people.id, signIns.personId))
        .where(eq(people.id, sql.placeholder("id")))
        .prepare("x"),
  ],
  ["a count", (db) => db.select({ n: count() }).from(people).prepare("x")],
  [
    "a table that may be missing",
    (db) =>
      db
        .select({ person: people, signIn: signIns })
        .from(people)
        .leftJoin(signIns, eq(signIns.personId, sql`'nobody'`))
        .prepare("x"),
  ],
];

test.each(statements)("a quick statement reads %s as Drizzle does", async (_, build) => {
  const db = await withRows();
  const made = build(db) as { execute(values: object): Promise<unknown[]> };
  const expected = await made.execute({ id: "lin" });
  expect(expected).toHaveLength(1);
  expect(await quickly(made).execute({ id: "lin" })).toEqual(expected);
});

test("a quick statement refuses to run without one of its values", async () => {
  const db = await testDb();
  const named = quickly(
    db
      .select()
      .from(people)
      .where(eq(people.id, sql.placeholder("id")))
      .prepare("x"),
  );
  await expect(named.execute({})).rejects.toThrow("No value was given for id");
});
