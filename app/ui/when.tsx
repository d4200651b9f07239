import {
  clockOf,
  dayOf,
  formatDay,
  formatDays,
  formatInstant,
  type Instant,
} from "#app/lib/time.ts";
import { useLang } from "./lang.tsx";

type WhenProps = { from: Instant; until?: Instant; zone: string; date?: "shown" | "known" };

/**
 * An instant, or a range of the wall clock in the event's zone; where the day is `known` from the
 * page, only the time of day is written.
 */
export function When({ from, until, zone, date = "shown" }: WhenProps) {
  const lang = useLang();
  const day = date === "known" ? "" : `${formatDay(dayOf(from, zone), lang)} `;
  const start = <time dateTime={new Date(from).toISOString()}>{clockOf(from, zone)}</time>;
  const sameDay = until !== undefined && dayOf(from, zone) === dayOf(until, zone);
  return (
    <span className="figures">
      {day}
      {until === undefined ? (
        start
      ) : (
        <span className={sameDay ? "one-piece" : undefined}>
          {start}–
          <time dateTime={new Date(until).toISOString()}>
            {sameDay ? clockOf(until, zone) : formatInstant(until, zone, lang)}
          </time>
        </span>
      )}
    </span>
  );
}

/** The days of an event in one phrase. */
export function Days({ first, last }: { first: string; last: string }) {
  return <span className="figures">{formatDays(first, last, useLang())}</span>;
}
