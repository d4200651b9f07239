import { eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { rooms } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing } from "./note-thing.ts";
import type { RoomDetails } from "./room-details.ts";
import { slugFor } from "./slugs.ts";
import { newRoomRow } from "./thing-rows.ts";

/** A new room of the draft; the public sees it with the next release. Refuses one without a name. */
export function createRoom(
  db: Db,
  order: { eventId: string; details: RoomDetails; actor: Actor; now: Instant },
): Promise<Result<{ id: string }, "name_missing">> {
  const { eventId, details, actor, now } = order;
  return transact(db, async (tx): Promise<Result<{ id: string }, "name_missing">> => {
    await lockAgenda(tx, eventId);
    const { name } = details;
    if (name.zh === "" && name.en === "") return refused("name_missing");
    const taken = await tx
      .select({ slug: rooms.slug })
      .from(rooms)
      .where(eq(rooms.eventId, eventId));
    const id = newId(now);
    const slug = slugFor([name.en, name.zh], new Set(taken.map((one) => one.slug)));
    const row = newRoomRow(
      { ...details, key: id, ids: unnamed, slug },
      { id, eventId, slug, position: details.position, now },
    );
    await tx.insert(rooms).values({ ...row, ...details });
    const verb = "created_room";
    await noteThing(tx, { kind: "room", id, name, verb, eventId, actor, now });
    return ok({ id });
  });
}

const unnamed = { guid: "", uuid: "", code: "", number: null };
