import type { Actor } from "#app/audit/record-activity.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { changeMeetings, type MeetingChanges } from "./change-meetings.ts";
import { pairKey } from "./consent.ts";
import { handSlots } from "./hand-slots.ts";
import { holdLetters } from "./hold-letters.ts";
import { lockPlan } from "./lock-plan.ts";
import { type PlanFacts, planFacts } from "./plan-facts.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";
import { asTold, canceledUntold } from "./untold-meetings.ts";

export type MoveRefusal =
  | "unknown_meeting"
  | "meeting_locked"
  | "meeting_over"
  | "changed_meanwhile"
  | "not_agreed"
  | "unknown_slot"
  | "clash_busy"
  | "clash_too_many"
  | "clash_run"
  | "clash_no_table"
  | "clash_offered"
  | "table_offered_then"
  | "table_taken_then"
  | "busy";

/** What was changed by hand, and when letters go out; null where nobody is to be told. */
export type HandChange = { id: string; letters: Instant | null };

type Where = {
  startsAt: Instant;
  /** null: any table that is free. */
  tableId: string | null;
};

type Order = { event: Event; actor: Actor; now: Instant };

/**
 * Moves a meeting by hand to another slot or table; its letters wait a while (`holdLetters`).
 * Refuses one that is not there, has begun, is locked, or was changed since it was seen as
 * `version` (its sequence); whose parties no longer agree; a slot that
 * is none or over; and, as the form says beforehand, where somebody is busy, has more meetings than
 * they take, too many in a row, or no such table is free: one that is offered to others is theirs
 * until they have answered.
 */
export function moveMeeting(
  db: Db,
  order: Order & Where & { id: string; version?: number },
): Promise<Result<HandChange, MoveRefusal>> {
  const { event, id, version, now } = order;
  return changing(db, order, async (tx) => {
    const facts = await planFacts(tx, event, now);
    const found = meetingIn(facts, { id, version, now });
    if (!found.ok) return found;
    const seated = found.value;
    const besides = await asTold(tx, seated);
    const to = plannedAt(facts, { ...order, pair: seated.meeting.pair, besides });
    if (!to.ok) return to;
    const { requestId } = seated.meeting;
    const move = { ...seated, to: { ...to.value, requestId } };
    return ok({ verb: "moved_meeting", id, changes: { cancel: [], move: [move], add: [] } });
  });
}

/**
 * Places a meeting of two parties that agreed to one and have none; where theirs was canceled by hand
 * and nobody was told yet, it is that one again. Refuses what moving refuses, and two that meet
 * already. It is not locked: a later plan may move it.
 */
export function placeMeeting(
  db: Db,
  order: Order & Where & { pair: string },
): Promise<Result<HandChange, MoveRefusal>> {
  const { event, pair, now } = order;
  return changing(db, order, async (tx) => {
    const facts = await planFacts(tx, event, now);
    const meets = [...facts.fixed, ...facts.open].some(({ meeting }) => meeting.pair === pair);
    if (meets) return refused("not_agreed");
    const gone = await canceledUntold(tx, { eventId: event.id, pair });
    const to = plannedAt(facts, { ...order, besides: gone && (await asTold(tx, gone)) });
    if (!to.ok) return to;
    const verb = "placed_meeting";
    if (gone) {
      const move = [{ ...gone, to: to.value }];
      return ok({ verb, id: gone.meeting.id, changes: { cancel: [], move, add: [] } });
    }
    const add = [{ planned: to.value, origin: "hand" as const }];
    return ok({ verb, id: pair, changes: { cancel: [], move: [], add } });
  });
}

/**
 * Cancels a meeting by hand; its letters wait a while (`holdLetters`). Refuses one that is not there,
 * begun, locked, or changed since it was seen as `version`.
 */
export function cancelMeeting(
  db: Db,
  order: Order & { id: string; version?: number },
): Promise<Result<HandChange, MoveRefusal>> {
  const { event, id, version, now } = order;
  return changing(db, order, async (tx) => {
    const found = meetingIn(await planFacts(tx, event, now), { id, version, now });
    if (!found.ok) return found;
    const cancel = [{ ...found.value, why: "organizer" as const }];
    return ok({ verb: "canceled_meeting", id, changes: { cancel, move: [], add: [] } });
  });
}

type Change = {
  verb: "moved_meeting" | "placed_meeting" | "canceled_meeting";
  id: string;
  changes: MeetingChanges;
};

/** Carries out what is right, holds its letters back and notes it, all at once. */
function changing(
  db: Db,
  { event, actor, now }: Order,
  work: (tx: Tx) => Promise<Result<Change, MoveRefusal>>,
): Promise<Result<HandChange, MoveRefusal>> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<HandChange, MoveRefusal>> => {
      const plan = await lockPlan(tx, event.id);
      const found = await work(tx);
      if (!found.ok) return found;
      const { verb, id, changes } = found.value;
      const added = await changeMeetings(tx, { eventId: event.id, changes, now });
      const letters = await holdLetters(tx, { event, key: `hand-${plan.changes}`, now });
      await recordActivity(tx, {
        eventId: event.id,
        actor,
        verb,
        subject: { kind: "meetings", id: added[0] ?? id },
        at: now,
      });
      return ok({ id: added[0] ?? id, letters });
    }),
  );
}

function meetingIn(
  { fixed, open }: PlanFacts,
  { id, version, now }: { id: string; version: number | undefined; now: Instant },
): Result<SeatedMeeting, MoveRefusal> {
  const found = [...fixed, ...open].find(({ meeting }) => meeting.id === id);
  if (!found) return refused("unknown_meeting");
  if (found.meeting.startsAt <= now) return refused("meeting_over");
  if (found.meeting.locked) return refused("meeting_locked");
  const isSame = version === undefined || version === found.meeting.sequence;
  return isSame ? ok(found) : refused("changed_meanwhile");
}

function plannedAt(
  facts: PlanFacts,
  of: Where & { pair: string; besides: SeatedMeeting | null; now: Instant },
): Result<PlannedMeeting, MoveRefusal> {
  const { pair: key, besides, startsAt, tableId, now } = of;
  const pair = facts.pairs.find(({ a, b }) => pairKey(a, b) === key);
  if (!pair) return refused("not_agreed");
  const slot = handSlots(facts, pair, { besides, now }).find((one) => one.startsAt === startsAt);
  if (!slot) return refused("unknown_slot");
  if (slot.why !== null) return refused(`clash_${slot.why}`);
  if (slot.offered.some((one) => one.tableId === tableId)) return refused("table_offered_then");
  if (tableId !== null && !slot.tableIds.includes(tableId)) return refused("table_taken_then");
  const stays = slot.tableIds.find((id) => id === besides?.meeting.tableId);
  return ok({
    pair: key,
    aPartyId: pair.a,
    bPartyId: pair.b,
    requestId: pair.requestId,
    startsAt,
    endsAt: slot.endsAt,
    tableId: tableId ?? stays ?? slot.tableIds[0] ?? null,
    sitters: slot.sitters,
  });
}
