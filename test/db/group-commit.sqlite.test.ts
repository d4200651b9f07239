import Database from "better-sqlite3";
import { describe, expect, test, vi } from "vitest";
import { table, text } from "#db/columns.ts";
import { closeDb, transact } from "#db/open.ts";
import { people } from "#db/schema.server.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { addPerson, idsOf } from "./some-people.ts";

describe("SQLite's line of writers", () => {
  test("commits many together, and answers none before", async () => {
    const url = await testDbUrl();
    const db = await testDb(url);
    const other = new Database(url, { readonly: true });
    const isThere = other.prepare("select 1 from people where id = ?").pluck();
    const commits = new Set<unknown>();
    const answers = Array.from({ length: 200 }, async (_, n) => {
      const id = await transact(db, (tx) => {
        commits.add(other.pragma("data_version", { simple: true }));
        expect(isThere.get("p0")).toBe(commits.size === 1 ? undefined : 1);
        return addPerson(tx, `p${n}`);
      });
      return isThere.get(id);
    });

    expect(await Promise.all(answers)).toEqual(Array(200).fill(1));
    expect(commits.size).toBeLessThan(50);
    other.close();
  });

  test("runs them in the order in which they came, and one batch after another", async () => {
    const db = await testDb();
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 600 }, (_, n) =>
        transact(db, async (tx) => {
          await addPerson(tx, `p${n}`);
          order.push(n);
        }),
      ),
    );

    expect(order).toEqual(Array.from({ length: 600 }, (_, n) => n));
    expect(await db.$count(people)).toBe(600);
  });

  test("runs a batch again where one failed, and from then on each apart until none fails", async () => {
    const db = await testDb();
    // A batch ends after some milliseconds: on a busy machine even one of two jobs.
    vi.spyOn(performance, "now").mockReturnValue(0);
    const runs: Record<string, number> = {};
    const batch = (...ids: string[]) =>
      Promise.allSettled(
        ids.map((id) =>
          transact(db, async (tx) => {
            runs[id] = (runs[id] ?? 0) + 1;
            await addPerson(tx, id);
            if (id.startsWith("no")) throw new Error(id);
          }),
        ),
      );
    await batch("a", "no-b", "c");
    await batch("d", "no-e", "f");
    await batch("g");
    await batch("h", "no-i");

    expect(runs).toEqual({ a: 2, "no-b": 2, c: 1, d: 1, "no-e": 1, f: 1, g: 1, h: 2, "no-i": 2 });
    expect(await idsOf(db)).toEqual(["a", "c", "d", "f", "g", "h"]);
  });

  test("waits for a writer of another process without blocking", async () => {
    const url = await testDbUrl();
    const db = await testDb(url);
    const other = new Database(url);
    other.exec("begin immediate");
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
      if (turns === 10) other.exec("commit");
    }, 10);
    await transact(db, (tx) => addPerson(tx, "lin"));
    clearInterval(ticking);
    other.close();

    expect(turns).toBeGreaterThanOrEqual(10);
    expect(await idsOf(db)).toEqual(["lin"]);
  });

  test("refuses the whole batch when the commit fails, and goes on with the next", async () => {
    const url = await testDbUrl();
    const other = new Database(url);
    // A deferred key that points nowhere is found at the commit only.
    other.exec(
      "create table pointers (id text references people (id) deferrable initially deferred)",
    );
    other.close();
    const pointers = table("pointers", { id: text("id") });
    const db = await testDb(url);
    const batch = [
      transact(db, (tx) => addPerson(tx, "lin")),
      transact(db, (tx) => tx.insert(pointers).values({ id: "nobody" })),
    ];

    for (const one of await Promise.allSettled(batch)) expect(one.status).toBe("rejected");
    await transact(db, (tx) => addPerson(tx, "mo"));
    expect(await idsOf(db)).toEqual(["mo"]);
  });

  test("is let to its end by closeDb(), and refuses whoever comes after", async () => {
    const url = await testDbUrl();
    const db = await testDb(url);
    const last = transact(db, (tx) => addPerson(tx, "lin"));
    const closing = closeDb(db);
    await expect(transact(db, (tx) => addPerson(tx, "mo"))).rejects.toThrow("closed");
    await closing;

    expect(await last).toBe("lin");
    expect(await idsOf(await testDb(url))).toEqual(["lin"]);
  });
});
