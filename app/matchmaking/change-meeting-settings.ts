import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { askRules, meetingSettings } from "#db/schema.server.ts";
import type { AskRule } from "./ask-rules.ts";
import { type MeetingSettings, meetingSettingsOf } from "./meeting-settings.ts";
import { meetingSlots } from "./meeting-slots.ts";

export type MeetingSettingsRefusal = "no_slots" | "too_many_slots";

/** The most slots an event may have: what a plan takes. */
const mostSlots = 500;

type Changed = {
  event: Pick<Event, "id" | "firstDay" | "lastDay" | "opensAt" | "closesAt" | "zone">;
  settings: Partial<MeetingSettings>;
  actor: Actor;
  now: Instant;
};

/**
 * Changes when people meet, by which consent, until when and what suggestions go by; what is not
 * said stays. Nobody loses a request or a wish by it. Refuses hours in which no slot fits, and more
 * slots than a plan takes.
 */
export async function changeMeetingSettings(
  db: Db,
  { event, settings, actor, now }: Changed,
): Promise<Result<undefined, MeetingSettingsRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, MeetingSettingsRefusal>> => {
    const row = { ...(await meetingSettingsOf(tx, event)), ...settings };
    const slots = meetingSlots(row, event.zone).length;
    if (slots === 0) return refused("no_slots");
    if (slots > mostSlots) return refused("too_many_slots", { max: mostSlots, n: slots });
    await tx
      .insert(meetingSettings)
      .values({ ...row, eventId: event.id })
      .onConflictDoUpdate({ target: meetingSettings.eventId, set: row });
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "changed_meeting_settings",
      subject: { kind: "meetings", id: event.id },
      detail: { fields: Object.keys(settings) },
      at: now,
    });
    return ok();
  });
}

/** Says for each of these ticket types whom it lets ask, and how many requests may wait at a time. */
export async function changeAskRules(
  db: Db,
  {
    eventId,
    rules,
    actor,
    now,
  }: { eventId: string; rules: Map<string, AskRule>; actor: Actor; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    for (const [ticketTypeId, rule] of rules) {
      await tx
        .insert(askRules)
        .values({ ...rule, ticketTypeId, eventId })
        .onConflictDoUpdate({ target: askRules.ticketTypeId, set: rule });
    }
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_ask_rules",
      subject: { kind: "meetings", id: eventId },
      at: now,
    });
  });
}
