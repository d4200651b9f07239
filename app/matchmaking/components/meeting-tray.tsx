import { localized } from "#app/lib/lang.ts";
import { Tray } from "#app/ui/board-frame.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { meetingBoardUrl, meetingPlacesUrl, placeMeetingUrl } from "#app/urls.ts";
import type { BoardTray, TrayPair } from "../board-tray.ts";
import { boardWords } from "../board-wording.ts";

type MeetingTrayProps = { slug: string; day: string; tray: BoardTray };

/** Who agreed and has no meeting: dragged onto the board, or placed by the form each of them opens. */
export function MeetingTray({ slug, day, tray }: MeetingTrayProps) {
  const t = boardWords[useLang()];
  const { search, pairs, found, all } = tray;
  return (
    <Tray
      title={t.tray}
      empty={all === 0 ? t.trayEmpty : t.trayNone}
      items={pairs.map((one) => ({ key: one.pair, block: <Waiting slug={slug} {...one} /> }))}
      more={found > pairs.length && <p className="muted">{t.trayMore(found - pairs.length)}</p>}
    >
      {all > 0 && <p className="muted">{t.trayLead(all)}</p>}
      {all > 0 && (
        <SearchForm
          action={meetingBoardUrl(slug)}
          label={t.traySearch}
          value={search}
          kept={{ day }}
          inPlace
        />
      )}
    </Tray>
  );
}

function Waiting({ slug, pair, a, b }: TrayPair & { slug: string }) {
  const lang = useLang();
  const title = [a, b].map((name) => localized(name, lang)).join(" × ");
  return (
    <a
      className="slot"
      id={`pair-${pair.replace(" ", "-")}`}
      href={placeMeetingUrl(slug, pair)}
      draggable={false}
      title={title}
      data-slot=""
      data-pair={pair}
      data-title={title}
      data-places={meetingPlacesUrl(slug, pair)}
    >
      <span className="slot__title">
        <InLanguage value={a} />
      </span>
      <span>
        <InLanguage value={b} />
      </span>
    </a>
  );
}
