import type { Program } from "#app/agenda/program.ts";
import { releasedProgram } from "#app/agenda/releases.ts";
import type { ScheduleSession } from "#app/agenda/schedule.ts";
import type { Event } from "#app/event/events.ts";
import type { Db } from "#db/open.ts";
import { buy } from "#test/registration/box-office.ts";
import { openDoors } from "#test/registration/visit.ts";
import { incoming, later, released, stored } from "./programs.ts";
import { session } from "./schedules.ts";

/** A published event that sells tickets and has this program released; and how one buys a ticket. */
export async function openProgram(
  db: Db,
  sessions: ScheduleSession[] = [session({ key: "1" }), later({ key: "2" })],
) {
  const { event, types } = await openDoors(db, { types: { free: {} } });
  await stored(db, event, incoming(sessions));
  await released(db, event);
  const ticketFor = (email: string) => buy(db, event, { [types.free]: 1 }, { email });
  return { event, program: await programOf(db, event), ticketFor };
}

/** The newest program of an event. */
export async function programOf(db: Db, event: Event): Promise<Program> {
  const found = await releasedProgram(db, event.id);
  if (!found) throw new Error("nothing was released");
  return found.program;
}
