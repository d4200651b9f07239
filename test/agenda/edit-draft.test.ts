import { expect, test } from "vitest";
import { cancelSession } from "#app/agenda/cancel-session.ts";
import { changeSession } from "#app/agenda/change-session.ts";
import { changeSessions } from "#app/agenda/change-sessions.ts";
import { createSession } from "#app/agenda/create-session.ts";
import { changesSince, draftRevision } from "#app/agenda/draft.ts";
import { placeSession } from "#app/agenda/place-session.ts";
import { removeSession } from "#app/agenda/remove-session.ts";
import { undoChange } from "#app/agenda/undo-change.ts";
import { day, hour } from "#app/lib/time.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { actor, drafted, released, withProgram } from "./programs.ts";
import { first } from "./schedules.ts";

const other = { kind: "person", id: "wei", label: "韦一" } as const;
const slot = { start: first + 3 * hour, end: first + 4 * hour };

test("who saw an older version of a session overwrites nothing, and reads who was faster", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { draft, session } = await drafted(db, event);
  const seen = { id: session.key, version: session.version };
  const room = draft.rooms[1]?.key ?? null;
  const place = { event, session: seen, slot: { ...slot, room }, now };

  expect(await placeSession(db, { ...place, actor })).toMatchObject({ ok: true });
  expect(await placeSession(db, { ...place, slot: null, actor: other })).toEqual({
    ok: false,
    reason: "changed_meanwhile",
    detail: { by: actor.label, at: now, title: "题目 1" },
  });
  expect((await drafted(db, event)).session).toMatchObject({
    slot: { ...slot, room, day: "2026-11-24" },
    version: 2,
    changedBy: actor.label,
  });
});

test("of two who place the same session at once one is told", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { session } = await drafted(db, event);
  const seen = { id: session.key, version: session.version };
  const place = { event, session: seen, slot: { ...slot, room: null }, now };
  const both = await Promise.all([
    placeSession(db, { ...place, actor }),
    placeSession(db, { ...place, actor: other }),
  ]);

  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "changed_meanwhile" });
});

test("a slot after midnight belongs to the day before, while that goes on", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { session } = await drafted(db, event);
  const seen = { id: session.key, version: session.version };
  const late = { room: null, start: first + 16 * hour, end: first + 17 * hour };
  await placeSession(db, { event, session: seen, slot: late, actor, now });

  expect((await drafted(db, event)).session.slot?.day).toBe("2026-11-24");
});

test("no slot ends before it starts, lasts longer than a day or is in a room that is gone", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { session } = await drafted(db, event);
  const order = { event, session: { id: session.key, version: session.version }, actor, now };
  const refusal = async (wanted: { room: string | null; start: number; end: number }) =>
    placeSession(db, { ...order, slot: wanted });

  expect(await refusal({ room: null, start: first, end: first - 1 })).toMatchObject({
    reason: "bad_slot",
  });
  expect(await refusal({ room: null, start: first, end: first + 2 * day })).toMatchObject({
    reason: "bad_slot",
  });
  expect(await refusal({ room: "gone", start: first, end: first + 1 })).toMatchObject({
    reason: "unknown_room",
  });
});

test("one's own changes are undone one after the other, until somebody else stepped in", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const before = (await drafted(db, event)).session;
  const seen = { id: before.key, version: before.version };
  await placeSession(db, { event, session: seen, slot: { ...slot, room: null }, actor, now });
  const details = { ...before, title: { zh: "新", en: "Title 1" }, speakers: [] };
  await changeSession(db, {
    eventId: event.id,
    session: { id: before.key, version: 2 },
    details,
    actor,
    now,
  });

  const undo = { eventId: event.id, actor, now };
  expect(await undoChange(db, undo)).toMatchObject({
    ok: true,
    value: { sessionIds: [before.key] },
  });
  expect((await drafted(db, event)).session).toMatchObject({
    title: before.title,
    speakers: before.speakers,
    slot,
  });
  expect(await undoChange(db, { ...undo, actor: other })).toMatchObject({
    reason: "nothing_to_undo",
  });
  const now3 = { id: before.key, version: 4 };
  await placeSession(db, { event, session: now3, slot: null, actor: other, now });
  expect(await undoChange(db, undo)).toMatchObject({
    reason: "changed_meanwhile",
    detail: { by: other.label },
  });
  await undoChange(db, { ...undo, actor: other });
  expect(await undoChange(db, undo)).toMatchObject({ ok: true });
  expect((await drafted(db, event)).session.slot).toEqual(before.slot);
  expect(await undoChange(db, undo)).toMatchObject({ reason: "cannot_undo" });
});

test("many sessions change alike, all or none, and are undone in one piece", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { draft } = await drafted(db, event);
  const seen = draft.sessions.map(({ key, version }) => ({ id: key, version }));
  const order = { eventId: event.id, sessions: seen, actor, now };
  const change = { track: null, level: "beginner", languages: ["en"], slot: null } as const;
  const stale = [...seen.slice(1), { id: seen[0]?.id ?? "", version: 7 }];
  const bulk = { ...change, languages: ["en"] };

  expect(await changeSessions(db, { ...order, sessions: stale, change: bulk })).toMatchObject({
    reason: "changed_meanwhile",
  });
  expect(await changeSessions(db, { ...order, change: bulk })).toMatchObject({ ok: true });
  for (const one of (await drafted(db, event)).draft.sessions) {
    expect(one).toMatchObject({ track: null, level: "beginner", languages: ["en"], slot: null });
  }
  await undoChange(db, { eventId: event.id, actor, now });
  expect((await drafted(db, event)).draft.sessions.map(({ slot: at }) => at)).toEqual(
    draft.sessions.map(({ slot: at }) => at),
  );
});

test("a session is created in the tray, and removed while nobody outside saw it", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { session } = await drafted(db, event);
  const details = { ...session, title: { zh: "新的", en: "" }, seats: 20, speakers: [] };
  const made = await createSession(db, { eventId: event.id, details, actor, now });
  expect(made).toMatchObject({ ok: true });
  const { draft } = await drafted(db, event);
  const own = draft.sessions.find(({ title }) => title.zh === "新的");
  expect(own).toMatchObject({ slot: null, seats: 20, slug: "xin-de", version: 1 });

  const remove = { eventId: event.id, actor, now };
  const seen = { id: own?.key ?? "", version: 1 };
  expect(await removeSession(db, { ...remove, session: seen })).toMatchObject({ ok: true });
  await released(db, event);
  const public1 = { id: session.key, version: session.version };
  expect(await removeSession(db, { ...remove, session: public1 })).toMatchObject({
    reason: "was_released",
  });
  await cancelSession(db, { ...remove, session: public1, to: "canceled" });
  expect((await drafted(db, event)).session.state).toBe("canceled");
});

test("what others changed since is told, newest first", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { session } = await drafted(db, event);
  const revision = await draftRevision(db, event.id);
  const seen = { id: session.key, version: session.version };
  await placeSession(db, { event, session: seen, slot: null, actor, now });

  expect(await changesSince(db, { eventId: event.id, revision })).toMatchObject([
    { revision: revision + 1, verb: "placed_session", sessionIds: [session.key] },
  ]);
});
