import { beforeEach, expect, test } from "vitest";
import { findConflicts } from "#app/agenda/conflicts.ts";
import { inviteSpeaker } from "#app/agenda/invite-speaker.ts";
import { planOf } from "#app/agenda/plan-of.ts";
import * as own from "#app/agenda/routes/my-speaking.tsx";
import { transact } from "#db/open.ts";
import { speakers } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { knock } from "#test/support/pages.ts";
import { agendaOffice, english, imported, smallProgram } from "./office.ts";
import { actor } from "./programs.ts";

let office: Awaited<ReturnType<typeof agendaOffice>>;
let secret: string;
let speakerId: string;

beforeEach(async () => {
  office = await agendaOffice();
  const draft = await imported(office.db, office.event, smallProgram);
  speakerId = draft.speakers.find(({ name }) => name.en === "Shen Zhixia")?.key ?? "";
  await transact(office.db, (tx) => tx.update(speakers).set({ email: "shen@example.com" }));
  const by = { eventId: office.event.id, speakerId, actor, now };
  const invited = await inviteSpeaker(office.db, by);
  secret = invited.ok ? invited.value.secret : "";
});

function knockOwn(door: Parameters<typeof knock>[0], fields?: Record<string, string>) {
  const at = { path: `/my/speaking/${secret}`, params: { secret }, headers: english };
  return knock(door, fields ? { ...at, fields } : at);
}

const said = {
  version: "1",
  "name.zh": "沈知夏",
  "name.en": "Shen Zhixia",
  "biography.en": "Writes compilers.",
  url: "https://shen.example.com/",
};
const away = { "away[0].from": "2026-12-05T09:30", "away[0].until": "2026-12-05T10:30" };

test("a speaker says when they are away, and the draft's conflicts say what is then", async () => {
  expect((await knockOwn(own.loader)).data).toMatchObject({
    zone: "Asia/Shanghai",
    values: { name: { en: "Shen Zhixia" }, away: [] },
  });
  expect(await knockOwn(own.action, { ...said, ...away })).toMatchObject({
    status: 303,
    location: `/my/speaking/${secret}`,
  });
  const draft = await office.draft();
  expect(draft.speakers.find(({ key }) => key === speakerId)).toMatchObject({
    away: [{ start: Date.UTC(2026, 11, 5, 1, 30), end: Date.UTC(2026, 11, 5, 2, 30) }],
    biography: { en: "Writes compilers." },
    email: "shen@example.com",
  });
  const conflicts = findConflicts(planOf(draft));
  expect(conflicts.map(({ code }) => code)).toContain("speaker_away");
  expect((await knockOwn(own.loader)).data).toMatchObject({
    values: { away: [{ start: Date.UTC(2026, 11, 5, 1, 30) }] },
  });
});

test("a time that ends before it begins is said to be wrong, and nothing typed is lost", async () => {
  const wrong = {
    ...said,
    "away[0].from": "2026-12-05T10:00",
    "away[0].until": "2026-12-05T09:00",
  };
  expect(await knockOwn(own.action, wrong)).toMatchObject({
    status: 422,
    data: { errors: { "away[0].until": "ends_first" }, typed: wrong },
  });
  expect((await knockOwn(own.loader)).data).toMatchObject({ values: { version: 1, away: [] } });
});

test("a page that was changed meanwhile is not overwritten, and a wrong link opens nothing", async () => {
  await knockOwn(own.action, said);
  expect(await knockOwn(own.action, { ...said, "biography.en": "Older." })).toMatchObject({
    status: 409,
    data: { typed: { "biography.en": "Older." } },
  });
  secret = `${secret}x`;
  expect((await knockOwn(own.loader)).status).toBe(404);
  expect((await knockOwn(own.action, said)).status).toBe(404);
});
