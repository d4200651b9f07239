import { type Instant, wallTime } from "#app/lib/time.ts";
import type { CheckInList } from "./gates.ts";
import { reentryOf } from "./reentry.ts";

/** What the form of this list begins with; a new one admits every ticket type once, at any time. */
export function listFields(
  list: CheckInList | null,
  { types, zone }: { types: { id: string }[]; zone: string },
) {
  const wall = (at: Instant | null) => (at === null ? "" : wallTime(at, zone));
  return {
    name: list?.name ?? { zh: "", en: "" },
    types: list?.ticketTypeIds ?? types.map(({ id }) => id),
    opensAt: wall(list?.opensAt ?? null),
    closesAt: wall(list?.closesAt ?? null),
    reentry: list ? reentryOf(list) : ("once" as const),
    includeUnpaid: list?.includeUnpaid ?? false,
  };
}
