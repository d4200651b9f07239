import type { Event } from "#app/event/events.ts";
import { type Lang, type Localized, langs } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { type Meeting, meetingsOf } from "./meetings.ts";
import { partyNamesOf } from "./parties.ts";
import { tablesOf } from "./plan-settings.ts";
import { tableName } from "./proposal-view.ts";

/** In which languages sheets are printed: both, unless one is asked for; the reader's comes first. */
export function sheetLangs(asked: string | null, reader: Lang): Lang[] {
  const only = langs.filter((lang) => lang === asked);
  return only.length > 0 ? only : [...langs].sort((one) => (one === reader ? -1 : 1));
}

/** What is printed: for each table and day who meets there, and a sign for each table in use. */
export async function tableSheets(db: Reader, event: Pick<Event, "id" | "zone">) {
  const meetings = await meetingsOf(db, { eventId: event.id });
  const tables = (await tablesOf(db, event.id)).filter(({ outOfOrder }) => !outOfOrder);
  const names = await partyNamesOf(db, event.id);
  const dayOfMeeting = ({ startsAt }: Meeting) => dayOf(startsAt, event.zone);
  const days = [...new Set(meetings.map(dayOfMeeting))].sort();
  return {
    lists: tables.flatMap((table) =>
      days.flatMap((day) => {
        const own = meetings.filter((one) => one.place?.tableId === table.id);
        const rows = own.filter((one) => dayOfMeeting(one) === day).map(rowOf);
        if (rows.length === 0) return [];
        const inBoth = (said: (lang: Lang) => string) => ({ zh: said("zh"), en: said("en") });
        return [
          {
            key: `${table.id} ${day}`,
            table: inBoth((lang) => tableName(table, lang)),
            day: inBoth((lang) => formatDay(day, lang)),
            rows,
          },
        ];
      }),
    ),
    signs: tables.map(({ id, number, room, partyId }) => ({
      key: id,
      number,
      room,
      party: names.get(partyId ?? "")?.name ?? nobody,
    })),
  };

  function rowOf({ id, startsAt, endsAt, sides: [a, b] }: Meeting) {
    return {
      id,
      time: `${clockOf(startsAt, event.zone)}–${clockOf(endsAt, event.zone)}`,
      a: a.name,
      b: b.name,
      people: [a, b].map(({ sitters }) => sitters.map(({ name }) => name)),
    };
  }
}

const nobody: Localized = { zh: "", en: "" };

export type TableSheets = Awaited<ReturnType<typeof tableSheets>>;
