import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { isUnique, type Tx, transact } from "#db/open.ts";
import { people, signIns } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { addPerson, idsOf, person } from "./some-people.ts";

describe("a transaction", () => {
  test("shows its writes to itself at once and to others after the commit", async () => {
    const db = await testDb();
    const within = await transact(db, async (tx) => {
      await addPerson(tx, "lin");
      return idsOf(tx);
    });

    expect(within).toEqual(["lin"]);
    expect(await idsOf(db)).toEqual(["lin"]);
  });

  test("that throws leaves nothing behind and hands its error on", async () => {
    const db = await testDb();
    const failed = transact(db, async (tx) => {
      await addPerson(tx, "lin");
      throw new Error("changed my mind");
    });

    await expect(failed).rejects.toThrow("changed my mind");
    expect(await idsOf(db)).toEqual([]);
  });

  test("that fails takes none of its neighbors along", async () => {
    const db = await testDb();
    const settled = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) =>
        transact(db, async (tx) => {
          await addPerson(tx, name(n));
          if (n % 3 === 0) throw new Error(`no ${n}`);
          return n;
        }),
      ),
    );

    const expected = Array.from({ length: 30 }, (_, n) => n).filter((n) => n % 3 !== 0);
    expect(settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))).toEqual(
      expected,
    );
    expect(await idsOf(db)).toEqual(expected.map(name));
  });

  test("refuses another one inside", async () => {
    const db = await testDb();
    const nested = transact(db, async (tx) => {
      await addPerson(tx, "lin");
      await transact(db, (inner) => addPerson(inner, "mo"));
    });

    await expect(nested).rejects.toThrow("transact() inside transact()");
    expect(await idsOf(db)).toEqual([]);
  });

  test("refuses to read around its own tx", async () => {
    const db = await testDb();

    await expect(transact(db, () => idsOf(db))).rejects.toThrow("read with tx, not with db");
  });

  test("may follow another one, also when started from within but after its end", async () => {
    const db = await testDb();
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    let later: Promise<string> | undefined;
    await transact(db, async (tx) => {
      later = ended.then(() => transact(db, (next) => addPerson(next, "mo")));
      await addPerson(tx, "lin");
    });
    end();
    await later;

    expect(await idsOf(db)).toEqual(["lin", "mo"]);
  });

  test("has a tx that is of no use after its end, built query or not", async () => {
    const db = await testDb();
    let kept: Tx | undefined;
    let unsent: PromiseLike<unknown> | undefined;
    await transact(db, async (tx) => {
      kept = tx;
      unsent = tx.insert(people).values(person("mo"));
    });

    await expect(addPerson(kept as unknown as Tx, "lin")).rejects.toThrow("This tx is over");
    await expect(Promise.resolve(unsent)).rejects.toThrow("This tx is over");
    expect(await idsOf(db)).toEqual([]);
  });

  test("runs in the async context of whoever asked for it", async () => {
    const db = await testDb();
    const request = new AsyncLocalStorage<number>();
    const seen = await Promise.all(
      [1, 2, 3].map((n) =>
        request.run(n, () => transact(db, async (tx) => [await idsOf(tx), request.getStore()])),
      ),
    );

    expect(seen).toEqual([
      [[], 1],
      [[], 2],
      [[], 3],
    ]);
  });

  test("that finds its row there already says so by isUnique()", async () => {
    const db = await testDb();
    await transact(db, (tx) => addPerson(tx, "lin"));
    const refusals = await Promise.allSettled([
      transact(db, (tx) => addPerson(tx, "lin", "other@example.com")),
      transact(db, (tx) => addPerson(tx, "other", "lin@example.com")),
      transact(db, async (tx) => {
        await tx.insert(signIns).values({
          secretHash: "s",
          personId: "nobody",
          browser: "b",
          createdAt: 1,
          seenAt: 1,
          expiresAt: 1,
        });
      }),
    ]);

    const reasons = refusals.map((one) => one.status === "rejected" && one.reason);
    expect(reasons.map(isUnique)).toEqual([true, true, false]);
    expect(isUnique(new Error("wrapped", { cause: reasons[0] }))).toBe(true);
    expect([undefined, null, "23505", new Error("23505")].map(isUnique)).not.toContain(true);
  });
});

function name(n: number) {
  return `p${String(n).padStart(3, "0")}`;
}
