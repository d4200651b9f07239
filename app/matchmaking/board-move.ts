import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { dayOf, type Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { undoParam } from "./board-undo.ts";
import { boardWords } from "./board-wording.ts";
import { said } from "./letters-sentence.ts";
import { meetingLine } from "./meeting-lines.ts";
import { type Meeting, meetingOf } from "./meetings.ts";
import { cancelMeeting, type MoveRefusal, moveMeeting, placeMeeting } from "./move-meeting.ts";
import { slotName } from "./why-not-wording.ts";

export type BoardOrder = { event: Event; actor: Actor; lang: Lang; now: Instant };
type Where = { startsAt: Instant; table: string | null };

/** What was done on the board, as a sentence, and the drawing of the board in which it is seen. */
export type Seen = { says: string; query: { day?: string; undo?: string } };

type Done = Promise<Result<Seen, MoveRefusal>>;

/**
 * Moves a meeting as it was dragged, or back. Says where it is now, and in which drawing of the board
 * that is seen: after a move, with the way back.
 */
export async function moveOnBoard(
  db: Db,
  order: BoardOrder & Where & { intent: "move" | "undo"; meeting: string; version: number },
): Done {
  const { event, intent, meeting: id, version, table: tableId } = order;
  const before = await meetingOf(db, { eventId: event.id, id });
  const moved = await moveMeeting(db, { ...order, id, tableId });
  if (!moved.ok) return moved;
  const after = await meetingOf(db, { eventId: event.id, id });
  if (!before || !after) return refused("unknown_meeting");
  const { letters } = moved.value;
  if (intent === "undo") return ok(seenAt(after, { ...order, says: "takenBack", letters }));
  const was = { startsAt: before.startsAt, table: before.place?.tableId ?? "" };
  const undo = undoParam({ meeting: id, version: version + 1, was });
  return ok(seenAt(after, { ...order, says: "movedTo", letters, undo }));
}

/** Places a meeting that was dragged from the tray or chosen in a form; with the way back. */
export async function placeOnBoard(db: Db, order: BoardOrder & Where & { pair: string }): Done {
  const { event, table: tableId } = order;
  const placed = await placeMeeting(db, { ...order, tableId });
  if (!placed.ok) return placed;
  const { id, letters } = placed.value;
  const after = await meetingOf(db, { eventId: event.id, id });
  if (!after) return refused("unknown_meeting");
  const undo = undoParam({ meeting: id, version: after.sequence, was: null });
  return ok(seenAt(after, { ...order, says: "placedAt", letters, undo }));
}

/** Takes a meeting that was just placed off the board again: the two lie in the tray as before. */
export async function takeOffBoard(
  db: Db,
  order: BoardOrder & { meeting: string; version: number },
): Done {
  const { event, meeting: id, lang } = order;
  const before = await meetingOf(db, { eventId: event.id, id });
  const canceled = await cancelMeeting(db, { ...order, id });
  if (!canceled.ok) return canceled;
  const day = dayOf(before?.startsAt ?? order.now, event.zone);
  return ok({ says: boardWords[lang].takenOff, query: { day } });
}

function seenAt(
  after: Meeting,
  of: BoardOrder & {
    says: "movedTo" | "takenBack" | "placedAt";
    letters: Instant | null;
    undo?: string;
  },
): Seen {
  const { event, lang, says, letters, undo, now } = of;
  const { startsAt } = after;
  const { where } = meetingLine(after, { zone: event.zone, lang });
  const what = boardWords[lang][says](slotName(startsAt, { zone: event.zone, lang }), where);
  // What waits is said by the board itself for as long as it does.
  const isSent = letters !== null && letters <= now;
  return {
    says: said(what, { ...of, letters: isSent ? letters : null }),
    query: { day: dayOf(startsAt, event.zone), ...(undo ? { undo } : {}) },
  };
}
