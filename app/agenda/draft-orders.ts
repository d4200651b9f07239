import * as z from "zod";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { choice, id, optionalWhole } from "#app/lib/fields.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import type { Refused } from "#app/lib/result.ts";
import { clockOf, formatDay, type Instant, isDay } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { changeSessions } from "./change-sessions.ts";
import { type Draft, draftOf } from "./draft.ts";
import { boardWords } from "./editor-wording.ts";
import { type DraftRefusal, draftRefusal } from "./organizer-refusals.ts";
import { placeSession } from "./place-session.ts";
import type { Slot } from "./schedule.ts";
import { slotAt } from "./slot-at.ts";
import { undoChange } from "./undo-change.ts";

const intents = ["move", "aside", "seats", "undo"] as const;

/** What the board and the list of conflicts post: one thing that is done to the draft. */
export const DraftOrderForm = z
  .object({
    intent: choice(intents),
    session: z.union([z.literal(""), id()]).default(""),
    version: optionalWhole(),
    day: z.string().default(""),
    room: z.union([z.literal(""), id()]).default(""),
    start: z.string().default(""),
    minutes: optionalWhole({ min: 0, max: 1440 }),
    seats: optionalWhole({ min: 0, max: 100_000 }),
  })
  .superRefine(({ intent, session, day, start, minutes, seats }, context) => {
    const miss = (path: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [path] });
    if (intent !== "undo" && session === "") miss("session", "required");
    if (intent === "seats" && seats === null) miss("seats", "required");
    if (intent !== "move") return;
    if (!isDay(day)) miss("day", "bad_date");
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(start)) miss("start", "bad_clock");
    if (minutes === null) miss("minutes", "required");
  });
export type DraftOrder = z.output<typeof DraftOrderForm>;

type Context = {
  event: Event;
  actor: Extract<Actor, { kind: "person" }>;
  lang: Lang;
  now: Instant;
};
/** What came of it, in a sentence either way. */
export type Done = { ok: boolean; says: string };

/** Does what was asked to the draft, and says what came of it or why nothing did. */
export async function carryOut(db: Db, order: DraftOrder, context: Context): Promise<Done> {
  const { event, actor, lang, now } = context;
  const by = { event, eventId: event.id, actor, now };
  const t = boardWords[lang];
  const no = (refusal: Refused<DraftRefusal>) => ({
    ok: false,
    says: draftRefusal(refusal, { lang, zone: event.zone }),
  });
  if (order.intent === "undo") {
    const undone = await undoChange(db, by);
    return undone.ok ? { ok: true, says: t.undone } : no(undone);
  }
  const draft = await draftOf(db, event);
  const session = { id: order.session, version: order.version ?? 0 };
  if (order.intent === "seats") {
    const change = { seats: order.seats };
    const changed = await changeSessions(db, { ...by, sessions: [session], change });
    return changed.ok ? { ok: true, says: t.seatsNow(order.seats ?? 0) } : no(changed);
  }
  const slot = order.intent === "move" ? slotOf(draft, order) : null;
  if (order.intent === "move" && slot === null) return no({ ok: false, reason: "bad_slot" });
  const placed = await placeSession(db, { ...by, session, slot });
  return placed.ok
    ? { ok: true, says: placedSentence(draft, order.session, slot, lang) }
    : no(placed);
}

function slotOf(draft: Draft, { day: date, room, start: clock, minutes }: DraftOrder): Slot | null {
  const day = draft.days.find((one) => one.date === date);
  if (!day) return null;
  return slotAt(day, { room: room || null, clock, minutes: minutes ?? 0 }, draft.zone);
}

function placedSentence(draft: Draft, id: string, slot: Slot | null, lang: Lang): string {
  const t = boardWords[lang];
  const session = draft.sessions.find(({ key }) => key === id);
  const title = session ? localized(session.title, lang) : "";
  if (!slot) return t.putAside(title);
  const had = session?.slot;
  if (had?.room === slot.room && had.start === slot.start && had.end !== slot.end) {
    return t.lasts(title, clockOf(slot.end, draft.zone));
  }
  const room = draft.rooms.find(({ key }) => key === slot.room);
  const when = `${formatDay(slot.day, lang)} ${clockOf(slot.start, draft.zone)}`;
  return t.moved(title, room ? localized(room.name, lang) : t.noRoom, when);
}
