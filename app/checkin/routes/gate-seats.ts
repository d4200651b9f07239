import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#db/client.server.ts";
import { doorProblem, requireDevice } from "../guards.server.ts";
import { seatsAtDoor } from "../seats-at-door.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { list } = await requireDevice(db, request, "search");
  const seats = list.sessionId === null ? null : await seatsAtDoor(db, list.sessionId);
  if (!seats) throw doorProblem(request, "no_seats_given", 404);
  return json(seats, { headers: { "Cache-Control": "no-store" } });
}
