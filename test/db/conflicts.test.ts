import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transact } from "#db/open.ts";
import { people } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { person } from "./some-people.ts";

test("of many who count one row up at once, none is lost", async () => {
  const db = await testDb();
  await transact(db, (tx) => tx.insert(people).values({ ...person("lin"), createdAt: 0 }));
  await Promise.all(
    Array.from({ length: 50 }, () =>
      transact(db, async (tx) => {
        await tx
          .update(people)
          .set({ createdAt: sql`${people.createdAt} + 1` })
          .where(eq(people.id, "lin"));
      }),
    ),
  );

  expect(await db.select({ sum: people.createdAt }).from(people)).toEqual([{ sum: 50 }]);
});
