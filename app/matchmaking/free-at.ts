import { and, eq } from "drizzle-orm";
import { clashesWith } from "#app/calendar/commitments.ts";
import type { Event } from "#app/event/events.ts";
import { clockOf, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { availabilities, busySlots } from "#db/schema.server.ts";
import type { MeetingSettings } from "./meeting-settings.ts";
import { meetingSlots } from "./meeting-slots.ts";

/** Before this hour it is morning, from it on afternoon. */
const noon = "12:30";

/** Whether someone can meet in the slot that begins then; null where no slot does. */
export async function freeAt(
  db: Reader,
  of: {
    event: Pick<Event, "id" | "zone">;
    settings: MeetingSettings;
    personId: string;
    startsAt: Instant;
  },
): Promise<boolean | null> {
  const { event, settings, personId, startsAt } = of;
  const slot = meetingSlots(settings, event.zone).find((one) => one.startsAt === startsAt);
  if (!slot) return null;
  const own = { eventId: event.id, personId };
  const mine = and(eq(availabilities.eventId, event.id), eq(availabilities.personId, personId));
  const [rules] = await db.select().from(availabilities).where(mine);
  if (!isInPart(startsAt, event.zone, rules?.part ?? "all")) return false;
  const [busy] = await db
    .select({ at: busySlots.startsAt })
    .from(busySlots)
    .where(
      and(
        eq(busySlots.eventId, event.id),
        eq(busySlots.personId, personId),
        eq(busySlots.startsAt, startsAt),
      ),
    );
  if (busy) return false;
  const clashes = await clashesWith(db, { ...own, startsAt, endsAt: slot.endsAt });
  return clashes.length === 0;
}

/** Whether a moment lies in the part of the day someone is there for. */
export function isInPart(
  at: Instant,
  zone: string,
  part: "all" | "mornings" | "afternoons",
): boolean {
  if (part === "all") return true;
  return clockOf(at, zone) < noon === (part === "mornings");
}
