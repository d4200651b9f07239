import { expect, test } from "vitest";
import { agendaDays } from "#app/agenda/agenda-days.ts";
import { agendaPage } from "#app/agenda/agenda-page.ts";
import type { Program, ProgramSession } from "#app/agenda/program.ts";
import type { ScheduleSession } from "#app/agenda/schedule.ts";
import { searchTexts } from "#app/agenda/search-texts.ts";
import { markOf } from "#app/agenda/session-marks.ts";
import { minute } from "#app/lib/time.ts";
import { first, schedule, session } from "./schedules.ts";

const nothing = { zh: "", en: "" };

/** A program as a release freezes it, of these sessions. */
function program(sessions: (ScheduleSession & Partial<ProgramSession>)[]): Program {
  const whole = schedule(sessions);
  const place = { floor: nothing, building: "", equipment: nothing, directions: nothing };
  return {
    ...whole,
    rooms: whole.rooms.map((room) => ({ ...room, ...place })),
    speakers: whole.speakers.map((it) => ({
      ...it,
      slug: it.key,
      organization: nothing,
      links: [],
    })),
    sessions: sessions.map((it) => ({ level: "any", seats: null, was: null, sequence: 0, ...it })),
  };
}

function at(key: string, from: number, length: number, more: Partial<ProgramSession> = {}) {
  const own = session({ key: `${key}-ABCDEFGH`.slice(-9) });
  const start = first + from * minute;
  const room = own.slot?.room ?? null;
  const day = own.slot?.day ?? "";
  const slot = { room, day, start, end: start + length * minute };
  return { ...own, ...more, key: `session-${key.padStart(8, "0")}`, slot };
}

test("sessions that overlap in one room stand in lanes; the next has the room for itself", () => {
  const [day] = agendaDays(
    program([at("1", 0, 60), at("2", 30, 60), at("3", 60, 30), at("4", 90, 30)]),
  );
  const placed = day?.moments.flatMap(({ sessions }) => sessions);

  expect(placed?.map(({ lane, column, length }) => [lane, column, length])).toEqual([
    [{ at: 0, of: 2 }, 0, 60],
    [{ at: 1, of: 2 }, 0, 60],
    [{ at: 0, of: 2 }, 0, 30],
    [{ at: 0, of: 1 }, 0, 30],
  ]);
  expect(day?.moments.map(({ minutes }) => minutes)).toEqual([0, 30, 60, 90]);
});

test("a break without a room goes across all rooms; a talk without one has a column at the end", () => {
  const noRoom = (one: ReturnType<typeof at>) => ({ ...one, slot: { ...one.slot, room: null } });
  const [day] = agendaDays(
    program([at("1", 0, 60), noRoom(at("2", 60, 15, { kind: "break" })), noRoom(at("3", 0, 60))]),
  );

  expect(day?.rooms.map((room) => room?.key ?? null)).toEqual(["a", null]);
  expect(day?.moments[0]?.sessions.map(({ column }) => column)).toEqual([0, 1]);
  expect(day?.moments[1]?.sessions.map(({ column }) => column)).toEqual([null]);
});

test("what was canceled, has no time or only closes a room is not on the agenda", () => {
  const shown = agendaDays(
    program([
      at("1", 0, 60),
      at("2", 0, 60, { state: "canceled" }),
      at("3", 0, 60, { kind: "blocker" }),
      { ...at("4", 0, 60), slot: null },
    ]),
  );

  expect(shown.flatMap((day) => day.moments.flatMap((it) => it.sessions))).toHaveLength(1);
  expect(agendaDays(program([]))).toEqual([]);
});

test("a page says of a session only what tells it apart, in the reader's language", () => {
  const was = { room: "a", day: "", start: first, end: first, roomName: { zh: "老厅", en: "" } };
  const page = agendaPage(
    program([
      at("1", 0, 60, { title: { zh: "编译器", en: "" }, kind: "workshop", seats: 20, was }),
      at("2", 60, 30, { languages: ["en"] }),
      at("3", 90, 30),
    ]),
    "en",
  );
  const [one, two] = page.days[0]?.moments.flatMap(({ sessions }) => sessions) ?? [];

  expect(one).toMatchObject({ title: "编译器", titleTag: "zh-CN", isForAll: false });
  expect(one?.marks).toContain("w");
  expect(one?.note).toContain("老厅");
  expect(two?.marks).toContain("g1");
  expect(page.choices).toMatchObject({ kinds: ["talk", "workshop"], languages: ["zh", "en"] });
});

test("a session is found by both languages, its people and as its Chinese sounds", () => {
  const one = at("1", 0, 60, { title: { zh: "编译器入门", en: "Compilers" } });
  const texts = searchTexts(program([one]))[markOf(one.key)];

  for (const word of ["编译", "compilers", "bianyiqi"]) expect(texts).toContain(word);
});
