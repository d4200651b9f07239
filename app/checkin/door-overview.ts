import type { Localized } from "#app/lib/lang.ts";
import type { DeviceRow } from "./devices.ts";
import type { CheckInList, Gate } from "./gates.ts";

type Rooms = {
  lists: CheckInList[];
  types: { id: string; name: Localized }[];
  gates: Gate[];
  devices: DeviceRow[];
  /** Attempts by device id. */
  scans: ReadonlyMap<string, number>;
};

/** An event's lists, gates and phones side by side, each with the names of what it refers to. */
export function doorOverview({ lists, types, gates, devices, scans }: Rooms) {
  const names = new Map(lists.map((list) => [list.id, list.name]));
  return {
    lists: lists.map(({ eventId: _event, createdAt: _then, ticketTypeIds, ...list }) => ({
      ...list,
      types: types.filter(({ id }) => ticketTypeIds.includes(id)).map(({ name }) => name),
    })),
    gates: gates.map(({ id, name, listId }) => ({
      id,
      name,
      list: { id: listId, name: names.get(listId) ?? { zh: "", en: "" } },
      phones: devices.filter((one) => one.gateId === id && one.revokedAt === null).length,
    })),
    phones: devices.map(({ id, name, gateName, lastSeenAt, revokedAt }) => ({
      id,
      name,
      gateName,
      lastSeenAt,
      revokedAt,
      scans: scans.get(id) ?? 0,
    })),
  };
}
