import { expect, test } from "vitest";
import { changeRoom } from "#app/agenda/change-room.ts";
import { changeSpeaker } from "#app/agenda/change-speaker.ts";
import { changeTrack } from "#app/agenda/change-track.ts";
import { createRoom } from "#app/agenda/create-room.ts";
import { createSpeaker } from "#app/agenda/create-speaker.ts";
import { createTrack } from "#app/agenda/create-track.ts";
import { draftOf } from "#app/agenda/draft.ts";
import { removeRoom } from "#app/agenda/remove-room.ts";
import { removeSpeaker } from "#app/agenda/remove-speaker.ts";
import { removeTrack } from "#app/agenda/remove-track.ts";
import { setDays } from "#app/agenda/set-days.ts";
import { hour } from "#app/lib/time.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { actor, withProgram } from "./programs.ts";
import { first } from "./schedules.ts";

const nothing = { zh: "", en: "" };

test("rooms, tracks and speakers come, change, and go while nothing names them", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const by = { eventId: event.id, actor, now };
  const room = {
    name: { zh: "新厅", en: "" },
    description: nothing,
    capacity: 40,
    floor: nothing,
    building: "北楼",
    equipment: nothing,
    directions: nothing,
    closed: [],
    position: 9,
  };
  const made = await createRoom(db, { ...by, details: room });
  const id = made.ok ? made.value.id : "";
  const details = { ...room, capacity: 50 };
  expect(await changeRoom(db, { ...by, id, version: 1, details })).toMatchObject({ ok: true });
  expect(await changeRoom(db, { ...by, id, version: 1, details })).toMatchObject({
    reason: "changed_meanwhile",
  });
  const { rooms } = await draftOf(db, event);
  expect(rooms.find(({ key }) => key === id)).toMatchObject({ capacity: 50, slug: "xin-ting" });
  expect(await removeRoom(db, { ...by, id, version: 2 })).toMatchObject({ ok: true });
  const used = (await draftOf(db, event)).rooms[0];
  expect(await removeRoom(db, { ...by, id: used?.key ?? "", version: 1 })).toMatchObject({
    reason: "in_use",
    detail: { count: 2 },
  });

  const track = { name: nothing, color: "#123456", position: 0 };
  const named = { ...track, name: { zh: "网页", en: "Web" } };
  const web = await createTrack(db, { ...by, details: named });
  const trackId = web.ok ? web.value.id : "";
  const darker = { ...by, id: trackId, version: 1, details: { ...named, color: "#000000" } };
  expect(await changeTrack(db, darker)).toMatchObject({ ok: true });
  expect((await draftOf(db, event)).tracks.find(({ key }) => key === trackId)).toMatchObject({
    slug: "web",
    color: "#000000",
  });
  expect(await removeTrack(db, { ...by, id: trackId, version: 2 })).toMatchObject({ ok: true });
  expect(await createTrack(db, { ...by, details: track })).toMatchObject({
    reason: "name_missing",
  });
  const speaker = {
    name: { zh: "沈知夏", en: "" },
    biography: nothing,
    organization: nothing,
    avatar: "",
    url: "",
    links: [],
    email: "shen@example.com",
    away: [{ start: first, end: first + hour }],
  };
  const someone = await createSpeaker(db, { ...by, details: speaker });
  const speakerId = someone.ok ? someone.value.id : "";
  await changeSpeaker(db, { ...by, id: speakerId, version: 1, details: { ...speaker, url: "x" } });
  const { speakers } = await draftOf(db, event);
  expect(speakers.find(({ key }) => key === speakerId)).toMatchObject({
    email: "shen@example.com",
    url: "x",
    version: 2,
  });
  const remove = { ...by, id: speakerId };
  expect(await removeSpeaker(db, { ...remove, version: 1 })).toMatchObject({
    reason: "changed_meanwhile",
  });
  expect(await removeSpeaker(db, { ...remove, version: 2 })).toMatchObject({ ok: true });
  expect(await removeSpeaker(db, { ...remove, version: 2 })).toMatchObject({ reason: "unknown" });
});

test("a day goes only while nothing is placed on it", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const { days } = await draftOf(db, event);
  const order = { eventId: event.id, actor, now };

  expect(await setDays(db, { ...order, days: days.slice(1) })).toMatchObject({
    reason: "day_in_use",
    detail: { day: "2026-11-24" },
  });
  expect(await setDays(db, { ...order, days: [] })).toMatchObject({ reason: "no_days" });
  expect(await setDays(db, { ...order, days: days.slice(0, 1) })).toMatchObject({ ok: true });
  expect((await draftOf(db, event)).days).toHaveLength(1);
});
