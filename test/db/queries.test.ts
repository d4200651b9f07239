import { and, asc, count, eq, gt, sql, sum } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Db, prepared, type Reader, type Tx, transact } from "#db/open.ts";
import { activities, mailbox, people, signIns } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { person } from "./some-people.ts";

const lin = person("lin");

describe("queries mean the same on both engines", () => {
  test("what is inserted comes back as it was, in every kind of column", async () => {
    const db = await testDb();
    const detail = { seats: 7, names: ["梧桐", "O'Neil"], "7": "7", none: null };
    const at = Date.UTC(2024, 8, 17, 1, 2, 3, 4);
    const raw = Buffer.from([0, 1, 0xfe, 0xff]);
    await transact(db, async (tx) => {
      await tx.insert(activities).values({ ...activity("a"), at, detail });
      await tx.insert(mailbox).values({ ...letter("m"), raw });
    });

    expect(await db.select().from(activities)).toEqual([{ ...activity("a"), at, detail }]);
    expect(await db.select({ raw: mailbox.raw }).from(mailbox)).toEqual([{ raw }]);
  });

  test("a JSON value that is a string of digits stays a string", async () => {
    const db = await testDb();
    const detail = "7" as unknown as Record<string, unknown>;
    await transact(db, (tx) => tx.insert(activities).values({ ...activity("a"), detail }));

    expect(await db.select({ detail: activities.detail }).from(activities)).toEqual([{ detail }]);
  });

  test("returning() says which rows a write touched", async () => {
    const db = await testDb();
    const touched = await transact(db, async (tx) => [
      await tx
        .insert(people)
        .values([lin, person("mo")])
        .returning({ id: people.id }),
      await tx.update(people).set({ name: "M" }).where(eq(people.id, "mo")).returning(),
      await tx.update(people).set({ name: "N" }).where(eq(people.id, "nobody")).returning(),
      await tx.delete(people).where(eq(people.id, "lin")).returning({ id: people.id }),
    ]);

    expect(touched).toEqual([
      [{ id: "lin" }, { id: "mo" }],
      [{ ...person("mo"), name: "M" }],
      [],
      [{ id: "lin" }],
    ]);
  });

  test("onConflictDoNothing() returns no row for one that is there already", async () => {
    const db = await testDb();
    const insert = (tx: Tx) =>
      tx.insert(people).values(lin).onConflictDoNothing().returning({ id: people.id });

    expect(await transact(db, insert)).toEqual([{ id: "lin" }]);
    expect(await transact(db, insert)).toEqual([]);
  });

  test("onConflictDoUpdate() sees both the row that is there and the new one", async () => {
    const db = await testDb();
    const upsert = (tx: Tx) =>
      tx
        .insert(people)
        .values(lin)
        .onConflictDoUpdate({
          target: people.email,
          set: { name: sql`${people.name} || ' & ' || excluded.name` },
        })
        .returning({ name: people.name });

    expect(await transact(db, upsert)).toEqual([{ name: "lin" }]);
    expect(await transact(db, upsert)).toEqual([{ name: "lin & lin" }]);
  });

  test("joins, counts, sums and subqueries answer with numbers and nulls", async () => {
    const db = await peopleSignedIn();
    const perPerson = db
      .select({ personId: signIns.personId, browsers: count().as("browsers") })
      .from(signIns)
      .groupBy(signIns.personId)
      .as("per_person");

    expect(await db.$count(signIns, gt(signIns.seenAt, 1))).toBe(1);
    expect(
      await db.select({ seen: sum(signIns.seenAt).mapWith(Number), all: count() }).from(signIns),
    ).toEqual([{ seen: 3, all: 2 }]);
    expect(
      await db
        .select({ id: people.id, browsers: perPerson.browsers })
        .from(people)
        .leftJoin(perPerson, eq(perPerson.personId, people.id))
        .orderBy(asc(people.id)),
    ).toEqual([
      { id: "lin", browsers: 2 },
      { id: "mo", browsers: null },
    ]);
    const seenLate = db.$with("late").as(db.select().from(signIns).where(gt(signIns.seenAt, 1)));
    expect(await db.with(seenLate).select({ secret: seenLate.secretHash }).from(seenLate)).toEqual([
      { secret: "s2" },
    ]);
    expect(await db.query.people.findFirst({ where: eq(people.id, "mo") })).toEqual(person("mo"));
  });

  test("one statement asked in several ways answers each in its own", async () => {
    const db = await peopleSignedIn();
    const ask = () => db.select({ id: people.id }).from(people).orderBy(people.id).limit(1);
    const answers = [await ask(), await ask().prepare("first").execute(), await ask()];

    expect(answers).toEqual(Array(3).fill([{ id: "lin" }]));
    expect([await db.$count(people), await db.$count(people)]).toEqual([2, 2]);
  });

  test("a row goes with the row it refers to", async () => {
    const db = await peopleSignedIn();
    await transact(db, (tx) => tx.delete(people).where(eq(people.id, "lin")));

    expect(await db.$count(signIns)).toBe(0);
  });

  test("a prepared statement reads in the database and in each transaction", async () => {
    const byId = prepared((reader: Reader) =>
      reader
        .select({ name: people.name })
        .from(people)
        .where(and(eq(people.id, sql.placeholder("id"))))
        .prepare("person_by_id"),
    );
    const rename = prepared((tx: Tx) =>
      tx
        .update(people)
        .set({ name: sql`${sql.placeholder("name")}` })
        .where(eq(people.id, sql.placeholder("id")))
        .returning({ name: people.name })
        .prepare("rename_person"),
    );
    const db = await peopleSignedIn();

    for (const name of ["first", "second"]) {
      const within = await transact(db, async (tx) => [
        await rename(tx).execute({ id: "lin", name }),
        await byId(tx).execute({ id: "lin" }),
      ]);
      expect(within).toEqual([[{ name }], [{ name }]]);
      expect(await byId(db).execute({ id: "lin" })).toEqual([{ name }]);
      expect(await byId(db).execute({ id: "nobody" })).toEqual([]);
    }
  });
});

async function peopleSignedIn(): Promise<Db> {
  const db = await testDb();
  await transact(db, async (tx) => {
    await tx.insert(people).values([lin, person("mo")]);
    await tx.insert(signIns).values([signIn("s1", 1), signIn("s2", 2)]);
  });
  return db;
}

function signIn(secretHash: string, seenAt: number) {
  return { secretHash, personId: "lin", browser: "b", createdAt: 1, seenAt, expiresAt: 9 };
}

function letter(id: string) {
  return { id, toName: "Lin", toAddress: "lin@example.com", subject: "", receivedAt: 1 };
}

function activity(id: string) {
  return {
    id,
    eventId: null,
    at: 1,
    actorKind: "system" as const,
    actorId: null,
    actorLabel: "test",
    verb: "tries",
    subjectKind: "order",
    subjectId: "o",
    detail: {},
  };
}
