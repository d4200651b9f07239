import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { requireProgram } from "../guards.server.ts";
import { seatingOf } from "../seats.ts";
import { markOf } from "../session-marks.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, program } = await requireProgram(db, params);
  const seating = await seatingOf(db, event.id);
  const open = program.sessions.flatMap(({ key, state }) => {
    const of = state === "confirmed" ? seating.get(key) : undefined;
    return of ? [[markOf(key), Math.max(0, of.seats - of.taken)] as const] : [];
  });
  return json(Object.fromEntries(open), { headers: { [keepHeader]: "second" } });
}
