import { type ActionFunctionArgs, json } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { db } from "#db/client.server.ts";
import { PostedScan } from "../forms.ts";
import { requireDevice, requireJson } from "../guards.server.ts";
import { scanAnswer } from "../scan-answer.ts";
import { scanTicket } from "../scan-ticket.ts";

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(db, request, "scan");
  const asked = await requireJson(request, PostedScan);
  const scan = await scanTicket(db, { device, asked, now: now() });
  return json(scanAnswer(scan, device), { headers: { "Cache-Control": "no-store" } });
}
