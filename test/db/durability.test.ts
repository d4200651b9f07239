import { expect, test } from "vitest";
import { transact } from "#db/open.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { startAdding } from "./adding-people.ts";
import { addPerson, idsOf } from "./some-people.ts";

test("what a process was told is committed is there after it was killed", async () => {
  const url = await testDbUrl();
  const child = startAdding(url, "a", Number.POSITIVE_INFINITY);
  await child.reaches(200);
  await child.kill();

  expect(await idsOf(await testDb(url))).toEqual(expect.arrayContaining(child.committed));
});

test("two processes write to one database, and each sees what the other has written", async () => {
  const url = await testDbUrl();
  const db = await testDb(url);
  const child = startAdding(url, "a", 300);
  const mine: string[] = [];
  await child.reaches(1);
  while (child.committed.length < 300) {
    const id = `b-${mine.length}`;
    mine.push(await transact(db, (tx) => addPerson(tx, id)));
    const known = [...child.committed];
    expect(await idsOf(db)).toEqual(expect.arrayContaining(known));
    await new Promise(setImmediate);
  }
  await child.ended;

  expect(child.committed).toHaveLength(300);
  expect(await idsOf(db)).toEqual([...child.committed, ...mine].sort());
  expect(mine.length).toBeGreaterThan(1);
});
