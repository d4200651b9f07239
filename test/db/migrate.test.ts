import { expect, onTestFinished, test } from "vitest";
import { engine } from "#app/lib/engine.server.ts";
import { db as client, closeClient, openClient, setClient } from "#db/client.server.ts";
import { migrate, openDb, pendingMigrations, transact } from "#db/open.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { addPerson, idsOf } from "./some-people.ts";

test("a migrated database waits for nothing, and migrating it again keeps what it holds", async () => {
  const db = await testDb();
  await transact(db, (tx) => addPerson(tx, "lin"));
  await Promise.all([migrate(db), transact(db, (tx) => addPerson(tx, "mo")), migrate(db)]);

  expect(await pendingMigrations(db)).toEqual([]);
  expect(await idsOf(db)).toEqual(["lin", "mo"]);
});

test("a database of the other engine is refused, as is an address of none", async () => {
  const other = engine === "sqlite" ? "postgres://127.0.0.1/wutong" : "wutong.db";
  await expect(openDb(other)).rejects.toThrow(`started for ${engine}`);
  await expect(openDb("mysql://127.0.0.1/wutong")).rejects.toThrow();
});

test("the app's database answers once it is open, and is opened once", async () => {
  onTestFinished(closeClient);
  expect(() => client.select()).toThrow("not open yet");
  const url = await testDbUrl();
  setClient(await testDb(url));
  await openClient("somewhere-else");
  await transact(client, (tx) => addPerson(tx, "lin"));

  expect(await idsOf(client)).toEqual(["lin"]);
});
