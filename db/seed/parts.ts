import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";

/** How many of an id's characters are its time. */
const timeLength = 10;

/**
 * The id of a part of the demo. Its time says which part it is, so that it is known again after
 * organizers have renamed or moved it.
 */
export function partId(event: Pick<Event, "createdAt">, position: number): string {
  return newId(event.createdAt + position);
}

/** Those of `keys` that still stand for a row, in the order in which their rows were made. */
export function partsOf<Key extends string, Row extends { id: string }>(
  event: Pick<Event, "createdAt">,
  keys: readonly Key[],
  rows: Row[],
): Map<Key, Row> {
  const found = new Map<Key, Row>();
  for (const [position, key] of keys.entries()) {
    const time = partId(event, position).slice(0, timeLength);
    const row = rows.find(({ id }) => id.startsWith(time));
    if (row) found.set(key, row);
  }
  return found;
}
