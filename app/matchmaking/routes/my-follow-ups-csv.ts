import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { contactsCsv } from "../contacts-csv.ts";
import { followUpsOf } from "../follow-ups.ts";
import { requireParticipant } from "../guards.server.ts";

/** One's own follow-ups as a file, with the addresses others let one have and no other. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { event, person } = await requireParticipant(db, request);
  const lang = langOf(request);
  const of = { eventId: event.id, personId: person.id, now: now() };
  const rows = await followUpsOf(db, of);
  const file = contactsCsv(rows, { zone: event.zone, lang });
  return new Response(file, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.slug}-meetings.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
