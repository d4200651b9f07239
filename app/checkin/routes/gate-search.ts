import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { db } from "#db/client.server.ts";
import { foundTickets } from "../found-tickets.ts";
import { requireDevice } from "../guards.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireDevice(db, request, "search");
  const typed = new URL(request.url).searchParams.get("q")?.slice(0, 200) ?? "";
  const found = await foundTickets(db, { device, typed, now: now() });
  return json(found, { headers: { "Cache-Control": "no-store" } });
}
