import { expect, test } from "vitest";
import { haveCommonSlot } from "#app/matchmaking/solver/problem.ts";
import { meetingEvent, type Preset } from "#test/support/meeting-events.ts";
import { instanceOf } from "./instances.ts";

type Size = { pairs: number; pairSlots: number; meetings: number; seats: number };

/** The events that the goals were set for: what hosts could have at most is as caps and time allow. */
const sizes: Record<Preset, Size> = {
  a: { pairs: 4914, pairSlots: 47_604, meetings: 942, seats: 1440 },
  aTightTables: { pairs: 4914, pairSlots: 47_604, meetings: 942, seats: 864 },
  aTightAvail: { pairs: 4064, pairSlots: 21_004, meetings: 970, seats: 1440 },
  b: { pairs: 13_690, pairSlots: 213_286, meetings: 3756, seats: 4800 },
  bTightTables: { pairs: 13_690, pairSlots: 213_286, meetings: 3756, seats: 2880 },
  bTightAvail: { pairs: 12_348, pairSlots: 95_018, meetings: 4150, seats: 4800 },
};
const seeds = [1, 2, 3, 101, 102];
/** How far one event may be from that, and the mean of all. */
const [farthest, meanly] = [0.15, 0.06];

for (const [preset, size] of Object.entries(sizes) as [Preset, Size][]) {
  test(`events of the kind ${preset} are as large as those that the goals are about`, () => {
    const made = seeds.map((seed) => sizeOf(meetingEvent(preset, seed)));

    for (const name of Object.keys(size) as (keyof Size)[]) {
      const shares = made.map((one) => one[name] / size[name] - 1);
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(Math.max(...shares.map(Math.abs)), name).toBeLessThanOrEqual(farthest);
      expect(Math.abs(mean), name).toBeLessThanOrEqual(meanly);
    }
  });
}

test("the files are those events", () => {
  expect(sizeOf(instanceOf("a-1"))).toEqual(sizes.a);
  expect(sizeOf(instanceOf("aTightAvail-1"))).toEqual(sizes.aTightAvail);
  expect(sizeOf(instanceOf("bTightTables-1"))).toEqual(sizes.bTightTables);
});

test("everyone of a made event is consented, worth something possible, and free with the other", () => {
  const { pairs, free, slots, people, hosts } = meetingEvent("a", 1);
  const keys = new Set(pairs.map(({ a, b }) => a * people + b));

  expect(keys.size).toBe(pairs.length);
  for (const { a, b, w, accepted } of pairs) {
    expect(a < hosts && b >= hosts && b < people).toBe(true);
    expect(w).toBeGreaterThanOrEqual(accepted ? 100 : 0);
    expect(w).toBeLessThanOrEqual(accepted ? 200 : 100);
    expect(haveCommonSlot({ free, slots }, { a, b })).toBe(true);
  }
});

function sizeOf({
  pairs,
  free,
  slots,
  hosts,
  caps,
  tables,
}: ReturnType<typeof meetingEvent>): Size {
  let pairSlots = 0;
  for (const { a, b } of pairs) {
    for (let t = 0; t < slots; t++) if (free[a * slots + t] && free[b * slots + t]) pairSlots++;
  }
  const time = (p: number) =>
    free.subarray(p * slots, (p + 1) * slots).filter((it) => it > 0).length;
  const meetings = caps.slice(0, hosts).reduce((sum, cap, p) => sum + Math.min(cap, time(p)), 0);
  return {
    pairs: pairs.length,
    pairSlots,
    meetings,
    seats: tables.reduce((sum, count) => sum + count, 0),
  };
}
