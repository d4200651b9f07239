import { nothing, type Timetable } from "./timetable.ts";

/**
 * What those meetings are worth together that would have to go for a pair to meet in a slot, in which
 * one of the two may be `freed` for it.
 */
export function worthInTheWay(timetable: Timetable, e: number, t: number, freed = -1): number {
  const { a, b, load, slotOf, zones, problem, planning, rows, at, slots } = timetable;
  const gone: number[] = [];
  for (const p of [a[e]!, b[e]!]) {
    if (p !== freed && timetable.openRow(p, t) === nothing) {
      addLightest(timetable, gone, timetable.meetingsOf(p, t));
    } else if (load[p]! >= problem.caps[p]!) {
      addLightest(
        timetable,
        gone,
        planning.pairsOf[p]!.filter((f) => slotOf[f] !== nothing),
      );
    }
  }
  const zone = zones.of[e];
  if (timetable.room(e, t) <= 0 && !gone.some((f) => slotOf[f] === t && zones.of[f] === zone)) {
    const there: number[] = [];
    for (let row = 0; row < rows; row++) {
      const f = at[row * slots + t]!;
      if (f >= 0 && zones.of[f] === zone) there.push(f);
    }
    if (there.length === 0) return Infinity;
    addLightest(timetable, gone, there);
  }
  let worth = 0;
  for (const f of gone) worth += worthOf(timetable, f);
  return worth;
}

function addLightest(timetable: Timetable, gone: number[], among: number[]) {
  let lightest = among[0]!;
  for (const f of among) {
    if (worthOf(timetable, f) < worthOf(timetable, lightest)) lightest = f;
  }
  if (!gone.includes(lightest)) gone.push(lightest);
}

function worthOf({ locked, problem }: Timetable, f: number): number {
  return locked[f] ? Infinity : problem.pairs[f]!.w;
}
