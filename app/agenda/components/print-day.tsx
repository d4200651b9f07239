import type { CSSProperties } from "react";
import type { ListedDay } from "../agenda-page.ts";

type PrintDayProps = { event: string; version: string; day: ListedDay };

/** A day on one A3: rooms across, time down, as large as both allow. */
export function PrintDay({ event, version, day }: PrintDayProps) {
  const size = { "--m": day.minutes, "--r": Math.max(1, day.rooms.length) } as CSSProperties;
  return (
    <section className="sheet" style={size}>
      <header>
        <h2>{day.label}</h2>
        <p>{event}</p>
        <p>{version}</p>
      </header>
      <div className="sheet__body">
        <ol className="sheet__heads">
          {day.rooms.map(({ slug, name }) => (
            <li key={slug}>{name}</li>
          ))}
        </ol>
        <ol className="sheet__hours">
          {day.hours.map((clock) => (
            <li key={clock}>{clock}</li>
          ))}
        </ol>
        {day.moments.map(({ minutes, clock, sessions }) => (
          <ul key={minutes} className="sheet__at" style={{ "--t": minutes } as CSSProperties}>
            {sessions.map(({ mark, title, who, place, isForAll, marks }) => (
              <li
                key={mark}
                style={place as CSSProperties}
                className={`${isForAll ? "all " : ""}${marks}`}
              >
                <b>{clock}</b> {title} <i>{who}</i>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}
