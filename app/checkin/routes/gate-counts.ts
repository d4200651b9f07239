import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { db } from "#db/client.server.ts";
import { requireDevice } from "../guards.server.ts";
import { keptCounts } from "../kept-counts.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireDevice(db, request, "other");
  const counts = await keptCounts(db, { device, now: now() });
  return json(counts, { headers: { "Cache-Control": "no-store" } });
}
