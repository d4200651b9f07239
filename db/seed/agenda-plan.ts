import type { RoomKey } from "./place-texts.ts";

/** Where and when something of the demo is: the day from 0, the room, `HH:MM` and minutes. */
export type PlannedAt = { day: number; room: RoomKey | null; from: string; minutes: number };

const halls: RoomKey[] = ["river", "plane", "brocade", "dock"];
const benches: RoomKey[] = ["benchA", "benchB"];

/** The slots of the demo's talks; the Dock begins later on both days, to leave time for the walk. */
export const talkSlots: PlannedAt[] = [0, 1].flatMap((day) => [
  ...halls.slice(0, 3).map((room) => at(day, room, "10:50", 40)),
  ...halls.slice(0, day === 0 ? 3 : 4).map((room) => at(day, room, "11:40", 40)),
  ...halls.slice(0, day === 0 ? 4 : 3).map((room) => at(day, room, "13:40", 40)),
  ...halls.slice(0, 3).map((room) => at(day, room, "14:30", 40)),
  at(day, "brocade", "15:40", 40),
  at(day, "dock", "15:40", 40),
]);

export const workshopSlots: PlannedAt[] = [0, 1].flatMap((day) => [
  ...benches.map((room) => at(day, room, "10:50", 90)),
  ...benches.map((room) => at(day, room, "13:40", 90)),
  at(day, day === 0 ? "benchA" : "benchB", "15:40", 90),
]);

export const keynoteSlots: PlannedAt[] = [
  at(0, "river", "09:45", 45),
  at(0, "river", "17:00", 40),
  at(1, "river", "09:30", 45),
  at(1, "river", "16:50", 40),
];

export const panelSlots: PlannedAt[] = [at(0, "river", "15:40", 60), at(1, "river", "15:40", 60)];

export const lightningSlots: PlannedAt[] = [0, 1].flatMap((day) =>
  ["15:40", "15:50", "16:00", "16:10"].map((from) => at(day, "plane", from, 10)),
);

export const meetupSlots: PlannedAt[] = [
  at(0, "dock", "18:30", 120),
  at(0, "library", "18:30", 90),
  at(0, "terrace", "19:00", 90),
  at(1, "library", "18:00", 60),
  at(0, "terrace", "18:00", 30),
];

export const ceremonySlots = {
  opening: at(0, "river", "09:30", 15),
  closing: at(1, "river", "17:30", 30),
};

export const breakSlots = {
  registration: [at(0, "terrace", "09:00", 30), at(1, "terrace", "09:00", 30)],
  tea: [0, 1].flatMap((day) => [at(day, null, "10:30", 20), at(day, null, "15:10", 30)]),
  lunch: [at(0, null, "12:20", 80), at(1, null, "12:20", 80)],
};

/** When a day of the demo ends: after the last meetup. */
export const endsAt = "21:00";

function at(day: number, room: RoomKey | null, from: string, minutes: number): PlannedAt {
  return { day, room, from, minutes };
}
