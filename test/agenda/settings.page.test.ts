import { beforeEach, expect, test } from "vitest";
import { findConflicts } from "#app/agenda/conflicts.ts";
import { type Draft, draftOf } from "#app/agenda/draft.ts";
import { draftDays } from "#app/agenda/draft-days.ts";
import { planOf } from "#app/agenda/plan-of.ts";
import * as settings from "#app/agenda/routes/organizer-agenda-settings.tsx";
import { unclaimedMinutes } from "#app/agenda/unclaimed-minutes.ts";
import { knock } from "#test/support/pages.ts";
import { agendaOffice, english, imported, smallProgram } from "./office.ts";

const params = { event: "orchard" };
const path = "/organizer/orchard/agenda/settings";
let office: Awaited<ReturnType<typeof agendaOffice>>;

beforeEach(async () => {
  office = await agendaOffice();
});

function send(fields: Record<string, string>, cookie = office.cookie) {
  return knock(settings.action, { path, params, cookie, fields, headers: english });
}

test("how long seats are kept is changed at once, between none and four hours", async () => {
  expect(await unclaimedMinutes(office.db, office.event.id)).toBe(10);
  expect(await send({ intent: "seats", minutes: "25" })).toMatchObject({
    status: 303,
    location: path,
  });
  expect(await unclaimedMinutes(office.db, office.event.id)).toBe(25);
  for (const minutes of ["241", "-1", "soon", ""]) {
    expect((await send({ intent: "seats", minutes })).status).toBe(422);
  }
  expect(
    (await knock(settings.loader, { path, params, cookie: office.cookie })).data,
  ).toMatchObject({ minutes: 25, manages: true });
});

test("the days are said with their hours; one that is in use cannot go", async () => {
  await imported(office.db, office.event, smallProgram);
  const saturday = { "days[0].from": "2026-12-05T09:00", "days[0].until": "2026-12-06T02:00" };
  const monday = { "days[1].from": "2026-12-07T10:00", "days[1].until": "2026-12-07T18:00" };
  expect(await send({ intent: "days", ...saturday, ...monday })).toMatchObject({ status: 303 });
  expect(await draftDays(office.db, office.event)).toMatchObject([
    { date: "2026-12-05", start: Date.UTC(2026, 11, 5, 1), end: Date.UTC(2026, 11, 5, 18) },
    { date: "2026-12-07" },
  ]);
  const twice = { "days[1].from": "2026-12-05T20:00", "days[1].until": "2026-12-05T21:00" };
  const no = await send({ intent: "days", ...saturday, ...twice });
  expect(no).toMatchObject({
    status: 409,
    data: { typed: twice, refused: "Each day begins once, and ends after it begins." },
  });
  expect(await send({ intent: "days", ...monday })).toMatchObject({
    status: 409,
    data: { refused: expect.stringContaining("5 December") },
  });
  expect(await send({ intent: "days" })).toMatchObject({ status: 409 });
  const backwards = { "days[0].from": "2026-12-05T09:00", "days[0].until": "2026-12-05T08:00" };
  expect(await send({ intent: "days", ...backwards })).toMatchObject({
    status: 422,
    data: { errors: { "days[0].until": "ends_first" } },
  });
});

test("a program in one language lacks nothing in the other, and keeps what it has", async () => {
  const inChinese = smallProgram.replace("数据库索引,Indexes", "数据库索引,");
  const before = await imported(office.db, office.event, inChinese);
  expect(missingIn(before)).toMatchObject([{ about: "en" }]);
  expect(await send({ intent: "languages", writtenIn: "zh" })).toMatchObject({ status: 303 });
  const after = await draftOf(office.db, office.event);
  expect(missingIn(after)).toEqual([]);
  expect(after.sessions.map(({ title }) => title)).toEqual(
    before.sessions.map(({ title }) => title),
  );
  expect(
    (await knock(settings.loader, { path, params, cookie: office.cookie })).data,
  ).toMatchObject({ writtenIn: "zh" });
  expect((await send({ intent: "languages", writtenIn: "fr" })).status).toBe(422);
  await send({ intent: "languages", writtenIn: "both" });
  expect(missingIn(await draftOf(office.db, office.event))).toEqual(missingIn(before));
});

function missingIn(draft: Draft) {
  return findConflicts(planOf(draft)).filter(({ code }) => code === "translation_missing");
}

test("who only reads the agenda sees the settings and changes none", async () => {
  const cookie = await office.cookieFor("check_in");
  const seen = await knock(settings.loader, { path, params, cookie });
  expect([200, 403]).toContain(seen.status);
  expect((await send({ intent: "seats", minutes: "5" }, cookie)).status).toBe(403);
  expect(await unclaimedMinutes(office.db, office.event.id)).toBe(10);
});
