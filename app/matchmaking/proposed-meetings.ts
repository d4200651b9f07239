import { pairKey } from "./consent.ts";
import type { PlanNames, PlannedMeeting } from "./plan-names.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";
import type { PlanOutput } from "./proposals.ts";
import { seatPeople } from "./seat-people.ts";
import { hasSlot } from "./slot-bits.ts";
import type { Solution } from "./solver/solve.ts";

/** A chair at a meeting of a plan, by the meeting's place in it. */
type Seat = { at: number; side: 0 | 1; slot: number; table: number };

/**
 * Who sits at each meeting of a plan, in the order of its meetings; those of a locked one stay. And
 * the parties of which not enough people could sit at once, so that each of their people has to
 * count for themselves.
 */
export function seatsOf(
  names: PlanNames,
  { meetings }: Pick<Solution, "meetings">,
): { sitters: [string, string][]; apart: string[] } {
  const sitters = meetings.map(([i, c]): [string, string] => names.locked[`${i} ${c}`] ?? ["", ""]);
  const seatsOfEach = names.participants.map((): Seat[] => []);
  for (const [at, [i, c, slot, table]] of meetings.entries()) {
    if (names.locked[`${i} ${c}`]) continue;
    seatsOfEach[i]?.push({ at, side: 0, slot, table });
    seatsOfEach[c]?.push({ at, side: 1, slot, table });
  }
  const apart: string[] = [];
  for (const [p, participant] of names.participants.entries()) {
    const own = seatsOfEach[p] ?? [];
    const seated = seatPeople(participant, own, (id, slot) =>
      hasSlot(participant.free[participant.people.indexOf(id)] ?? "0", slot),
    );
    if (!seated) apart.push(participant.partyId);
    for (const [n, { at, side }] of own.entries()) {
      const seats = sitters[at];
      if (seats) seats[side] = seated?.[n] ?? "";
    }
  }
  return { sitters, apart };
}

/** The meetings of a plan with their names: who, when, where; but for those that are `fixed` now. */
export function proposedMeetings(
  { names, output }: { names: PlanNames; output: PlanOutput },
  fixed: SeatedMeeting[],
): PlannedMeeting[] {
  const stay = new Set(fixed.map(({ meeting }) => meeting.pair));
  const isFixed = (i: number, c: number, pair: string) =>
    names.locked[`${i} ${c}`] !== undefined && stay.has(pair);
  return output.meetings.flatMap(([i, c, slot, table], at): PlannedMeeting[] => {
    const [one, other] = [names.participants[i], names.participants[c]];
    const time = names.slots[slot];
    const [who, whom] = output.sitters[at] ?? ["", ""];
    if (!one || !other || !time) return [];
    const [a, b] = one.partyId < other.partyId ? [one, other] : [other, one];
    const pair = pairKey(a.partyId, b.partyId);
    if (isFixed(i, c, pair)) return [];
    return [
      {
        pair,
        aPartyId: a.partyId,
        bPartyId: b.partyId,
        requestId: names.requests[pair] ?? null,
        ...time,
        tableId: names.tables[table] ?? null,
        sitters: [
          { partyId: one.partyId, personId: who },
          { partyId: other.partyId, personId: whom },
        ],
      },
    ];
  });
}
