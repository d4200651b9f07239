import { minute } from "#app/lib/time.ts";
import { agreedTime } from "./agreed-times.ts";
import { pairKey } from "./consent.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { PlannedMeeting } from "./plan-names.ts";

/** Why a meeting that was planned can not be any more. */
export type NoLonger =
  | "party_gone"
  | "no_consent"
  | "met_already"
  | "person_gone"
  | "slot_gone"
  | "other_time"
  | "busy"
  | "table_gone"
  | "table_taken"
  | "too_many"
  | "run"
  | "too_far";

/**
 * Looks at each meeting by what is true now and knows nothing of how the plan was made: the two
 * still agree, to this time where they agreed on one, and have no other meeting; who sits there may
 * and can, the slot lies ahead, the table stands and nobody else sits at it; and nobody has more
 * meetings than they take, nor more in a row, nor less time than the way to the next takes.
 */
export function stillHolds(
  facts: PlanFacts,
  wanted: PlannedMeeting[],
): { holds: PlannedMeeting[]; fails: { meeting: PlannedMeeting; why: NoLonger }[] } {
  const pairs = new Map(facts.pairs.map((pair) => [pairKey(pair.a, pair.b), pair]));
  const slots = new Map(facts.slots.map((slot, at) => [slot.startsAt, { ...slot, at }]));
  const tables = new Map(facts.tables.map((table) => [table.id, table]));
  const taken = new Taken();
  for (const { meeting, sitters } of facts.fixed) taken.take({ ...meeting, sitters });
  const met = new Set(facts.fixed.map(({ meeting }) => meeting.pair));

  const holds: PlannedMeeting[] = [];
  const fails: { meeting: PlannedMeeting; why: NoLonger }[] = [];
  for (const meeting of wanted) {
    const why = problemOf(meeting);
    if (why) fails.push({ meeting, why });
    else {
      holds.push(meeting);
      taken.take(meeting);
      met.add(meeting.pair);
    }
  }
  return { holds, fails };

  function problemOf(meeting: PlannedMeeting): NoLonger | null {
    const { pair: key, aPartyId, bPartyId, startsAt, endsAt, tableId, sitters } = meeting;
    if (!facts.members.has(aPartyId) || !facts.members.has(bPartyId)) return "party_gone";
    const pair = pairs.get(key);
    if (!pair) return "no_consent";
    if (met.has(key)) return "met_already";
    for (const { partyId, personId } of sitters) {
      const willing = partyId === pair.a ? pair.aPeople : pair.bPeople;
      if (!willing.includes(personId)) return "person_gone";
    }
    const agreed = agreedTime(facts, pair);
    if (agreed !== null && agreed !== startsAt) return "other_time";
    const slot = slots.get(startsAt);
    if (!slot || slot.endsAt !== endsAt) return "slot_gone";
    const table = tables.get(tableId ?? "");
    if (!table || table.outOfOrder) return "table_gone";
    if (table.partyId !== null && table.partyId !== aPartyId && table.partyId !== bPartyId) {
      return "table_gone";
    }
    if (table.partyId === null && taken.has(table.id, meeting)) return "table_taken";
    for (const { personId } of sitters) {
      const person = facts.people.get(personId);
      if (!person?.free[slot.at] || taken.has(personId, meeting)) return "busy";
      const most = Math.min(person.rules.most ?? facts.settings.most, facts.settings.most);
      if (taken.count(personId) >= most) return "too_many";
      if (isTooLong(personId, slot.at)) return "run";
      if (isTooFar(personId, meeting)) return "too_far";
    }
    for (const id of [aPartyId, bPartyId]) {
      const most = facts.limits.get(id)?.most ?? null;
      if (most !== null && taken.count(id) >= most) return "too_many";
    }
    return null;
  }

  /** Whether one more meeting in this slot makes more in a row than somebody takes. */
  function isTooLong(personId: string, at: number): boolean {
    const atMost = facts.people.get(personId)?.rules.breakAfter ?? null;
    if (atMost === null) return false;
    const isBusy = (n: number) => {
      const slot = facts.slots[n];
      return slot?.day === facts.slots[at]?.day && slot !== undefined && taken.has(personId, slot);
    };
    let row = 1;
    for (let n = at - 1; isBusy(n); n--) row++;
    for (let n = at + 1; isBusy(n); n++) row++;
    return row > atMost;
  }

  /** Whether somebody comes too late from or to another building. */
  function isTooFar(personId: string, { startsAt, endsAt, tableId }: PlannedMeeting): boolean {
    const way = facts.settings.walkMinutes * minute;
    const here = tables.get(tableId ?? "")?.building;
    return taken
      .of(personId)
      .filter((one) => one.startsAt < endsAt + way && one.endsAt > startsAt - way)
      .some((one) => (tables.get(one.tableId ?? "")?.building ?? here) !== here);
  }
}

type Timed = Pick<
  PlannedMeeting,
  "aPartyId" | "bPartyId" | "startsAt" | "endsAt" | "tableId" | "sitters"
>;

/** When people and tables are taken, and how often people and parties meet. */
class Taken {
  private readonly times = new Map<string, Pick<Timed, "startsAt" | "endsAt" | "tableId">[]>();

  take({ aPartyId, bPartyId, startsAt, endsAt, tableId, sitters }: Timed) {
    const ids = [aPartyId, bPartyId, tableId ?? "", ...sitters.map(({ personId }) => personId)];
    for (const id of ids) {
      const known = this.times.get(id);
      if (known) known.push({ startsAt, endsAt, tableId });
      else this.times.set(id, [{ startsAt, endsAt, tableId }]);
    }
  }

  has(id: string, { startsAt, endsAt }: Pick<Timed, "startsAt" | "endsAt">): boolean {
    return this.of(id).some((one) => one.startsAt < endsAt && one.endsAt > startsAt);
  }

  count(id: string): number {
    return this.of(id).length;
  }

  of(id: string) {
    return this.times.get(id) ?? [];
  }
}
