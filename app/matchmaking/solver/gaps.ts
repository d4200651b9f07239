import { idleOf } from "./idle.ts";
import type { Random } from "./random.ts";
import { nothing, type Timetable } from "./timetable.ts";

/** Who has idle slots, kept up to date by those who move meetings. */
export class Gaps {
  private readonly idle: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly people: number[] = [];

  constructor(private readonly timetable: Timetable) {
    this.idle = new Int32Array(timetable.people);
    this.placeOf = new Int32Array(timetable.people).fill(nothing);
    for (let p = 0; p < timetable.people; p++) this.recount(p);
  }

  /** How many idle slots a person has. */
  of(p: number): number {
    return this.idle[p]!;
  }

  /** Takes in that meetings of a person moved. */
  recount(p: number): void {
    const { idle, placeOf, people } = this;
    idle[p] = idleOf(this.timetable, p);
    if (idle[p] > 0 && placeOf[p] === nothing) placeOf[p] = people.push(p) - 1;
    if (idle[p] > 0 || placeOf[p] === nothing) return;
    const last = people.pop()!;
    if (last !== p) {
      people[placeOf[p]!] = last;
      placeOf[last] = placeOf[p]!;
    }
    placeOf[p] = nothing;
  }

  /** One of those who have idle slots; asked only while there are some. */
  somebody(random: Random): number {
    return this.people[random.below(this.people.length)]!;
  }

  /** One of the idle slots of a person; asked only of who has some. */
  slotOf(p: number, random: Random): number {
    const { timetable, idle } = this;
    const { slots, problem } = timetable;
    let left = random.below(idle[p]!);
    let begin = 0;
    for (let t = 0; t < slots; t++) {
      if (t % problem.slotsPerDay === 0) begin = nothing;
      if (!timetable.isBusy(p, t)) continue;
      // Only here is it known that what was open before is in between.
      for (let open = begin; begin !== nothing && open < t; open++) {
        if (!timetable.isThere(p, open)) continue;
        if (left === 0) return open;
        left--;
      }
      begin = t + 1;
    }
    return nothing;
  }
}
