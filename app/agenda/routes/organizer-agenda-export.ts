import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { byteOrderMark } from "#app/lib/csv.ts";
import { db } from "#db/client.server.ts";
import { draftOf } from "../draft.ts";
import { writeCsv } from "../export/write-csv.ts";

/** The sessions of the draft as a file: what it says can be changed elsewhere and imported again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "agenda.see");
  const text = writeCsv(await draftOf(db, event));
  return new Response(text.startsWith(byteOrderMark) ? text : byteOrderMark + text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.slug}-sessions.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
