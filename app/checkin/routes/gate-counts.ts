import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { db } from "#db/client.server.ts";
import { requireDevice } from "../guards.server.ts";
import { keptCounts } from "../kept-counts.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireDevice(db, request, "other");
  const { list, zone } = device;
  const counts = await keptCounts(db, { listId: list.id, zone, now: now() });
  return json(counts, { headers: { "Cache-Control": "no-store" } });
}
