import { type ActionFunctionArgs, json } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { db } from "#db/client.server.ts";
import { PostedUndo } from "../forms.ts";
import { doorProblem, requireDevice, requireJson } from "../guards.server.ts";
import type { UndoAnswer } from "../scan-protocol.ts";
import { undoScan } from "../undo-scan.ts";

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(db, request, "other");
  const { scan: scanId, reason } = await requireJson(request, PostedUndo);
  const undone = await undoScan(db, {
    eventId: device.eventId,
    scanId,
    reason,
    actor: { kind: "device", id: device.id, label: device.name },
    now: now(),
  });
  if (!undone.ok) {
    throw doorProblem(request, undone.reason, undone.reason === "scan_not_found" ? 404 : 409);
  }
  return json({ undone: scanId } satisfies UndoAnswer);
}
