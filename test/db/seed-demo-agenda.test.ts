import { expect, test } from "vitest";
import { findConflicts } from "#app/agenda/conflicts.ts";
import { draftOf } from "#app/agenda/draft.ts";
import { planOf } from "#app/agenda/plan-of.ts";
import { takesPlace } from "#app/agenda/program.ts";
import { releasedProgram, releasesOf } from "#app/agenda/releases.ts";
import { eventBySlug } from "#app/event/events.ts";
import { day } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { seedDemo } from "#db/seed/demo.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const few = { attendees: 20, now, live: false };

test("the demo has a program of every kind, released once, that can take place", async () => {
  const db = await testDb();
  await seedDemo(db, few);
  const { id } = await demoOf(db);

  const { release, program } = (await releasedProgram(db, id)) ?? {};
  expect(release).toMatchObject({ number: 1, changelog: [], restores: null });
  expect(program?.rooms).toHaveLength(8);
  expect(program?.tracks).toHaveLength(6);
  expect(program?.days.map(({ date }) => date)).toEqual(["2026-11-24", "2026-11-25"]);
  const kinds = new Set(program?.sessions.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    "break",
    "ceremony",
    "keynote",
    "lightning_talk",
    "meetup",
    "panel",
    "talk",
    "workshop",
  ]);
  expect(program?.sessions.filter(takesPlace).length).toBeGreaterThan(65);
  expect(program?.sessions.filter(({ seats }) => seats)).toHaveLength(10);
  expect(program?.speakers.length).toBeGreaterThan(70);
});

test("in the demo nothing blocks a release", async () => {
  const db = await testDb();
  await seedDemo(db, few);

  const conflicts = findConflicts(planOf(await draftOf(db, await demoOf(db))));
  expect(conflicts.filter(({ weight }) => weight === "blocks")).toEqual([]);
  expect(new Set(conflicts.map(({ code }) => code))).toEqual(new Set(["translation_missing"]));
});

test("seeding again releases nothing again", async () => {
  const db = await testDb();
  await seedDemo(db, few);
  await seedDemo(db, few);

  expect(await releasesOf(db, (await demoOf(db)).id)).toHaveLength(1);
});

test("a demo of past days moves along with its draft and what was released of it", async () => {
  const db = await testDb();
  await seedDemo(db, few);
  const event = await demoOf(db);
  const before = await releasedProgram(db, event.id);
  await seedDemo(db, { ...few, now: now + 3 * day });

  const after = await releasedProgram(db, event.id);
  const draft = await draftOf(db, await demoOf(db));
  expect(after?.program.days.map(({ date }) => date)).toEqual(["2026-11-27", "2026-11-28"]);
  expect(draft.days).toEqual(after?.program.days);
  const slots = (of: typeof after) => of?.program.sessions.map(({ slot }) => slot);
  expect(slots(after)).toEqual(draft.sessions.map(({ slot }) => slot));
  expect(after?.program.sessions[0]?.slot?.start).toBe(
    (before?.program.sessions[0]?.slot?.start ?? 0) + 3 * day,
  );
});

async function demoOf(db: Db) {
  const event = await eventBySlug(db, "westbund");
  if (!event) throw new Error("the demo is gone");
  return event;
}
