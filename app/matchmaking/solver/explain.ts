import type { Choice } from "./choose-pairs.ts";
import { worthInTheWay } from "./in-the-way.ts";
import type { Planning } from "./planning.ts";
import { type Prices, surplus } from "./prices.ts";
import { commonSlots } from "./problem.ts";
import { nothing, type Timetable } from "./timetable.ts";

/**
 * A change that helps a pair to its meeting: one more of a person's people free in a slot, a person
 * who takes so many meetings, one more shared table in a slot, the pair worth so much more; or, for
 * someone whom nobody asked, a pair at all.
 */
export type Change =
  | { kind: "free"; person: number; slot: number }
  | { kind: "cap"; person: number; to: number }
  | { kind: "table"; slot: number }
  | { kind: "worth"; by: number }
  | { kind: "pair"; person: number };

/**
 * Why an accepted pair has no meeting: somebody takes none, or no more than are locked; the two are
 * never free together; places cost more than the pair is worth; or all that it could pay are taken.
 */
export type Unserved = {
  i: number;
  c: number;
  reason: "takes_no_meetings" | "no_common_slot" | "outbid" | "crowded_out";
  w: number;
  /** What the two and the cheapest slot they share cost, in points. */
  cost?: { i: number; c: number; slot: number; at: number };
  /** All of them together are the smallest change that is known to help. */
  changes: Change[];
};

/** What the choice of pairs and the finished timetable know about those left out. */
export type Known = {
  planning: Planning;
  timetable: Timetable;
  choice: Choice;
  prices: Prices;
  /** Whether all that was chosen has a slot, so that the choice knows all that stands in a way. */
  allPlaced: boolean;
};

/** Gives each accepted pair without a meeting its reason and the smallest change that would help. */
export function explainUnserved(known: Known): Unserved[] {
  const { problem } = known.planning;
  return problem.pairs.flatMap((pair, e) =>
    pair.accepted && known.timetable.slotOf[e] === nothing ? [explain(known, e)] : [],
  );
}

/** Why a pair has no meeting. */
export function explain(known: Known, e: number): Unserved {
  const { planning, prices } = known;
  const { open } = planning;
  const { a, b, w } = open.pairs[e]!;
  const said = { i: a, c: b, w };
  const { caps } = planning.problem;
  const idlers = [a, b].filter((p) => caps[p]! <= planning.lockedLoad[p]!);
  const common = commonSlots(open, open.pairs[e]!);
  if (idlers.length > 0) {
    const rooms = idlers.map((person) => roomFor(known, e, person));
    const frees = common.length === 0 ? freeing(known, e) : [];
    return { ...said, reason: "takes_no_meetings", changes: [...rooms, ...frees] };
  }
  if (common.length === 0) {
    const frees = freeing(known, e);
    return { ...said, reason: "no_common_slot", changes: [...frees, ...worth(known, e, frees)] };
  }
  const at = cheapestSlot(planning, prices, e, common);
  const cost = {
    i: prices.y[a]! + prices.q[a]![at]!,
    c: prices.y[b]! + prices.q[b]![at]!,
    slot: planning.shared[e] ? prices.tau[at]! : 0,
    at,
  };
  if (worth(known, e).length === 0) {
    return { ...said, reason: "crowded_out", cost, changes: makingRoom(known, e) };
  }
  return { ...said, reason: "outbid", cost, changes: smallest(known, e) };
}

/** What a pair is short of for the choice to take it; nothing where it has enough. */
function worth(known: Known, e: number, frees: Change[] = []): Change[] {
  const { planning, choice, prices } = known;
  const { a, b, w } = planning.open.pairs[e]!;
  const slots = frees.flatMap((it) => (it.kind === "free" ? [it.slot] : []));
  const loss =
    slots.length === 0
      ? choice.loss(e)
      : choice.loss(e, {
          people: [a, b].filter((p) => slots.some((t) => choice.wantsSlot(p, t))),
          seat: planning.seats.scarce.some(({ slot }) => slots.includes(slot)),
        });
  const cost = Number.isFinite(loss) ? loss : w - cheapest(planning, prices, e);
  const by = Math.floor(cost - w) + 1;
  const [free, ...others] = frees;
  if (free?.kind === "free" && others.length === 0)
    return raised(Math.max(by, short(known, e, free)));
  if (known.allPlaced || others.length > 0) return raised(by);
  if (by <= 0) return [];
  const inTheWay = Math.min(
    ...commonSlots(planning.open, { a, b }).map((t) => worthInTheWay(known.timetable, e, t)),
  );
  return raised(Math.max(by, inTheWay - w + 1));
}

/** What a pair is short of against whoever else would take the freed slot, or stands in the way. */
function short(known: Known, e: number, { person, slot }: { person: number; slot: number }) {
  const { planning, timetable } = known;
  const { slots, pairs, free } = planning.open;
  const mine = gainOf(known, e, person);
  const inTheWay = worthInTheWay(timetable, e, slot, person) - pairs[e]!.w;
  let least = known.allPlaced ? 0 : inTheWay + 1;
  for (const f of planning.pairsOf[person]!) {
    const other = pairs[f]!.a + pairs[f]!.b - person;
    if (f === e || timetable.slotOf[f] !== nothing || !free[other * slots + slot]) continue;
    least = Math.max(least, Math.floor(gainOf(known, f, person) - mine) + 1);
  }
  return least;
}

function raised(by: number): Change[] {
  return by > 0 ? [{ kind: "worth", by }] : [];
}

function cheapest(planning: Planning, prices: Prices, e: number): number {
  const common = commonSlots(planning.open, planning.open.pairs[e]!);
  if (common.length === 0) return -1;
  return Math.max(-1, surplus(planning, prices, e, cheapestSlot(planning, prices, e, common)));
}

/** The slot among some in which most is left of a pair's worth, the first of several. */
function cheapestSlot(planning: Planning, prices: Prices, e: number, among: number[]): number {
  let best = among[0]!;
  let most = -Infinity;
  for (const t of among) {
    const left = surplus(planning, prices, e, t);
    if (left <= most) continue;
    most = left;
    best = t;
  }
  return best;
}

/**
 * More worth; but where that would have to be more than any pair has, because others would be left
 * with nothing, a place more for those who have none left.
 */
function smallest(known: Known, e: number): Change[] {
  const { open } = known.planning;
  const raise = worth(known, e);
  if (raise.every((it) => it.kind !== "worth" || it.by <= known.planning.heaviest)) return raise;
  const { load } = known.timetable;
  const { a, b } = open.pairs[e]!;
  const full = [a, b].filter((p) => load[p]! >= known.planning.problem.caps[p]!);
  return full.length > 0 ? full.map((person) => roomFor(known, e, person)) : raise;
}

/** What a pair brings one of its two beside what its other one and its table cost. */
function gainOf({ planning, choice }: Known, f: number, person: number): number {
  const { a, b, w } = planning.open.pairs[f]!;
  const other = a + b - person;
  return w - Math.max(0, choice.dues[other]!) - (planning.shared[f] ? choice.tableDue : 0);
}

/** How many meetings a person would have to take for this one to be among them. */
function roomFor(known: Known, e: number, person: number): Change {
  const { planning, timetable } = known;
  const { open } = planning;
  const mine = gainOf(known, e, person);
  let before = 0;
  for (const f of planning.pairsOf[person]!) {
    const { a, b } = open.pairs[f]!;
    if (f === e || open.caps[a + b - person] === 0) continue;
    if (timetable.slotOf[f] !== nothing || gainOf(known, f, person) < Math.max(0, mine)) continue;
    if (commonSlots(open, { a, b }).length > 0) before++;
  }
  return { kind: "cap", person, to: planning.problem.caps[person]! + before + 1 };
}

/**
 * The slot that one of the two would have to free: one in which the other has nothing yet and a
 * table is left, as far as there is one; cheapest first.
 */
function freeing({ planning, timetable, prices }: Known, e: number): Change[] {
  const { slots, free } = planning.open;
  const { a, b } = planning.open.pairs[e]!;
  let best: Change[] = [
    { kind: "free", person: a, slot: 0 },
    { kind: "free", person: b, slot: 0 },
  ];
  let least = Infinity;
  for (let slot = 0; slot < slots; slot++) {
    for (const [person, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!free[other * slots + slot]) continue;
      const isOpen = timetable.openRow(other, slot) !== nothing && timetable.room(e, slot) > 0;
      const price =
        prices.q[other]![slot]! + prices.tau[slot]! + (isOpen ? 0 : 1 + planning.open.pairs[e]!.w);
      if (price >= least) continue;
      least = price;
      best = [{ kind: "free", person, slot }];
    }
  }
  return best;
}

/**
 * For a pair that could pay and yet found no place: a slot more in which the other is idle, a table
 * where both are, or as much worth as the meetings that stand in its way.
 */
function makingRoom({ planning, timetable }: Known, e: number): Change[] {
  const { problem, open } = planning;
  const { a, b, w } = open.pairs[e]!;
  const { load, slots } = timetable;
  const hasRoom = [a, b].every((p) => load[p]! < problem.caps[p]!);
  if (hasRoom) {
    for (let slot = 0; slot < slots; slot++) {
      if (timetable.isOpen(e, slot) && timetable.room(e, slot) <= 0)
        return [{ kind: "table", slot }];
      if (timetable.room(e, slot) <= 0) continue;
      for (const [person, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if (timetable.isThere(person, slot) || timetable.openRow(other, slot) === nothing) continue;
        return [{ kind: "free", person, slot }];
      }
    }
  }
  const least = Math.min(
    ...commonSlots(open, open.pairs[e]!).map((t) => worthInTheWay(timetable, e, t)),
  );
  return [{ kind: "worth", by: Math.max(1, least - w + 1) }];
}
