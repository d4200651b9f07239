import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { ordersOfPerson } from "#app/registration/orders-of-person.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";

test("what belongs to a person is found by indexes, never by walking through all that are paid", async () => {
  const url = await testDbUrl();
  const db = await testDb(url);
  const prepare = vi.spyOn(Database.prototype, "prepare");
  await ordersOfPerson(db, "lin@example.com");
  const asked = prepare.mock.calls.map(([sql]) => sql).filter((sql) => /^select/i.test(sql));
  prepare.mockRestore();

  const file = new Database(url, { readonly: true });
  const steps = asked.flatMap((sql) =>
    file.prepare(`explain query plan ${sql.replaceAll("?", "null")}`).all(),
  );
  file.close();
  expect(steps.length).toBeGreaterThan(1);
  expect(JSON.stringify(steps)).not.toMatch(/SCAN (?:orders|tickets)|status=/);
});
