import type { CSSProperties } from "react";
import { useLang } from "#app/ui/lang.tsx";
import { sessionUrl } from "#app/urls.ts";
import type { ListedDay, ListedMoment, ListedSession } from "../agenda-page.ts";
import { words } from "../agenda-wording.ts";

type AgendaListProps = { slug: string; days: ListedDay[] };

/**
 * The program, once, as a list that a style sheet also draws as a grid. It is the leanest markup
 * that can be both: every byte here is there a thousand times.
 */
export function AgendaList({ slug, days }: AgendaListProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <>
      {days.map((day) => (
        <section
          key={day.date}
          id={`d${day.date}`}
          className={isLong(day) ? "ag-day ag-long" : "ag-day"}
          data-start={day.start}
          style={variables({ "--k": day.scale, "--m": day.minutes, "--r": day.rooms.length })}
        >
          <h2>{day.label}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
          <section className="ag-scroll" tabIndex={0} aria-label={day.label}>
            <div className="ag-body">
              <ol className="ag-heads" aria-hidden="true">
                {day.rooms.map(({ slug: room, name }) => (
                  <li key={room} data-room={room}>
                    {name}
                  </li>
                ))}
              </ol>
              <ol className="ag-hours" aria-hidden="true">
                {day.hours.map((clock) => (
                  <li key={clock}>{clock}</li>
                ))}
              </ol>
              {day.moments.map((moment) => (
                <Moment
                  key={moment.minutes}
                  slug={slug}
                  moment={moment}
                  everywhere={t.everywhere}
                />
              ))}
            </div>
          </section>
        </section>
      ))}
    </>
  );
}

/** So many sessions that a phone would take seconds to lay out what nobody has scrolled to. */
const manySessions = 150;

function isLong({ moments }: ListedDay): boolean {
  return moments.reduce((n, { sessions }) => n + sessions.length, 0) > manySessions;
}

function Moment({
  slug,
  moment,
  everywhere,
}: {
  slug: string;
  moment: ListedMoment;
  everywhere: string;
}) {
  return (
    <div className="ag-at" style={variables({ "--t": moment.minutes })}>
      <h3>{moment.clock}</h3>
      <ul>
        {moment.sessions.map((session) => (
          <Session key={session.mark} slug={slug} session={session} everywhere={everywhere} />
        ))}
      </ul>
    </div>
  );
}

function Session({
  slug,
  session,
  everywhere,
}: {
  slug: string;
  session: ListedSession;
  everywhere: string;
}) {
  const lang = useLang();
  const { title, titleTag, who, where, isForAll, note } = session;
  return (
    <li style={variables(session.place)} className={`${isForAll ? "all " : ""}${session.marks}`}>
      <p>{where || everywhere}</p>
      <a lang={titleTag} href={sessionUrl(lang, slug, session.mark)}>
        {title}
      </a>
      {who && <p>{who}</p>}
      {note && <p className="ag-note">{note}</p>}
    </li>
  );
}

function variables(values: Record<string, number | string>): CSSProperties {
  return values as CSSProperties;
}
