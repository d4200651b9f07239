import { and, eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { rooms } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing, type ThingChange, type ThingRefusal } from "./note-thing.ts";
import type { RoomDetails } from "./room-details.ts";

/**
 * Says something else of a room; its name and way there are public with the next release, when it is
 * closed counts for conflicts at once. Refuses
 * one that is gone, that somebody else changed since it was seen, and a name that is empty.
 */
export function changeRoom(
  db: Db,
  change: ThingChange<RoomDetails>,
): Promise<Result<{ revision: number }, ThingRefusal | "name_missing">> {
  const { eventId, id, version, details, actor, now } = change;
  type Changed = Result<{ revision: number }, ThingRefusal | "name_missing">;
  return transact(db, async (tx): Promise<Changed> => {
    await lockAgenda(tx, eventId);
    const [row] = await tx
      .select({ version: rooms.version })
      .from(rooms)
      .where(and(eq(rooms.eventId, eventId), eq(rooms.id, id)));
    if (!row) return refused("unknown");
    if (row.version !== version) return refused("changed_meanwhile");
    const { name } = details;
    if (name.zh === "" && name.en === "") return refused("name_missing");

    await tx
      .update(rooms)
      .set({ ...details, version: version + 1 })
      .where(eq(rooms.id, id));
    const verb = "changed_room";
    return ok({
      revision: await noteThing(tx, { kind: "room", id, name, verb, eventId, actor, now }),
    });
  });
}
