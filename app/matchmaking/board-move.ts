import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { dayOf, type Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { undoParam } from "./board-undo.ts";
import { boardWords } from "./board-wording.ts";
import { meetingLine } from "./meeting-lines.ts";
import { meetingOf } from "./meetings.ts";
import { type MoveRefusal, moveMeeting } from "./move-meeting.ts";
import { slotName } from "./why-not-wording.ts";

type Order = {
  event: Event;
  intent: "move" | "undo";
  meeting: string;
  version: number;
  startsAt: Instant;
  table: string | null;
  actor: Actor;
  lang: Lang;
  now: Instant;
};

/**
 * Moves a meeting as it was dragged, or back. Says where it is now, and in which drawing of the board
 * that is seen: after a move, with the way back.
 */
export async function moveOnBoard(
  db: Db,
  order: Order,
): Promise<Result<{ says: string; query: string }, MoveRefusal>> {
  const { event, intent, meeting: id, table: tableId, lang } = order;
  const before = await meetingOf(db, { eventId: event.id, id });
  const moved = await moveMeeting(db, { ...order, id, tableId });
  if (!moved.ok) return moved;
  const after = await meetingOf(db, { eventId: event.id, id });
  if (!before || !after) return refused("unknown_meeting");
  const line = meetingLine(after, { zone: event.zone, lang });
  const when = slotName(after.startsAt, { zone: event.zone, lang });
  const t = boardWords[lang];
  const query = new URLSearchParams({ day: dayOf(after.startsAt, event.zone) });
  if (intent === "undo") return ok({ says: t.takenBack(when, line.where), query: `${query}` });
  const undo = undoParam({
    meeting: id,
    version: order.version + 1,
    startsAt: before.startsAt,
    table: before.place?.tableId ?? "",
  });
  query.set("undo", undo);
  return ok({ says: t.movedTo(when, line.where), query: `${query}` });
}
