import { eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { daysBetween, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingSettings } from "#db/schema.server.ts";
import { meetingSlots } from "./meeting-slots.ts";
import { defaultWeights, type Weights } from "./weights.ts";

type Row = typeof meetingSettings.$inferSelect;

/** When people meet at an event, and by which rules. */
export type MeetingSettings = Omit<Row, "eventId" | "weights"> & { weights: Weights };

/** How the meetings of an event are set; what nobody has decided yet is as `defaultSettings` says. */
export async function meetingSettingsOf(
  db: Reader,
  event: Pick<Event, "id" | "firstDay" | "lastDay" | "opensAt" | "closesAt">,
): Promise<MeetingSettings> {
  const [row] = await db
    .select()
    .from(meetingSettings)
    .where(eq(meetingSettings.eventId, event.id));
  if (!row) return defaultSettings(event);
  const { eventId: _of, weights, ...settings } = row;
  return { ...settings, weights: { ...defaultWeights, ...weights } };
}

/** Closed, an hour after the doors open until they close, half hours of which five minutes are for the way. */
export function defaultSettings(
  event: Pick<Event, "firstDay" | "lastDay" | "opensAt" | "closesAt">,
): MeetingSettings {
  return {
    isOpen: false,
    consent: "request",
    days: daysBetween(event.firstDay, event.lastDay).map((day) => ({
      day,
      from: event.opensAt,
      until: event.closesAt,
    })),
    slotMinutes: 25,
    gapMinutes: 5,
    answerHours: 48,
    closesAt: null,
    weights: defaultWeights,
  };
}

/** Until when something may be asked and answered: what the organizers said, else the last slot. */
export function meetingsCloseAt(
  settings: Pick<MeetingSettings, "closesAt" | "days" | "slotMinutes" | "gapMinutes">,
  zone: string,
): Instant {
  return settings.closesAt ?? meetingSlots(settings, zone).at(-1)?.startsAt ?? 0;
}
