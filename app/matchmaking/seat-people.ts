import type { PlanParticipant } from "./plan-names.ts";

/**
 * Who of a party sits at which of its meetings: for each slot its meetings get different people who
 * are free then, and nobody more than they take. Null where that can not be. The one who agreed
 * first, or sat at this table before, is taken where nothing else asks for somebody else.
 */
export function seatPeople(
  { people, most }: Pick<PlanParticipant, "people" | "most">,
  meetings: { slot: number; table: number }[],
  isFree: (personId: string, slot: number) => boolean,
): string[] | null {
  const seats = meetings
    .map((meeting, at) => ({ ...meeting, at }))
    .sort((a, b) => a.slot - b.slot || a.table - b.table);
  const whose = new Array<number>(meetings.length).fill(-1);
  const load = people.map(() => 0);

  for (const seat of seats) {
    const seen = new Set<number>();
    if (!give(seat, seen)) return null;
  }
  return whose.map((n) => people[n] ?? "");

  // A person is taken who is free; else whoever sits elsewhere in their stead makes room (Kuhn).
  function give(seat: (typeof seats)[number], seen: Set<number>): boolean {
    const able = people.flatMap((id, n) => (isFree(id, seat.slot) ? [n] : []));
    const before = seats.findLast(
      ({ slot, table, at }) => slot < seat.slot && table === seat.table && (whose[at] ?? -1) >= 0,
    );
    const last = before ? (whose[before.at] ?? -1) : -1;
    able.sort((a, b) => Number(b === last) - Number(a === last) || (load[a] ?? 0) - (load[b] ?? 0));
    for (const n of able) {
      if (sitsAt(n, seat.slot) === undefined && (load[n] ?? 0) < most) {
        take(seat.at, n);
        return true;
      }
    }
    for (const n of able) {
      const other = sitsAt(n, seat.slot);
      const moved = other ? [other] : seats.filter(({ at }) => whose[at] === n);
      for (const one of moved) {
        if (seen.has(one.at) || one.at === seat.at) continue;
        seen.add(one.at);
        release(one.at);
        take(seat.at, n);
        if (give(one, seen)) return true;
        release(seat.at);
        take(one.at, n);
      }
    }
    return false;
  }

  function sitsAt(n: number, slot: number) {
    return seats.find((one) => one.slot === slot && whose[one.at] === n);
  }

  function take(at: number, n: number) {
    whose[at] = n;
    load[n] = (load[n] ?? 0) + 1;
  }

  function release(at: number) {
    const n = whose[at] ?? -1;
    if (n >= 0) load[n] = (load[n] ?? 0) - 1;
    whose[at] = -1;
  }
}
