import { eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { day } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { sessions } from "#db/schema.server.ts";
import { drafted, later, released, withProgram } from "./programs.ts";
import { first, session } from "./schedules.ts";

export type Workshop = { event: Event; id: string; otherId: string; talkId: string };

/**
 * A released workshop with two seats at nine, another with two seats after it or, where said, at the
 * same time, and a talk to which everyone may come.
 */
export async function openWorkshop(
  db: Db,
  { seats = 2, also = "later" }: { seats?: number; also?: "later" | "at the same time" } = {},
): Promise<Workshop> {
  const room = (own: ReturnType<typeof session>) => own.slot && { ...own.slot, room: "b" };
  const second = also === "later" ? later({ key: "2" }) : session({ key: "2" });
  const event = await withProgram(db, [
    session({ key: "1", kind: "workshop", speakers: [] }),
    { ...second, kind: "workshop", speakers: [], slot: room(second) },
    later({ key: "3" }),
  ]);
  const { draft, session: one } = await drafted(db, event);
  const [, two, three] = draft.sessions.map(({ key }) => key);
  await transact(db, async (tx) => {
    for (const id of [one.key, two ?? ""]) {
      await tx.update(sessions).set({ seats }).where(eq(sessions.id, id));
    }
  });
  await released(db, event, first - 7 * day);
  return { event, id: one.key, otherId: two ?? "", talkId: three ?? "" };
}
