import type { Instant } from "#app/lib/time.ts";
import { minute } from "#app/lib/time.ts";
import type { Instance } from "./instance.ts";
import type { PlanFacts } from "./plan-facts.ts";

type Tables = Pick<Instance, "tables" | "tableNumbers" | "booths" | "buildings" | "walk">;
type Slot = { startsAt: Instant; endsAt: Instant } | null;

/**
 * The tables of a problem by number: those of everyone that nobody sits at in a slot already, then
 * the booths, one for each participant of its party. Between two buildings so many slots are left as
 * the way takes.
 */
export function planTables(
  facts: PlanFacts,
  order: readonly Slot[],
  participants: readonly { partyId: string }[],
): { tables: Tables; ids: string[]; numberOfTable(id: string | null): number | undefined } {
  const usable = facts.tables.filter(({ outOfOrder }) => !outOfOrder);
  const shared = usable.filter(({ partyId }) => partyId === null);
  const numbers = new Map(shared.map(({ id }, number) => [id, number]));
  const buildings = new Map(
    [...new Set(usable.map(({ building }) => building))].map((b, n) => [b, n]),
  );
  const inUse = tablesInUse(facts);
  const ids = shared.map(({ id }) => id);
  const houses = shared.map(({ building }) => buildings.get(building) ?? 0);
  const booths = participants.map(({ partyId }) => {
    const own = usable.find((table) => table.partyId === partyId);
    if (!own) return -1;
    ids.push(own.id);
    houses.push(buildings.get(own.building) ?? 0);
    if (!numbers.has(own.id)) numbers.set(own.id, ids.length - 1);
    return ids.length - 1;
  });
  const tableNumbers = order.map((slot) =>
    slot === null
      ? []
      : shared.flatMap(({ id }, number) => (inUse.has(`${id} ${slot.startsAt}`) ? [] : [number])),
  );
  return {
    tables: {
      tables: tableNumbers.map((some) => some.length),
      tableNumbers,
      booths,
      buildings: houses,
      walk: buildings.size > 1 ? slotsOfWay(order, facts.settings.walkMinutes * minute) : 0,
    },
    ids,
    numberOfTable: (id) => (id === null ? undefined : numbers.get(id)),
  };
}

/** How many slots lie between two meetings for whom a way of so many ms lies between them. */
function slotsOfWay(order: readonly Slot[], way: number): number {
  const [first, second] = order;
  if (!first || !second) return way > 0 ? 1 : 0;
  const step = second.startsAt - first.startsAt;
  const gap = second.startsAt - first.endsAt;
  return way <= gap ? 0 : Math.ceil((way - gap) / step);
}

/** Tables at which somebody sits already, with the slot. */
function tablesInUse({ fixed, slots }: PlanFacts): Set<string> {
  return new Set(
    fixed.flatMap(({ meeting: { tableId, startsAt, endsAt } }) =>
      slots
        .filter((slot) => slot.startsAt < endsAt && slot.endsAt > startsAt)
        .map((slot) => `${tableId} ${slot.startsAt}`),
    ),
  );
}
