import { pageEvent } from "#app/event/page-event.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatInstant, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingSettingsOf, meetingsCloseAt } from "./meeting-settings.ts";
import type { Participant } from "./participants.ts";

/** What every page of someone who wants to meet others shows around itself. */
export async function meetingFrame(
  db: Reader,
  {
    event,
    others,
  }: Participant & { others: { slug: string; name: Participant["event"]["name"] }[] },
  { lang, now }: { lang: Lang; now: Instant },
) {
  const settings = await meetingSettingsOf(db, event);
  const closesAt = meetingsCloseAt(settings, event.zone);
  const isOpen = settings.isOpen && now < closesAt;
  return {
    event: pageEvent(event),
    others,
    isOpen,
    closesAt: isOpen ? formatInstant(closesAt, event.zone, lang) : "",
  };
}

export type MeetingFrame = Awaited<ReturnType<typeof meetingFrame>>;
