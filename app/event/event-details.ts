import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { daysBetween, instantOf, isDay, isZone } from "#app/lib/time.ts";
import type { Event } from "./events.ts";
import { isReservedSlug } from "./slugs.ts";

/** What an organizer decides about an event. */
export type EventDetails = Pick<
  Event,
  | "slug"
  | "name"
  | "tagline"
  | "description"
  | "venue"
  | "address"
  | "directions"
  | "firstDay"
  | "lastDay"
  | "opensAt"
  | "closesAt"
  | "zone"
  | "currency"
  | "accentHue"
  | "phone"
  | "holdMinutes"
  | "ticketsPerEmail"
  | "contactEmail"
  | "organizerName"
  | "imprint"
  | "privacy"
  | "icpNumber"
  | "payAtDoor"
  | "correctDays"
  | "transferDays"
  | "exchangeDays"
  | "cancelDays"
  | "offerHours"
>;

export type DetailsRefusal =
  | "no_name"
  | "reserved_slug"
  | "no_such_day"
  | "no_such_zone"
  | "skipped_time"
  | "ends_before_it_starts"
  | "lasts_too_long";

const mostDays = 31;

/**
 * What is wrong with an event's name, address or time, in the order a person would ask. Days are
 * real days and at most 31; on each, its doors close after they open, and both times exist on the
 * clocks of its zone (of a minute that clocks show twice, the earlier counts).
 */
export function checkDetails(
  details: Pick<
    EventDetails,
    "slug" | "name" | "firstDay" | "lastDay" | "opensAt" | "closesAt" | "zone"
  >,
): Result<undefined, DetailsRefusal> {
  const { name, slug, firstDay, lastDay, opensAt, closesAt, zone } = details;
  if (!hasText(name)) return refused("no_name");
  if (isReservedSlug(slug)) return refused("reserved_slug", { slug });
  if (!isDay(firstDay) || !isDay(lastDay)) return refused("no_such_day");
  if (!isZone(zone)) return refused("no_such_zone");
  if (lastDay < firstDay || closesAt <= opensAt) return refused("ends_before_it_starts");
  const days = daysBetween(firstDay, lastDay);
  if (days.length > mostDays) return refused("lasts_too_long", { days: mostDays });
  const times = days.flatMap((day) => [`${day}T${opensAt}`, `${day}T${closesAt}`]);
  const skipped = times.find((time) => instantOf(time, zone) === null);
  if (skipped) return refused("skipped_time", { time: skipped.replace("T", " ") });
  return ok();
}

function hasText(value: Localized): boolean {
  return value.zh !== "" || value.en !== "";
}
