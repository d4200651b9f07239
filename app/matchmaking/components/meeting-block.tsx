import type { CSSProperties } from "react";
import { localized } from "#app/lib/lang.ts";
import { clockOf } from "#app/lib/time.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { meetingPlacesUrl, plannedMeetingUrl } from "#app/urls.ts";
import { boardWords } from "../board-wording.ts";
import type { BoardPlace } from "../meeting-board.ts";

/** A meeting on the board: opens its form, and can be dragged where scripts run. */
export function MeetingBlock({
  slug,
  zone,
  meeting,
}: {
  slug: string;
  zone: string;
  meeting: BoardPlace;
}) {
  const lang = useLang();
  const t = boardWords[lang];
  const { id, a, b, tableId, startsAt, top, minutes, version, locked, moves } = meeting;
  const title = [a, b].map((name) => localized(name, lang)).join(" × ");
  const style = { "--top": top, "--length": minutes, "--lane": 0, "--lanes": 1 };
  return (
    <a
      className={moves ? "slot" : "slot slot--still"}
      id={`meeting-${id}`}
      href={plannedMeetingUrl(slug, id)}
      draggable={false}
      title={title}
      data-slot={moves ? "" : undefined}
      data-at={`${startsAt} ${tableId}`}
      data-meeting={id}
      data-version={version}
      data-title={title}
      data-places={meetingPlacesUrl(slug, id)}
      style={style as CSSProperties}
    >
      <span className="slot__title">
        <InLanguage value={a} />
      </span>
      <span>
        <InLanguage value={b} />
      </span>
      <span className="slot__more">
        {clockOf(startsAt, zone)}
        {locked && (
          <>
            {" "}
            <Icon name="lock" /> <span className="unseen">{t.locked}</span>
          </>
        )}
      </span>
    </a>
  );
}
