import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cancelSession } from "#app/agenda/cancel-session.ts";
import { changeSession } from "#app/agenda/change-session.ts";
import { draftOf } from "#app/agenda/draft.ts";
import { placeSession } from "#app/agenda/place-session.ts";
import { releaseSchedule } from "#app/agenda/release-schedule.ts";
import { releasedProgram, releasesOf } from "#app/agenda/releases.ts";
import { restoreRelease } from "#app/agenda/restore-release.ts";
import { sessionCalendar } from "#app/agenda/session-calendar.ts";
import { starSessions } from "#app/agenda/star-sessions.ts";
import type { Event } from "#app/event/events.ts";
import { open } from "#app/lib/secrets.server.ts";
import { hour } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, speakers } from "#db/schema.server.ts";
import type { LetterProps } from "#emails/letter-kinds.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aPerson } from "#test/support/people.ts";
import { actor, drafted, later, released, withProgram } from "./programs.ts";
import { first, session } from "./schedules.ts";

const note = { zh: "", en: "" };

test("a release freezes the draft; what changes afterwards waits for the next", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  expect(await released(db, event)).toEqual({ number: 1 });
  await moved(db, event);

  const { release, program } = (await releasedProgram(db, event.id)) ?? {};
  expect(release).toMatchObject({ number: 1, changelog: [], actorLabel: actor.label });
  expect(program?.sessions.map(({ slot, sequence }) => [slot?.start, sequence])).toEqual([
    [first, 0],
    [first + 2 * hour, 0],
  ]);
});

test("a session that moved says from where, once, and gets the next SEQUENCE", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  await released(db, event);
  await moved(db, event);
  await released(db, event);

  const second = await programOf(db, event);
  expect(second.program.sessions[0]).toMatchObject({
    slot: { start: first + 4 * hour },
    was: { start: first, roomName: { zh: "a 厅", en: "Hall a" } },
    sequence: 1,
  });
  expect(second.release.changelog).toMatchObject([
    {
      kind: "moved",
      title: { en: "Title 1" },
      from: { start: first },
      to: { start: first + 4 * hour },
    },
  ]);
  const ics = sessionCalendar(second, [second.program.sessions[0]?.key ?? ""], {
    lang: "en",
    url: "https://conf.example.com/en/orchard",
    stamp: now,
  });
  expect(ics).toMatch(/SEQUENCE:1\r\n/);
  expect(ics).toContain(`UID:${second.program.sessions[0]?.ids.uuid}@conf.example.com`);

  await changed(db, event, { zh: "新题目", en: "Title 1" });
  await released(db, event);
  const third = await programOf(db, event);
  expect(third.program.sessions[0]).toMatchObject({ was: null, sequence: 2 });
});

test("no release while a room is used twice, or with warnings nobody read", async () => {
  const db = await testDb();
  const event = await withProgram(db, [session({ key: "1" }), session({ key: "2" })]);
  const order = { event, name: "", note, acknowledged: 99, actor, now };
  expect(await releaseSchedule(db, order)).toMatchObject({
    reason: "room_used_twice",
    detail: { count: 1 },
  });

  await moved(db, event);
  await changed(db, event, { zh: "只有中文", en: "" });
  expect(await releaseSchedule(db, { ...order, acknowledged: 0 })).toMatchObject({
    reason: "warnings_unread",
    detail: { count: 1 },
  });
  const { revision } = await draftOf(db, event);
  expect(await releaseSchedule(db, { ...order, seen: revision - 1 })).toMatchObject({
    reason: "draft_changed",
  });
  expect(await releaseSchedule(db, { ...order, seen: revision })).toMatchObject({ ok: true });
  expect(await releaseSchedule(db, order)).toMatchObject({ reason: "nothing_changed" });
});

test("everyone a release changes something for gets one letter with only theirs", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  await transact(db, (tx) =>
    tx.update(speakers).set({ email: "lin@example.com" }).where(eq(speakers.eventId, event.id)),
  );
  await released(db, event);
  const [one, two] = (await draftOf(db, event)).sessions.map(({ key }) => key);
  const wei = await aPerson(db, "wei@example.com");
  const mei = await aPerson(db, "mei@example.com");
  await starSessions(db, { eventId: event.id, personId: wei.id, sessionIds: [one ?? ""], now });
  await starSessions(db, { eventId: event.id, personId: mei.id, sessionIds: [two ?? ""], now });
  await moved(db, event);
  await released(db, event);

  const letters = await lettersOf(db);
  expect(letters.map(({ to }) => to).sort()).toEqual(["lin@example.com", "wei@example.com"]);
  for (const { to, props } of letters) {
    expect(props.sessionIds).toEqual([one]);
    expect(props.changes).toMatchObject([
      { kind: "moved", as: to === "lin@example.com" ? "speaking" : "starred" },
    ]);
  }
});

test("a canceled session stays, marked, and its calendar entry says so", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  await released(db, event);
  const { session: one } = await drafted(db, event);
  const seen = { id: one.key, version: one.version };
  await cancelSession(db, { eventId: event.id, session: seen, to: "canceled", actor, now });
  await released(db, event);

  const found = await programOf(db, event);
  expect(found.program.sessions[0]).toMatchObject({ state: "canceled", sequence: 1 });
  expect(found.release.changelog.map(({ kind }) => kind)).toEqual(["canceled"]);
  const where = { lang: "zh", url: "https://conf.example.com/zh/orchard", stamp: now } as const;
  expect(sessionCalendar(found, [one.key], where)).toContain("STATUS:CANCELLED");
});

test("what is put back into the tray is canceled where calendars have it", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  await released(db, event);
  const { session: one } = await drafted(db, event);
  const seen = { id: one.key, version: one.version };
  await placeSession(db, { event, session: seen, slot: null, actor, now });
  await released(db, event);

  const found = await programOf(db, event);
  expect(found.program.sessions[0]).toMatchObject({ slot: null, was: { start: first } });
  const where = { lang: "en", url: "https://conf.example.com/en/orchard", stamp: now } as const;
  const ics = sessionCalendar(found, [one.key], where);
  expect(ics).toContain("STATUS:CANCELLED");
  expect(ics).toContain("SEQUENCE:1");
});

test("an undone release is a new one, and the draft stays", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  await released(db, event);
  await moved(db, event);
  await released(db, event);
  const undo = { event, note, actor, now };
  expect(await restoreRelease(db, { ...undo, restores: 1 })).toEqual({
    ok: true,
    value: { number: 3 },
  });

  const { program } = await programOf(db, event);
  expect(program.sessions[0]).toMatchObject({ slot: { start: first }, sequence: 2 });
  expect((await drafted(db, event)).session.slot?.start).toBe(first + 4 * hour);
  expect(
    (await releasesOf(db, event.id)).map(({ number, restores }) => [number, restores]),
  ).toEqual([
    [3, 1],
    [2, null],
    [1, null],
  ]);
  expect(await restoreRelease(db, { ...undo, restores: 3 })).toMatchObject({
    reason: "already_public",
  });
  expect(await restoreRelease(db, { ...undo, restores: 9 })).toMatchObject({
    reason: "unknown_release",
  });
});

test("two releases at once are two, one after the other, or one and nothing new", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const order = { event, name: "", note, acknowledged: 99, actor, now };
  const both = await Promise.all([releaseSchedule(db, order), releaseSchedule(db, order)]);

  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await releasesOf(db, event.id)).toHaveLength(1);
});

test("a blocker is nobody's business", async () => {
  const db = await testDb();
  const event = await withProgram(db, [
    session({ key: "1" }),
    later({ key: "2", kind: "blocker", type: "", track: null, speakers: [] }),
  ]);
  await released(db, event);

  expect((await programOf(db, event)).program.sessions).toHaveLength(1);
});

async function programOf(db: Db, event: Event) {
  const found = await releasedProgram(db, event.id);
  if (!found) throw new Error("nothing was released");
  return found;
}

/** The first talk, four hours later than it was. */
async function moved(db: Db, event: Event) {
  const { session: one } = await drafted(db, event);
  const slot = { room: one.slot?.room ?? null, start: first + 4 * hour, end: first + 5 * hour };
  const seen = { id: one.key, version: one.version };
  expect(await placeSession(db, { event, session: seen, slot, actor, now })).toMatchObject({
    ok: true,
  });
}

async function changed(db: Db, event: Event, title: { zh: string; en: string }) {
  const { session: one } = await drafted(db, event);
  const seen = { id: one.key, version: one.version };
  const details = { ...one, title };
  expect(
    await changeSession(db, { eventId: event.id, session: seen, details, actor, now }),
  ).toMatchObject({ ok: true });
}

async function lettersOf(db: Db) {
  const rows = await db.select().from(outbox).where(eq(outbox.kind, "schedule-changed"));
  return rows.map(({ toAddress, propsSealed }) => ({
    to: toAddress,
    props: JSON.parse(open("letter", propsSealed)) as LetterProps["schedule-changed"],
  }));
}
