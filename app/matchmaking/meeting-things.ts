import { type Lang, localized } from "#app/lib/lang.ts";
import { myMeetingsUrl } from "#app/urls.ts";
import type { OwnMeeting } from "./own-meetings.ts";
import { words } from "./wording.ts";

/** What each meeting is called among someone's days, where it is, and where more is said. */
export function meetingThings(
  meetings: OwnMeeting[],
  { slug, lang }: { slug: string; lang: Lang },
): Map<string, { title: OwnMeeting["with"]["name"]; where: string; href: string }> {
  const t = words[lang];
  return new Map(
    meetings.map(({ id, with: other, place }) => [
      id,
      {
        title: other.name,
        where: [
          place ? t.tableIn(localized(place.room, lang), place.number) : t.noTableYet,
          ...other.people,
        ].join(" · "),
        href: `${myMeetingsUrl(slug)}#meeting-${id}`,
      },
    ]),
  );
}
