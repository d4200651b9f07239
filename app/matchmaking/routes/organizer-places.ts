import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { now } from "#app/lib/time.ts";
import { notFound } from "#app/web/answers.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { boardPlaces } from "../board-places.ts";

/** Where one meeting could be instead, for the board's script. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const places = await boardPlaces(db, { event, id: params.id ?? "", lang, now: now() });
  if (!places) throw notFound();
  return json(places);
}
