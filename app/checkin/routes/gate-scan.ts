import { type ActionFunctionArgs, json } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { dueAtDoor } from "#app/payments/due-at-door.ts";
import { db } from "#db/client.server.ts";
import { PostedScan } from "../forms.ts";
import { requireDevice, requireJson } from "../guards.server.ts";
import { scanAnswer } from "../scan-answer.ts";
import { scanTicket } from "../scan-ticket.ts";

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(db, request, "scan");
  const asked = await requireJson(request, PostedScan);
  const scan = await scanTicket(db, { device, asked, now: now() });
  const takes = scan.reason === "unpaid" && device.takesMoney && scan.ticket;
  const about = { eventId: device.eventId, ticketId: takes ? takes.id : "", now: now() };
  const found = takes ? await dueAtDoor(db, about) : null;
  return json(scanAnswer(scan, device, found?.due), { headers: { "Cache-Control": "no-store" } });
}
