import { expect, test } from "vitest";
import { sessionFields, speakerFields, valuesOf } from "#app/agenda/compare/fields.ts";
import { changesNothing, compareSchedules } from "#app/agenda/compare.ts";
import { draftOf, draftRevision } from "#app/agenda/draft.ts";
import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import type { Schedule } from "#app/agenda/schedule.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent } from "#test/support/people.ts";
import { type ForeignFile, foreignFiles } from "./foreign-files.ts";
import { stored } from "./programs.ts";
import { eventXml, scheduleXml, zone } from "./schedules.ts";

const own = { name: "our own", bytes: Buffer.from(scheduleXml(eventXml())) };
const files = [own, ...foreignFiles("schedules")];

test.each(files)("$name is stored and read back whole", async ({ bytes }) => {
  const db = await testDb();
  const { event, imported } = await brought(db, bytes);
  const draft = await draftOf(db, event);

  expect(contentOf(draft)).toEqual(contentOf(imported.schedule));
  expect(draft.days).toEqual(imported.schedule.days);
  const asked = { base: null, local: draft, incoming: imported.schedule };
  expect(changesNothing(compareSchedules(asked))).toBe(true);
});

test.each(files)("$name again writes nothing", async ({ bytes }) => {
  const db = await testDb();
  const { event, imported } = await brought(db, bytes);
  const revision = await draftRevision(db, event.id);

  expect(await stored(db, event, imported)).toMatchObject({ added: 0, isNew: false });
  expect(await draftRevision(db, event.id)).toBe(revision);
});

async function brought(db: Awaited<ReturnType<typeof testDb>>, bytes: ForeignFile["bytes"]) {
  const event = await anEvent(db, { zone: "Europe/Brussels" });
  const read = readSchedule(bytes, { zone });
  if (!read.ok) throw new Error(read.reason);
  await stored(db, event, read.value);
  return { event, imported: read.value };
}

/** Everything that is said of sessions and speakers, with names in place of keys. */
function contentOf({ sessions, speakers, rooms, tracks }: Schedule) {
  const roomOf = new Map(rooms.map(({ key, ids }) => [key, ids.uuid]));
  const trackOf = new Map(tracks.map(({ key, name }) => [key, name.en || name.zh]));
  const people = new Map(speakers.map(({ key, ids }) => [key, ids.uuid]));
  return {
    speakers: speakers
      .map((one) => ({ ids: one.ids, ...valuesOf(one, speakerFields) }))
      .sort(byUuid),
    sessions: sessions
      .map((one) => ({
        ids: one.ids,
        ...valuesOf(one, sessionFields),
        track: trackOf.get(one.track ?? "") ?? null,
        room: roomOf.get(one.slot?.room ?? "") ?? null,
        day: one.slot?.day ?? null,
        speakers: one.speakers.map(({ speaker, role }) => [people.get(speaker), role]),
      }))
      .sort(byUuid),
  };
}

function byUuid(a: { ids: { uuid: string } }, b: { ids: { uuid: string } }): number {
  return a.ids.uuid < b.ids.uuid ? -1 : 1;
}
