import { useHere } from "#app/ui/here.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage, type PageEvent } from "#app/ui/page.tsx";
import { agendaUrl, nowUrl } from "#app/urls.ts";
import { words } from "../agenda-wording.ts";
import type { ScreenRoom } from "../now-screen.ts";

type NowScreenProps = {
  event: PageEvent;
  clock: string;
  day: string;
  room: { slug: string; name: string } | null;
  rooms: ScreenRoom[];
  choices: { slug: string; name: string }[];
  part: number;
  of: number;
  /** Why no room is shown, where none is. */
  nothing: string;
};

/** A screen in the hall: asks for itself every few seconds, and never scrolls. */
export function NowScreen(screen: NowScreenProps) {
  const { event, clock, day, room, rooms, part, of, nothing } = screen;
  return (
    <>
      <main id="main" className="now__live" data-live-url={useHere()} data-live-every="6000">
        <header className="now__head">
          <h1>{room ? room.name : <InLanguage value={event.name} />}</h1>
          <p>
            {of > 1 && (
              <span>
                {part}/{of}
              </span>
            )}
            <span>{day}</span>
            <b>{clock}</b>
          </p>
        </header>
        {rooms.length === 0 && <p className="now__nothing">{nothing}</p>}
        <ul className="now__rooms" data-rooms={rooms.length}>
          {rooms.map((it) => (
            <Room key={it.name} room={it} named={room === null} />
          ))}
        </ul>
      </main>
      <Choices slug={event.slug} choices={screen.choices} />
    </>
  );
}

function Room({ room, named }: { room: ScreenRoom; named: boolean }) {
  const t = words[useLang()];
  const { name, floor, now, next } = room;
  return (
    <li className="now__room">
      {named && (
        <h2>
          {name} {floor && <small>{floor}</small>}
        </h2>
      )}
      <div className="now__on">
        {now ? (
          <>
            <p className="now__label">
              {t.onNow} · {t.until(now.end)}
            </p>
            <p className="now__title">{now.title}</p>
            {now.who && <p className="now__who">{now.who}</p>}
            <progress max={1} value={now.share} aria-hidden="true" />
          </>
        ) : (
          <p className="now__label muted">{t.nothingNow}</p>
        )}
      </div>
      {next && (
        <p className="now__next">
          <b>{next.start}</b> <span>{next.title}</span>
        </p>
      )}
    </li>
  );
}

/** Out of sight on a screen that nobody touches; there for whoever sets it up. */
function Choices({ slug, choices }: Pick<NowScreenProps, "choices"> & { slug: string }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <details className="now__choices">
      <summary>{t.chooseRoom}</summary>
      <ul>
        <li>
          <a href={nowUrl(lang, slug)}>{t.allRooms}</a>
        </li>
        {choices.map(({ slug: room, name }) => (
          <li key={room}>
            <a href={nowUrl(lang, slug, room)}>{name}</a>
          </li>
        ))}
        <li>
          <a href={agendaUrl(lang, slug)}>{t.toAgenda}</a>
        </li>
      </ul>
    </details>
  );
}
