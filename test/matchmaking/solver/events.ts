import fc from "fast-check";
import { contradictionsIn } from "#app/matchmaking/contradictions.ts";
import type { Instance, InstanceMeeting, InstancePair } from "#app/matchmaking/instance.ts";

/** Events of so many people and slots at most, half of them between two sides. */
export function events(mostPeople: number, mostSlots: number): fc.Arbitrary<Instance> {
  return fc
    .tuple(fc.integer({ min: 2, max: mostPeople }), fc.integer({ min: 1, max: mostSlots }))
    .chain(([people, slots]) =>
      fc.record({
        caps: listOf(people, fc.integer({ min: 0, max: slots + 1 })),
        free: listOf(people * slots, fc.constantFrom(0, 1, 1)),
        tables: listOf(slots, fc.integer({ min: 1, max: 3 })),
        slotsPerDay: fc.integer({ min: 1, max: slots }),
        sided: fc.boolean(),
        worths: listOf(people * people, fc.constantFrom(0, 0, 1, 2, 40, 41, 130)),
      }),
    )
    .map(({ caps, free, tables, slotsPerDay, sided, worths }) => {
      const people = caps.length;
      const hosts = sided ? Math.ceil(people / 2) : people;
      const pairs = worths.flatMap((w, at) => {
        const [a, b] = [Math.floor(at / people), at % people];
        const may = sided ? a < hosts && b >= hosts : a < b;
        return may && w > 0 ? [{ a, b, w, accepted: w > 100 }] : [];
      });
      const slots = tables.length;
      return {
        name: "",
        people,
        hosts,
        slots,
        slotsPerDay,
        tables,
        caps,
        free: Uint8Array.from(free),
        pairs: pairs.slice(0, 9),
        holds: "best" as const,
      };
    });
}

/**
 * The same with everything else an event may ask: several people at once, tables of one's own and
 * tables with other numbers, two buildings, rests, promises, locked meetings, a plan before.
 */
export function demandingEvents(mostPeople: number, mostSlots: number): fc.Arbitrary<Instance> {
  return events(mostPeople, mostSlots).chain((event) => {
    const { people, slots, caps } = event;
    const meeting = fc.record({
      pair: fc.nat(),
      slot: fc.integer({ min: 0, max: slots - 1 }),
      table: fc.constantFrom(undefined, 0, 1, 2),
    });
    return fc
      .record({
        several: listOf(people, fc.constantFrom(1, 1, 2, 3)),
        owns: listOf(people, fc.constantFrom(false, false, false, true)),
        walk: fc.constantFrom(0, 0, 1, 2),
        runs: listOf(people, fc.constantFrom(0, 0, 1, 2)),
        floors: listOf(people, fc.constantFrom(0, 0, 1, 2)),
        names: fc.constantFrom(0, 10),
        locks: fc.array(meeting, { maxLength: 3 }),
        previous: fc.oneof(
          { weight: 2, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.array(meeting, { maxLength: 5 }) },
        ),
      })
      .map((asked) => {
        const meetings = (some: typeof asked.locks) => meetingsOf(event, some, asked.names);
        const full: Instance = {
          ...event,
          free: event.free.map((it, at) => it * (asked.several[Math.floor(at / slots)] ?? 1)),
          tableNumbers: event.tables.map((count) =>
            Array.from({ length: count }, (_, n) => n + asked.names),
          ),
          booths: asked.owns.map((owns, p) => (owns ? 100 + p : -1)),
          buildings: Array.from({ length: 100 + people }, (_, table) => table % 2),
          walk: asked.walk,
          runs: asked.runs,
          floors: asked.floors.map((floor, p) => Math.min(floor, caps[p] ?? 0)),
          ...(asked.previous ? { previous: meetings(asked.previous) } : {}),
        };
        return withLocks(full, meetings(asked.locks));
      })
      .filter((full) => contradictionsIn(full).length === 0);
  });
}

function meetingsOf(
  { pairs }: Instance,
  some: { pair: number; slot: number; table: number | undefined }[],
  names: number,
): InstanceMeeting[] {
  const seen = new Set<number>();
  return some.flatMap(({ pair, slot, table }) => {
    const at = pairs.length === 0 ? -1 : pair % pairs.length;
    const found = pairs[at];
    if (!found || seen.has(at)) return [];
    seen.add(at);
    const { a, b } = found;
    return [table === undefined ? { a, b, slot } : { a, b, slot, table: table + names }];
  });
}

/** As many of the locks as contradict nothing. */
function withLocks(event: Instance, locks: InstanceMeeting[]): Instance {
  let kept = event;
  for (const lock of locks) {
    const after = { ...kept, locks: (kept.locks ?? []).concat(lock) };
    if (contradictionsIn(after).length === 0) kept = after;
  }
  return kept;
}

function listOf<T>(length: number, one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: length, maxLength: length });
}

/**
 * The worth of the best plan, by trying them all: locks, places, caps, tables and rests count; the
 * way between buildings does not, so that it may be more than any plan could have. What a pair that
 * is not locked is worth in a slot is its own worth, where nothing else is said; what so many meetings
 * of a person add is nothing.
 */
export function bestValue(
  event: Instance,
  worthIn: (pair: InstancePair, slot: number) => number = ({ w }) => w,
  bonus: (person: number, load: number) => number = () => 0,
): number {
  const { pairs, slots, caps, free, tables, booths, locks = [] } = event;
  const left = [...caps];
  const room = [...tables];
  const open = free.slice();
  const busy = new Map<number, number>();
  const own = (p: number) => (booths?.[p] ?? -1) >= 0;
  const take = ({ a, b }: { a: number; b: number }, t: number, by: 1 | -1) => {
    for (const p of [a, b]) {
      left[p] = (left[p] ?? 0) + by;
      open[p * slots + t] = (open[p * slots + t] ?? 0) + by;
      busy.set(p * slots + t, (busy.get(p * slots + t) ?? 0) - by);
    }
    if (!own(a) && !own(b)) room[t] = (room[t] ?? 0) + by;
  };
  const fits = ({ a, b }: { a: number; b: number }, t: number) =>
    (own(a) || own(b) || (room[t] ?? 0) > 0) &&
    [a, b].every((p) => (left[p] ?? 0) > 0 && (open[p * slots + t] ?? 0) > 0);
  const rests = (p: number) => {
    const atMost = event.runs?.[p] || slots;
    let row = 0;
    for (let t = 0; t < slots; t++) {
      if (t % event.slotsPerDay === 0) row = 0;
      row = (busy.get(p * slots + t) ?? 0) > 0 ? row + 1 : 0;
      if (row > atMost) return false;
    }
    return true;
  };
  const isLocked = (a: number, b: number) => locks.some((it) => it.a === a && it.b === b);
  const waiting = pairs.filter(({ a, b }) => !isLocked(a, b));
  const best = (from: number): number => {
    const pair = waiting[from];
    if (!pair) return left.reduce((sum, rest, p) => sum + bonus(p, (caps[p] ?? 0) - rest), 0);
    let most = best(from + 1);
    for (let t = 0; t < slots; t++) {
      if (!fits(pair, t)) continue;
      take(pair, t, -1);
      // Rests only get fewer as pairs come in.
      if (rests(pair.a) && rests(pair.b)) {
        most = Math.max(most, worthIn(pair, t) + best(from + 1));
      }
      take(pair, t, 1);
    }
    return most;
  };
  for (const lock of locks) take(lock, lock.slot, -1);
  const locked = pairs.filter(({ a, b }) => isLocked(a, b)).reduce((sum, { w }) => sum + w, 0);
  return locked + best(0);
}
