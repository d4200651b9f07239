import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatInstant, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { calendarOf } from "./availability.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";

/** The slots to come in which someone is free, as what they may propose. */
export async function slotOptions(
  db: Reader,
  of: { event: Event; personId: string; lang: Lang; now: Instant },
): Promise<{ value: string; label: string }[]> {
  const { event, personId, lang, now } = of;
  const settings = await meetingSettingsOf(db, event);
  const { slots } = await calendarOf(db, { event, settings, personId });
  return slots
    .filter(({ state, startsAt }) => state === "free" && startsAt > now)
    .map(({ startsAt }) => ({
      value: String(startsAt),
      label: formatInstant(startsAt, event.zone, lang),
    }));
}
