import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { byteOrderMark, csvLine } from "#app/lib/csv.ts";
import { localized } from "#app/lib/lang.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { meetingLine } from "../meeting-lines.ts";
import { meetingsOf } from "../meetings.ts";
import { planWords } from "../plan-wording.ts";

/** The meetings of an event as a file, in the order of time and tables. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "meetings.see");
  const lang = langOf(request);
  const t = planWords[lang];
  const meetings = await meetingsOf(db, { eventId: event.id });
  const lines = meetings.map((meeting) => {
    const line = meetingLine(meeting, { zone: event.zone, lang });
    return csvLine([
      line.day,
      line.time,
      line.room,
      line.number,
      localized(line.a, lang),
      line.aPeople,
      localized(line.b, lang),
      line.bPeople,
      line.locked ? t.locked : "",
    ]);
  });
  const head = [t.day, t.when, t.room, t.boothNumber, `${t.party} 1`, t.people, `${t.party} 2`];
  return new Response(byteOrderMark + csvLine([...head, t.people, t.locked]) + lines.join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.slug}-meetings.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
