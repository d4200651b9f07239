import { expect, test } from "vitest";
import { hour, minute } from "#app/lib/time.ts";
import { defaultSettings } from "#app/matchmaking/meeting-settings.ts";
import { meetingSlots } from "#app/matchmaking/meeting-slots.ts";
import { meetingOf } from "#app/matchmaking/meetings.ts";
import * as followUps from "#app/matchmaking/routes/my-follow-ups.tsx";
import * as csv from "#app/matchmaking/routes/my-follow-ups-csv.ts";
import * as vcf from "#app/matchmaking/routes/my-follow-ups-vcf.ts";
import * as meeting from "#app/matchmaking/routes/my-meeting.tsx";
import * as offer from "#app/matchmaking/routes/my-meeting-offer.tsx";
import * as next from "#app/matchmaking/routes/my-next-meeting.ts";
import * as board from "#app/matchmaking/routes/organizer-table-board.tsx";
import { meetingOffers } from "#db/schema.server.ts";
import { aPerson } from "#test/support/people.ts";
import { openHouse } from "../organizations/doors.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets } from "./hall.ts";
import { tablesIn } from "./tables.ts";

/** A house with a table, and a meeting that begins in so many ms from now. */
async function houseWith(inMs: number) {
  const house = await openHouse();
  const { db, event, investor, company } = house;
  const [tableId] = await tablesIn(db, event, 2);
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  const startsAt = Date.now() + inMs;
  const id = await meets(db, event, [investor, company], { startsAt, tableId });
  return { ...house, id, at: { params: { meeting: id } } };
}

test("a meeting is its people's alone: visitors sign in, colleagues and others find nothing", async () => {
  const { db, by, investor, at } = await houseWith(hour);
  const [, colleague] = investor.people;
  const stranger = await aPerson(db, "stranger@example.com");
  expect((await by(null, meeting.loader, at)).location).toMatch(/^\/my\/sign-in/);
  expect(await by(stranger, meeting.loader, at)).toMatchObject({ status: 303, location: "/my" });
  expect((await by(colleague ?? null, meeting.loader, at)).status).toBe(404);
  const arrive = { ...at, fields: { intent: "arrive" } };
  expect((await by(colleague ?? null, meeting.action, arrive)).status).toBe(409);
  for (const door of [followUps.loader, csv.loader, vcf.loader, next.loader, offer.loader]) {
    expect((await by(null, door)).location).toMatch(/^\/my\/sign-in/);
  }
});

test("somebody moves their meeting to a slot of the list, and is refused another", async () => {
  const { db, by, event, investor, company, id: _, at } = await houseWith(-5 * hour);
  const [tableId] = await tablesIn(db, event, 1, { position: 2 });
  const bank = await aParty(db, event, "investor");
  await happened(db, { requests: [requestRow(bank, company)] }, event.id);
  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const times = {
    ...defaultSettings(event),
    days: [{ day: later, from: "09:00", until: "17:00" }],
  };
  const slot = meetingSlots(times, event.zone)[10];
  if (!slot) throw new Error("no slot");
  const id = await meets(db, event, [bank, company], { ...slot, tableId });
  const mine = { params: { meeting: id } };
  const page = (await by(company.who, meeting.loader, mine)).data as {
    meeting: { change: { slots: { value: string }[] } };
  };
  const [first] = page.meeting.change.slots;
  const move = (startsAt: string) => ({ ...mine, fields: { intent: "move", startsAt } });
  expect((await by(company.who, meeting.action, move(""))).status).toBe(422);
  expect((await by(company.who, meeting.action, move(String(slot.startsAt)))).status).toBe(409);
  expect((await by(company.who, meeting.action, move(first?.value ?? ""))).status).toBe(303);
  expect(await meetingOf(db, { eventId: event.id, id })).toMatchObject({
    startsAt: Number(first?.value),
  });
  const cancel = { ...mine, fields: { intent: "cancel" } };
  expect((await by(company.who, meeting.action, cancel)).status).toBe(303);
  expect((await by(company.who, meeting.action, cancel)).status).toBe(409);
  expect(
    (await by(investor.who, meeting.action, { ...at, ...{ fields: { intent: "?" } } })).status,
  ).toBe(400);
});

test("on the day one is led to the meeting, checks in by button or code, and sees the other come", async () => {
  const { by, event, investor, company, id, at } = await houseWith(5 * minute);
  expect((await by(investor.who, next.loader)).location).toBe(
    `/my/meetings/${id}?event=${event.slug}`,
  );
  const seen = async (person: typeof investor.who) =>
    ((await by(person, meeting.loader, at)).data as { meeting: object }).meeting;
  expect(await seen(investor.who)).toMatchObject({ mayCheckIn: true, isHere: false });
  const code = { ...at, fields: { intent: "badge", code: "hello" } };
  expect((await by(investor.who, meeting.action, code)).status).toBe(409);
  const empty = { ...at, fields: { intent: "badge", code: "" } };
  expect((await by(investor.who, meeting.action, empty)).status).toBe(422);
  const here = { ...at, fields: { intent: "arrive" } };
  expect((await by(company.who, meeting.action, here)).status).toBe(303);
  expect(await seen(investor.who)).toMatchObject({ isHere: false, with: { as: "arrived" } });
  for (let n = 0; n < 18; n++) await by(investor.who, meeting.action, code);
  expect((await by(investor.who, meeting.action, code)).status).toBe(429);
});

test("two taps after it: how it was, and whether they may have one's address", async () => {
  const { by, event, investor, company, id, at } = await houseWith(-hour);
  const say = (fields: Record<string, string>) =>
    by(company.who, meeting.action, { ...at, fields });
  expect((await say({ intent: "feedback", verdict: "great" })).status).toBe(422);
  expect((await say({ intent: "feedback", verdict: "good" })).status).toBe(303);
  expect((await say({ intent: "share" })).status).toBe(303);
  expect((await by(investor.who, followUps.loader)).data).toMatchObject({
    rows: [{ meetingId: id, verdict: null, contacts: [{ email: company.who.email }] }],
  });
  const word = { fields: { meeting: id, word: "want" } };
  expect((await by(investor.who, followUps.action, word)).status).toBe(303);
  const bad = { fields: { meeting: id, word: "burn" } };
  expect((await by(investor.who, followUps.action, bad)).status).toBe(422);
  for (const [door, type] of [
    [csv.loader, "text/csv"],
    [vcf.loader, "text/vcard"],
  ] as const) {
    const file = await by(investor.who, door);
    expect(file.headers.get("content-type")).toContain(type);
    expect(file.data).toContain(company.who.email);
  }
  expect((await by(company.who, csv.loader)).data).not.toContain(investor.who.email);
  expect(event.slug).toMatch(/^sale-/);
});

test("an offer is answered on its own page, by those it is made to", async () => {
  const { db, by, event, investor, company } = await houseWith(hour);
  const bank = await aParty(db, event, "investor");
  await happened(db, { requests: [requestRow(bank, company)] }, event.id);
  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const times = {
    ...defaultSettings(event),
    days: [{ day: later, from: "09:00", until: "17:00" }],
  };
  const slot = meetingSlots(times, event.zone)[8];
  if (!slot) throw new Error("no slot");
  const other = await aParty(db, event, "company");
  const id = await meets(db, event, [investor, other], { ...slot, tableId: undefined });
  await by(investor.who, meeting.action, { params: { meeting: id }, fields: { intent: "cancel" } });
  const [made] = await db.select().from(meetingOffers);
  const at = { params: { offer: made?.id ?? "" } };
  const answer = (word: string) => ({ ...at, fields: { answer: word } });
  expect((await by(investor.who, offer.loader, at)).status).toBe(404);
  expect((await by(company.who, offer.loader, at)).data).toMatchObject({ isOver: false });
  expect((await by(investor.who, offer.action, answer("take"))).status).toBe(409);
  expect((await by(company.who, offer.action, answer("maybe"))).status).toBe(422);
  expect((await by(company.who, offer.action, answer("take"))).status).toBe(303);
  expect((await by(company.who, offer.action, answer("decline"))).status).toBe(303);
  expect((await by(company.who, offer.loader, at)).data).toMatchObject({ isOver: true });
});

test("the board is for whoever works there: they note who came and free a table", async () => {
  const { asRole, by, company, id, investor } = await houseWith(-6 * minute);
  for (const role of ["finance", "reviewer"] as const) {
    expect((await asRole(role, board.loader)).status).toBe(403);
    expect(
      (await asRole(role, board.action, { fields: { meeting: id, mark: "free" } })).status,
    ).toBe(403);
  }
  const mark = (fields: Record<string, string>) =>
    asRole("check_in", board.action, { fields: { meeting: id, ...fields } });
  expect((await mark({ mark: "arrived" })).status).toBe(400);
  expect((await mark({ mark: "burn", party: company.id })).status).toBe(422);
  expect((await mark({ mark: "arrived", party: company.id })).status).toBe(303);
  expect((await asRole("check_in", board.loader)).data).toMatchObject({
    board: { counts: { on: 1, arrived: 1, late: 1, alone: 1 } },
    noShows: { measured: 0 },
  });
  expect((await mark({ mark: "free" })).status).toBe(303);
  expect((await mark({ mark: "free" })).status).toBe(409);
  expect((await asRole("editor", board.loader)).data).toMatchObject({
    noShows: { measured: 1, rows: [{ partyId: investor.id, missed: 1 }] },
  });
  const at = { params: { meeting: id } };
  expect((await by(company.who, meeting.loader, at)).data).toMatchObject({
    meeting: { isOver: true, feedback: { verdict: null } },
  });
});
