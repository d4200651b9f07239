import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Tx, transact } from "#db/open.ts";
import { people } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { addPerson, idsOf } from "./some-people.ts";

test("PostgreSQL runs the loser of a deadlock once more, and both come through", async () => {
  const db = await testDb();
  await transact(db, async (tx) => {
    await addPerson(tx, "lin");
    await addPerson(tx, "mo");
  });
  const bothHoldOne = meeting(2);
  let runs = 0;
  const lockInTurn = (first: string, second: string) =>
    transact(db, async (tx) => {
      runs += 1;
      await rename(tx, first);
      await bothHoldOne();
      await rename(tx, second);
    });
  await Promise.all([lockInTurn("lin", "mo"), lockInTurn("mo", "lin")]);

  expect(runs).toBe(3);
  expect(await db.select({ name: people.name }).from(people).orderBy(people.id)).toEqual([
    { name: "lin+lin+lin" },
    { name: "mo+mo+mo" },
  ]);
});

test("PostgreSQL runs whoever fails to serialize once more, but not without end", async () => {
  const db = await testDb();
  let runs = 0;
  const failing = (times: number) =>
    transact(db, async (tx) => {
      runs += 1;
      await addPerson(tx, `p${times}-${runs}`);
      if (runs <= times) throw Object.assign(new Error("conflict"), { code: "40001" });
      return runs;
    });

  expect(await failing(3)).toBe(4);
  expect(await db.$count(people)).toBe(1);
  runs = 0;
  await expect(failing(Number.POSITIVE_INFINITY)).rejects.toThrow("conflict");
  expect(runs).toBe(8);
  expect(await db.$count(people)).toBe(1);
});

test("PostgreSQL begins every transaction, however many questions are in line before it", async () => {
  const db = await testDb();
  const ask = (count: number) => Promise.all(Array.from({ length: count }, () => idsOf(db)));
  const add = (count: number) =>
    Array.from({ length: count }, (_, n) => transact(db, (tx) => addPerson(tx, `p${n}`)));
  await ask(100);
  const asked = ask(1_000);
  await new Promise(setImmediate);
  await Promise.all([asked, ...add(40)]);

  expect(await db.$count(people)).toBe(40);
});

async function rename(tx: Tx, id: string) {
  await tx
    .update(people)
    .set({ name: sql`${people.name} || '+' || ${people.id}` })
    .where(eq(people.id, id));
}

/** Lets nobody on before `count` have come; later ones pass. */
function meeting(count: number) {
  let here = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    here += 1;
    if (here === count) open();
    return opened;
  };
}
