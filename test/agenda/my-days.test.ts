import { expect, test } from "vitest";
import { bookSeat } from "#app/agenda/book-seat.ts";
import { keepStars } from "#app/agenda/keep-stars.ts";
import { myDays } from "#app/agenda/my-days.ts";
import { heldBy, ownProgram } from "#app/agenda/own-agenda.ts";
import { markOf } from "#app/agenda/session-marks.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aPerson } from "#test/support/people.ts";
import { later } from "./programs.ts";
import { session } from "./schedules.ts";
import { openProgram } from "./visiting.ts";

test("two starred sessions at one time name each other; a third does not", async () => {
  const db = await testDb();
  const second = session({ key: "2", speakers: [] });
  const inB = { ...second, slot: second.slot && { ...second.slot, room: "b" } };
  const { program } = await openProgram(db, [session({ key: "1" }), inB, later({ key: "3" })]);
  const stars = program.sessions.map(({ key }) => markOf(key));
  const days = myDays(program, { stars, commitments: [], seats: [] }, "en");

  expect(days.flatMap(({ entries }) => entries.map(({ clashes }) => clashes))).toEqual([
    ["Title 2"],
    ["Title 1"],
    [],
  ]);
});

test("a seat, a star and a meeting are on one's day in the order of time", async () => {
  const db = await testDb();
  const { event, program } = await openProgram(db);
  const person = await aPerson(db, "wang@example.com");
  const [one, two] = program.sessions;
  const of = { eventId: event.id, personId: person.id };
  const stars = await keepStars(db, { ...of, program, kept: [markOf(one?.key ?? "")], now });
  const meeting = {
    ...of,
    id: "m",
    kind: "meeting" as const,
    subjectId: "x",
    startsAt: (one?.slot?.end ?? 0) + 1,
    endsAt: two?.slot?.start ?? 0,
  };
  const held = await heldBy(db, of);
  const own = { stars, ...held, commitments: [meeting] };
  const [day] = myDays(program, own, "zh");

  expect(day?.entries.map(({ reasons }) => reasons)).toEqual([["starred"], ["meeting"]]);
  expect(day?.label).toBe("11月24日（周二）");
});

test("what a browser kept becomes the person's once, and what is no session is passed over", async () => {
  const db = await testDb();
  const { event, program } = await openProgram(db);
  const person = await aPerson(db, "wang@example.com");
  const of = { eventId: event.id, personId: person.id, program, now };
  const mark = markOf(program.sessions[0]?.key ?? "");

  expect(await keepStars(db, { ...of, kept: [mark, "ZZZZZZZZ"] })).toEqual([mark]);
  expect(await keepStars(db, { ...of, kept: [] })).toEqual([mark]);
});

test("a person's calendar has what they starred and have a seat in, and nothing else", async () => {
  const db = await testDb();
  const { event, program } = await openProgram(db);
  const person = await aPerson(db, "wang@example.com");
  const [one] = program.sessions;
  const refusedSeat = await bookSeat(db, {
    eventId: event.id,
    sessionId: one?.key ?? "",
    person,
    ticketId: "t",
    now,
  });
  const of = { eventId: event.id, personId: person.id };
  await keepStars(db, { ...of, program, kept: [markOf(one?.key ?? "")], now });
  const own = await ownProgram(db, { ...of, program });

  expect(refusedSeat).toMatchObject({ ok: false, reason: "no_seats_given" });
  expect(own.sessions.map(({ key }) => key)).toEqual([one?.key]);
});
