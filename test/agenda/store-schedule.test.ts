import { expect, test } from "vitest";
import { changesNothing, compareSchedules } from "#app/agenda/compare.ts";
import { compareImport, isNoChange } from "#app/agenda/compare-import.ts";
import { draftOf, draftRevision } from "#app/agenda/draft.ts";
import { starSessions } from "#app/agenda/star-sessions.ts";
import { starsOf } from "#app/agenda/stars.ts";
import { storeSchedule } from "#app/agenda/store-schedule.ts";
import { unstarSession } from "#app/agenda/unstar-session.ts";
import { activities } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent, aPerson } from "#test/support/people.ts";
import { actor, drafted, incoming, later, stored, withProgram } from "./programs.ts";
import { schedule, session } from "./schedules.ts";

const two = [session({ key: "1" }), later({ key: "2" })];

test("what a file says is in the draft, whole, and read back the same", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const counts = await stored(db, event, incoming(two));

  expect(counts).toMatchObject({ added: 2, changed: 0, isNew: true });
  const draft = await draftOf(db, event);
  const said = schedule(two);
  expect(changesNothing(compareSchedules({ base: null, local: draft, incoming: said }))).toBe(true);
  expect(draft.days).toEqual(said.days);
  expect([draft.rooms.length, draft.tracks.length, draft.speakers.length]).toEqual([2, 1, 2]);
  expect(draft.sessions.map(({ ids, slug }) => [ids, slug])).toEqual([
    [two[0]?.ids, "title-1"],
    [two[1]?.ids, "title-2"],
  ]);
});

test("the same file again writes nothing", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const before = [await draftOf(db, event), await db.$count(activities)];

  expect(await stored(db, event, incoming(two))).toMatchObject({ untouched: 2, isNew: false });
  expect([await draftOf(db, event), await db.$count(activities)]).toEqual(before);
});

test("a later file moves, changes, adds and cancels, and stars stay", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { id: personId } = await aPerson(db, "wei@example.com");
  const sessionIds = (await draftOf(db, event)).sessions.map(({ key }) => key);
  await starSessions(db, { eventId: event.id, personId, sessionIds, now });

  const moved = session({ key: "1", slot: later({ key: "1" }).slot });
  expect(await stored(db, event, incoming([moved, session({ key: "3" })]))).toMatchObject({
    added: 1,
    moved: 1,
    canceled: 1,
  });
  const { draft } = await drafted(db, event);
  expect(draft.sessions.map(({ state, version }) => [state, version])).toEqual([
    ["confirmed", 2],
    ["canceled", 2],
    ["confirmed", 1],
  ]);
  expect(draft.sessions[0]?.slot?.start).toBe(moved.slot?.start);
  const stars = { eventId: event.id, personId };
  expect(await starsOf(db, stars)).toEqual(sessionIds);
  await unstarSession(db, { personId, sessionId: sessionIds[0] ?? "" });
  expect(await starsOf(db, stars)).toEqual(sessionIds.slice(1));
});

test("what was changed here and there waits for a word, and takes it", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const title = (zh: string) => ({ zh, en: "Title 1" });
  await stored(
    db,
    event,
    incoming([session({ key: "1", title: title("一") }), later({ key: "2" })]),
  );
  const other = { ...schedule([session({ key: "1", title: title("乙") })]), version: "2" };
  const there = { schedule: other, lang: "en" as const, missing: "kept" as const };

  const found = await compareImport(db, { event, incoming: there });
  const { comparison } = found;
  expect(isNoChange(found)).toBe(false);
  expect(comparison.sessions[0]).toMatchObject({
    kind: "conflicted",
    conflicts: [{ field: "title.zh", here: "一", there: "乙" }],
  });
  expect(await stored(db, event, there)).toMatchObject({ conflicted: 1, isNew: false });
  expect((await drafted(db, event)).session.title.zh).toBe("一");

  const again = { ...there, schedule: { ...other, version: "3" } };
  const last = { ...again.schedule.conference, acronym: "another" };
  const elsewhere = { ...again, schedule: { ...again.schedule, conference: last } };
  expect(await stored(db, event, elsewhere, { settle: () => "there" })).toMatchObject({
    conflicted: 1,
    isNew: true,
  });
  expect((await drafted(db, event)).session.title.zh).toBe("乙");
});

test("a file of a part cancels nothing, and the rest stays known", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  await stored(db, event, incoming([session({ key: "1" })], { missing: "kept" }));
  expect((await drafted(db, event, "Title 2")).session.state).toBe("confirmed");

  await stored(db, event, incoming([session({ key: "1" })]));
  expect((await drafted(db, event, "Title 2")).session.state).toBe("canceled");
});

test("a settling that saw an older draft is refused and changes nothing", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const revision = await draftRevision(db, event.id);
  const order = {
    event,
    incoming: incoming([session({ key: "9" })]),
    fileName: "b.xml",
    seen: revision - 1,
    actor,
    now,
  };

  expect(await storeSchedule(db, order)).toEqual({ ok: false, reason: "draft_changed" });
  expect(await draftRevision(db, event.id)).toBe(revision);
});

test("the same file twice at once is stored once", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const both = await Promise.all([1, 2].map(() => stored(db, event, incoming(two))));

  expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  expect((await draftOf(db, event)).sessions).toHaveLength(2);
});
