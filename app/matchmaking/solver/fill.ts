import type { Weighing } from "./choose-pairs.ts";
import { Inserting } from "./inserting.ts";
import type { Planning } from "./planning.ts";
import type { Random } from "./random.ts";
import { nothing, type Timetable } from "./timetable.ts";

/** Gives a slot to all pairs that chains find one for while their people take more, the worthiest first. */
export function fill(
  { open, eligible, lockedLoad }: Planning,
  timetable: Timetable,
  { weights, bonuses, random }: Weighing & { random: Random },
): void {
  const { caps, pairs } = open;
  const inserting = new Inserting(timetable, null, random);
  const { load } = timetable;
  const hasRoom = (p: number) => load[p]! < caps[p]! + lockedLoad[p]!;
  const worth = Float64Array.from(
    pairs,
    ({ a, b }, e) => weights[e]! + bonuses.next(a, load[a]!) + bonuses.next(b, load[b]!),
  );
  const waiting = [...pairs.keys()].filter(
    (e) =>
      eligible[e] &&
      timetable.slotOf[e] === nothing &&
      worth[e]! > 0 &&
      hasRoom(pairs[e]!.a) &&
      hasRoom(pairs[e]!.b),
  );
  waiting.sort((e, f) => worth[f]! - worth[e]! || e - f);
  for (const e of waiting) {
    if (hasRoom(pairs[e]!.a) && hasRoom(pairs[e]!.b)) inserting.insert(e);
  }
}
