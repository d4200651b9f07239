import { minute } from "#app/lib/time.ts";
import { type ConsentedPair, pairKey } from "./consent.ts";
import type { OfferRow } from "./meeting-offers.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";

/** Why two parties can not meet in a slot. */
export type HandClash = "busy" | "too_many" | "run" | "no_table" | "offered";

/** A slot in which two parties might meet: who would sit, at which tables; or why not. */
export type HandSlot = {
  startsAt: number;
  endsAt: number;
  sitters: PlannedMeeting["sitters"];
  tableIds: string[];
  /** The offers to others of tables that would do. */
  offered: OfferRow[];
  why: HandClash | null;
  /** The party of whom that is so; null where it is nobody's matter. */
  whose: string | null;
};

type Time = { startsAt: number; endsAt: number };

/**
 * Each slot that lies ahead, with what speaks against a meeting of these two there: somebody busy,
 * more meetings than somebody takes, more in a row, no table, or none but what is offered to others, in
 * this order. Everything that is planned stays, but for the meeting that moves (`besides`), whose
 * people are asked first.
 */
export function handSlots(
  facts: PlanFacts,
  pair: ConsentedPair,
  { besides, now }: { besides: SeatedMeeting | null; now: number },
): HandSlot[] {
  const planned = [...facts.fixed, ...facts.open].filter(
    ({ meeting }) => meeting.id !== besides?.meeting.id,
  );
  const ofPerson = (id: string) =>
    planned.filter(({ sitters }) => sitters.some(({ personId }) => personId === id));
  const ofParty = (id: string) =>
    planned.filter(({ meeting }) => meeting.aPartyId === id || meeting.bPartyId === id);
  const sides = [
    { partyId: pair.a, willing: asked(pair.aPeople) },
    { partyId: pair.b, willing: asked(pair.bPeople) },
  ];
  return facts.slots.flatMap((slot, at) => (slot.startsAt <= now ? [] : [slotAt({ ...slot, at })]));

  function asked(willing: string[]): string[] {
    const sat = (id: string) => besides?.sitters.some(({ personId }) => personId === id) === true;
    return [...willing].sort((a, b) => Number(sat(b)) - Number(sat(a)));
  }

  function slotAt({ at, startsAt, endsAt }: Time & { at: number }): HandSlot {
    const no = (why: HandClash, whose: string | null) => {
      return { startsAt, endsAt, sitters: [], tableIds: [], offered: [], why, whose };
    };
    const sitters: PlannedMeeting["sitters"] = [];
    for (const { partyId, willing } of sides) {
      const free = willing.filter(
        (id) =>
          facts.people.get(id)?.free[at] && !ofPerson(id).some((one) => overlaps(one, slot())),
      );
      if (free.length === 0) return no("busy", partyId);
      const most = facts.limits.get(partyId)?.most ?? null;
      if (most !== null && ofParty(partyId).length >= most) return no("too_many", partyId);
      const open = free.filter((id) => ofPerson(id).length < mostOf(id));
      if (open.length === 0) return no("too_many", partyId);
      const rested = open.find((id) => !isTooLong(id, at));
      if (rested === undefined) return no("run", partyId);
      sitters.push({ partyId, personId: rested });
    }
    const free = tablesFor(sitters, slot());
    const offers = offersAt(slot());
    const offered = offers.filter(({ tableId }) => tableId !== null && free.includes(tableId));
    const tableIds = free.filter((id) => !offered.some(({ tableId }) => tableId === id));
    if (free.length === 0) return no("no_table", null);
    if (tableIds.length === 0) return { ...no("offered", null), offered };
    return { startsAt, endsAt, sitters, tableIds, offered, why: null, whose: null };

    function slot(): Time {
      return { startsAt, endsAt };
    }
  }

  function mostOf(id: string): number {
    return Math.min(facts.people.get(id)?.rules.most ?? facts.settings.most, facts.settings.most);
  }

  /** Whether one more meeting in this slot makes more in a row than somebody takes. */
  function isTooLong(id: string, at: number): boolean {
    const atMost = facts.people.get(id)?.rules.breakAfter ?? null;
    if (atMost === null) return false;
    const busy = new Set(ofPerson(id).map(({ meeting }) => meeting.startsAt));
    const isBusy = (n: number) =>
      facts.slots[n]?.day === facts.slots[at]?.day && busy.has(facts.slots[n]?.startsAt ?? -1);
    let row = 1;
    for (let n = at - 1; isBusy(n); n--) row++;
    for (let n = at + 1; isBusy(n); n++) row++;
    return row > atMost;
  }

  function tablesFor(sitters: PlannedMeeting["sitters"], time: Time): string[] {
    const usable = facts.tables.filter(({ outOfOrder }) => !outOfOrder);
    const booths = usable.filter(({ partyId }) => partyId === pair.a || partyId === pair.b);
    const taken = new Set(
      planned.filter((one) => overlaps(one, time)).map(({ meeting }) => meeting.tableId),
    );
    const shared = usable.filter(({ id, partyId }) => partyId === null && !taken.has(id));
    const near = sitters.flatMap(({ personId }) =>
      ofPerson(personId).filter(({ meeting }) => isSoon(meeting, time)),
    );
    const houses = new Map(facts.tables.map(({ id, building }) => [id, building]));
    return (booths.length > 0 ? booths : shared)
      .filter(({ building }) =>
        near.every(({ meeting }) => (houses.get(meeting.tableId ?? "") ?? building) === building),
      )
      .map(({ id }) => id);
  }

  /** The offers of shared tables to others at a time; a booth has room for several. */
  function offersAt(time: Time): OfferRow[] {
    const booths = new Set(facts.tables.flatMap(({ id, partyId }) => (partyId ? [id] : [])));
    return facts.offers.filter(
      (one) =>
        one.pair !== pairKey(pair.a, pair.b) &&
        !booths.has(one.tableId ?? "") &&
        one.startsAt < time.endsAt &&
        one.endsAt > time.startsAt,
    );
  }

  /** Whether there is no time to walk between two meetings. */
  function isSoon(one: Time, other: Time): boolean {
    const between = Math.max(one.startsAt, other.startsAt) - Math.min(one.endsAt, other.endsAt);
    return between < facts.settings.walkMinutes * minute;
  }
}

function overlaps({ meeting }: SeatedMeeting, { startsAt, endsAt }: Time): boolean {
  return meeting.startsAt < endsAt && meeting.endsAt > startsAt;
}
