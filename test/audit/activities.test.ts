import { expect, test } from "vitest";
import { activitiesOf, activitiesPerPage } from "#app/audit/activities.ts";
import { activityLine } from "#app/audit/activity-line.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { type Db, transact } from "#db/open.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const mei = { kind: "person", id: "1", label: "陈梅" } as const;
const gate = { kind: "device", id: "2", label: "东门" } as const;

async function acted(db: Db, count: number) {
  for (let i = 0; i < count; i++) {
    await transact(db, (tx) =>
      recordActivity(tx, {
        eventId: "event",
        actor: i % 2 ? gate : mei,
        verb: i % 2 ? "undid_admission" : "changed_role",
        subject: { kind: i % 2 ? "scan" : "person", id: `subject ${i}` },
        detail: { role: "finance", from: "editor" },
        at: now + i,
      }),
    );
  }
}

test("the audit is read the latest first, page by page", async () => {
  const db = await testDb();
  await acted(db, activitiesPerPage + 3);
  const first = await activitiesOf(db, { eventId: "event", filter: {}, page: 1 });
  const second = await activitiesOf(db, { eventId: "event", filter: {}, page: 2 });

  expect(first.total).toBe(activitiesPerPage + 3);
  expect(first.rows[0]?.at).toBe(now + activitiesPerPage + 2);
  expect(second.rows.map((row) => row.at)).toEqual([now + 2, now + 1, now]);
});

test("it is filtered by what was done, by whom, to what and when", async () => {
  const db = await testDb();
  await acted(db, 6);
  const count = async (filter: Parameters<typeof activitiesOf>[1]["filter"]) =>
    (await activitiesOf(db, { eventId: "event", filter, page: 1 })).total;

  expect(await count({ verbs: ["changed_role"] })).toBe(3);
  expect(await count({ actorKind: "device" })).toBe(3);
  const about = (kind: string, ...nth: number[]) => nth.map((n) => ({ kind, id: `subject ${n}` }));
  expect(await count({ subjects: about("person", 2) })).toBe(1);
  expect(await count({ subjects: [...about("person", 2, 3), ...about("scan", 5)] })).toBe(2);
  expect(await count({ subjects: [] })).toBe(0);
  expect(await count({ from: now + 1, until: now + 3 })).toBe(2);
  expect((await activitiesOf(db, { eventId: "other", filter: {}, page: 1 })).total).toBe(0);
});

test("a line says who did what in the reader's words, and keeps what it does not know", async () => {
  const db = await testDb();
  await acted(db, 1);
  const { rows } = await activitiesOf(db, { eventId: "event", filter: {}, page: 1 });
  const [row] = rows;
  if (!row) throw new Error("no line");

  expect(activityLine(row, "zh")).toMatchObject({
    who: "陈梅",
    what: "更改了角色",
    about: "人员",
    detail: "角色：财务 · 之前：编辑",
  });
  expect(activityLine(row, "en").detail).toBe("Role: finance · Before: editor");
  expect(activityLine({ ...row, verb: "did_of_old" }, "en").what).toBe("did_of_old");
});

test("what is rolled back leaves no line", async () => {
  const db = await testDb();
  const failed = transact(db, async (tx) => {
    const subject = { kind: "person", id: "1" } as const;
    await recordActivity(tx, {
      eventId: "event",
      actor: mei,
      verb: "changed_role",
      subject,
      at: now,
    });
    throw new Error("changed my mind");
  });

  await expect(failed).rejects.toThrow("changed my mind");
  expect((await activitiesOf(db, { eventId: "event", filter: {}, page: 1 })).total).toBe(0);
});
