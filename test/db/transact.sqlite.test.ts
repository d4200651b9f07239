import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { transact } from "#db/open.ts";
import { testDb } from "#test/support/databases.ts";
import { addPerson, idsOf } from "./some-people.ts";

test("a transaction that awaits more than tx is stopped, and others go on", async () => {
  const db = await testDb();
  let late: Promise<unknown> | undefined;
  const stuck = transact(db, async (tx) => {
    await addPerson(tx, "lin");
    const wait = pause(1_300);
    late = wait.then(() => addPerson(tx, "late")).catch((error: unknown) => error);
    await wait;
  });
  const next = transact(db, (tx) => addPerson(tx, "mo"));

  await expect(stuck).rejects.toThrow("ran for more than 1000 ms and was rolled back");
  expect(await next).toBe("mo");
  expect(String(await late)).toContain("This tx is over");
  expect(await idsOf(db)).toEqual(["mo"]);
});
