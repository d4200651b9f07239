import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { notFound } from "#app/web/answers.ts";
import { db } from "#db/client.server.ts";
import { draftOf } from "../draft.ts";
import { listKinds } from "../lists/columns.ts";
import { writeList } from "../lists/write-list.ts";

/**
 * A list of the draft as a file: what it says can be changed elsewhere and imported again. Speakers have
 * addresses in it that are shown to nobody else.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = listKinds.find((one) => `${one}.csv` === params.file);
  const role = kind === "speakers" ? "agenda.change" : "agenda.see";
  const { event } = await requireRole(db, request, params.event, role);
  if (!kind) throw notFound();
  return new Response(writeList(await draftOf(db, event), kind), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.slug}-${kind}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
