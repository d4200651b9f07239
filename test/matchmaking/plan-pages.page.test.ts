import { expect, test } from "vitest";
import * as myMeetings from "#app/matchmaking/routes/my-meetings.tsx";
import * as meeting from "#app/matchmaking/routes/organizer-meeting.tsx";
import * as board from "#app/matchmaking/routes/organizer-meeting-board.tsx";
import * as room from "#app/matchmaking/routes/organizer-meeting-room.tsx";
import { loader as rooms } from "#app/matchmaking/routes/organizer-meeting-rooms.tsx";
import { loader as sheets } from "#app/matchmaking/routes/organizer-meeting-sheets.tsx";
import { loader as list } from "#app/matchmaking/routes/organizer-meetings.tsx";
import { loader as file } from "#app/matchmaking/routes/organizer-meetings-export.ts";
import * as place from "#app/matchmaking/routes/organizer-place-meeting.tsx";
import { loader as places } from "#app/matchmaking/routes/organizer-places.ts";
import * as plan from "#app/matchmaking/routes/organizer-plan.tsx";
import * as rules from "#app/matchmaking/routes/organizer-plan-settings.tsx";
import * as plans from "#app/matchmaking/routes/organizer-plans.tsx";
import { loader as whyNot } from "#app/matchmaking/routes/organizer-why-not-export.ts";
import { openHouse } from "../organizations/doors.ts";
import { happened, requestRow } from "./floor.ts";
import { work } from "./planned-floor.ts";
import { tablesIn } from "./tables.ts";

const asked = {
  least: "0",
  most: "5",
  fairness: "lex",
  "weights.accepted": "100",
  "weights.must": "30",
  "weights.would": "15",
  "weights.interest": "40",
  walkMinutes: "10",
  stay: "20",
  changeUntilMinutes: "60",
};

type Printed = { langs: string[] };

test("the meeting plan is the editors' alone", async () => {
  const { asRole } = await openHouse();
  const all = [list, file, rooms, sheets, rules.loader, plans.loader, place.loader, board.loader];
  for (const door of all) {
    expect((await asRole("editor", door)).status).toBe(200);
    expect(await asRole("reviewer", door)).toMatchObject({ status: 403 });
  }
  const press = { fields: { kind: "anew", seed: "1" } };
  expect(await asRole("finance", plans.action, press)).toMatchObject({ status: 403 });
  const nobody = { params: { id: "nobody", number: "7" } };
  for (const door of [meeting.loader, places, plan.loader, room.loader, whyNot]) {
    expect(await asRole("editor", door, nobody)).toMatchObject({ status: 404 });
  }
});

test("tables come many at once; a number that is none is said, and nothing is lost", async () => {
  const { asRole } = await openHouse();
  const made = { "name.zh": "江厅", numbers: "1-60、64", outOfOrder: "7" };
  const at = { params: { id: "new" } };
  expect(await asRole("editor", room.action, { ...at, fields: made })).toMatchObject({
    status: 303,
  });
  expect((await asRole("editor", rooms)).data).toMatchObject({
    rooms: [{ numbers: "1–60, 64", outOfOrder: "7", usable: 60, all: 61 }],
  });
  const wrong = { ...made, numbers: "1-", outOfOrder: "" };
  expect(await asRole("editor", room.action, { ...at, fields: wrong })).toMatchObject({
    status: 422,
    data: { errors: { numbers: "bad_number" }, typed: { "name.zh": "江厅" } },
  });
  const strange = { ...made, outOfOrder: "61" };
  expect(await asRole("editor", room.action, { ...at, fields: strange })).toMatchObject({
    status: 409,
    data: { refused: "Table 61 is none of this room’s numbers." },
  });
});

test("rules that contradict each other are said in a sentence", async () => {
  const { asRole, company } = await openHouse();
  const floor = { "limits[0].party": company.id, "limits[0].least": "3" };
  expect(await asRole("editor", rules.action, { fields: { ...asked, ...floor } })).toMatchObject({
    status: 303,
  });
  const { data } = await asRole("editor", rules.loader);
  const { hindrances } = data as { hindrances: string[] };
  expect(hindrances).toContain("There is no table in use.");
  expect(hindrances.join()).toContain("is promised 3 meetings, and only 0 agreed to meet them.");
  const upsideDown = { ...asked, least: "6" };
  expect(await asRole("editor", rules.action, { fields: upsideDown })).toMatchObject({
    status: 409,
    data: { refused: "At least 6 is more than at most 5; please change one of them." },
  });
});

test("from pressing schedule to someone's own page, and back by hand", async () => {
  const { db, event, asRole, by, investor, company } = await openHouse();
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  const press = { fields: { kind: "anew", seed: "1" } };
  expect(await asRole("editor", plans.action, press)).toMatchObject({
    status: 409,
    data: { refused: "There is no table in use. Please add some first." },
  });
  await tablesIn(db, event, 2);
  expect((await asRole("editor", plans.action, press)).status).toBe(303);
  expect((await asRole("editor", plans.loader)).data).toMatchObject({ running: { number: 1 } });
  expect(await asRole("editor", plans.action, press)).toMatchObject({ status: 409 });
  await work(db, { at: Date.now() });

  const at = { params: { number: "1" } };
  expect((await asRole("editor", plan.loader, at)).data).toMatchObject({
    summary: { meetings: 1, gap: 0 },
    counts: { add: 1, move: 0, cancel: 0, people: 2 },
    gain: { before: 0, after: expect.any(Number) },
    fails: [],
    whyNot: [],
  });
  expect((await asRole("editor", whyNot, at)).status).toBe(200);
  expect((await by(company.who, myMeetings.loader)).data).toMatchObject({ meetings: [] });
  expect(await asRole("editor", plan.action, { ...at, fields: { without: "0" } })).toMatchObject({
    status: 303,
  });
  const mine = (await by(company.who, myMeetings.loader)).data as { meetings: { id: string }[] };
  expect(mine.meetings).toHaveLength(1);
  expect(await by(null, myMeetings.loader)).toMatchObject({ status: 303 });

  const one = { params: { id: mine.meetings[0]?.id ?? "" } };
  const cancel = { ...one, fields: { intent: "cancel" } };
  expect(await asRole("reviewer", meeting.action, cancel)).toMatchObject({ status: 403 });
  expect((await asRole("editor", meeting.loader, one)).status).toBe(200);
  const begins = { startsAt: "1000000000000", table: "" };
  const away = { ...one, fields: { intent: "move", version: "0", ...begins } };
  expect(await asRole("editor", meeting.action, away)).toMatchObject({
    status: 409,
    data: { refused: "Please choose a slot that has not begun." },
  });
  const printed = async (query = "") => (await asRole("editor", sheets, { query })).data as Printed;
  expect(await printed()).toMatchObject({ langs: ["en", "zh"], lists: [{ rows: [{}] }] });
  expect((await printed("?print=zh")).langs).toEqual(["zh"]);
  expect(await asRole("reviewer", board.action, away)).toMatchObject({ status: 403 });
  expect((await asRole("editor", places, one)).status).toBe(200);
  const { data } = await asRole("editor", board.loader);
  const { slots } = (data as { board: { slots: { startsAt: number }[] } }).board;
  const last = String(slots.at(-1)?.startsAt);
  const drag = { intent: "move", meeting: one.params.id, version: "0", startsAt: last, table: "" };
  const dragged = await asRole("editor", board.action, { fields: drag });
  expect(dragged.status).toBe(303);
  expect(await asRole("editor", board.action, { fields: drag })).toMatchObject({
    status: 409,
    data: { refused: expect.stringContaining("Somebody changed this meeting meanwhile") },
  });
  expect((await asRole("editor", meeting.action, cancel)).status).toBe(303);
  expect((await by(company.who, myMeetings.loader)).data).toMatchObject({ meetings: [] });

  const again = { pair: [investor.id, company.id].sort().join(" "), startsAt: last, table: "" };
  expect((await asRole("editor", board.loader)).data).toMatchObject({
    tray: { pairs: [{ pair: again.pair }], all: 1 },
    letters: { at: expect.any(Number) },
  });
  expect((await asRole("editor", place.loader, { query: `?pair=${again.pair}` })).status).toBe(200);
  expect((await asRole("editor", place.action, { fields: again })).status).toBe(303);
  const twice = { fields: { ...again, intent: "place" } };
  expect(await asRole("editor", board.action, twice)).toMatchObject({
    status: 409,
    data: { refused: expect.stringContaining("or they meet already") },
  });
  const send = { fields: { intent: "send" } };
  expect(await asRole("reviewer", board.action, send)).toMatchObject({ status: 403 });
  expect((await asRole("editor", board.action, send)).status).toBe(303);
  expect((await asRole("editor", board.loader)).data).toMatchObject({
    tray: { pairs: [], all: 0 },
    letters: null,
  });
  expect(await asRole("editor", board.action, { fields: { intent: "shout" } })).toMatchObject({
    status: 400,
  });
});
