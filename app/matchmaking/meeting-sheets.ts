import type { Event } from "#app/event/events.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { formatDay } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingLine } from "./meeting-lines.ts";
import { meetingsOf } from "./meetings.ts";
import { partyNamesOf } from "./parties.ts";
import { tablesOf } from "./plan-settings.ts";
import { tableName } from "./proposal-view.ts";

/** What is printed: for each table and day who meets there, and a sign for each table in use. */
export async function tableSheets(
  db: Reader,
  { event, lang }: { event: Pick<Event, "id" | "zone">; lang: Lang },
) {
  const meetings = await meetingsOf(db, { eventId: event.id });
  const lines = meetings.map((meeting) => meetingLine(meeting, { zone: event.zone, lang }));
  const tables = (await tablesOf(db, event.id)).filter(({ outOfOrder }) => !outOfOrder);
  const names = await partyNamesOf(db, event.id);
  const days = [...new Set(lines.map(({ day }) => day))].sort();
  return {
    lists: tables.flatMap((table) =>
      days.flatMap((day) => {
        const rows = lines.filter((line) => line.tableId === table.id && line.day === day);
        if (rows.length === 0) return [];
        const key = `${table.id} ${day}`;
        return [{ key, table: tableName(table, lang), day: formatDay(day, lang), rows }];
      }),
    ),
    signs: tables.map(({ id, number, room, partyId }) => ({
      key: id,
      number,
      room: localized(room, lang),
      party: localized(names.get(partyId ?? "")?.name ?? { zh: "", en: "" }, lang),
    })),
  };
}

export type TableSheets = Awaited<ReturnType<typeof tableSheets>>;
