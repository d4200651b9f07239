import { and, eq, inArray } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { myMeetingsUrl } from "#app/urls.ts";
import type { Tx } from "#db/open.ts";
import { people, untoldMeetings } from "#db/schema.server.ts";
import type { MeetingNews } from "#emails/letter-kinds.ts";
import type { FreedSlot } from "./offer-freed-slot.ts";
import { tablesOf } from "./plan-settings.ts";
import { freedBy, newsOf, untoldOf } from "./untold-meetings.ts";

const atOnce = 500;

/**
 * One letter to each person for whom meetings have changed since they were told of them last, in
 * their language, with all that changed for them; their calendar goes along. Of all meetings of which
 * letters wait, or of some (`ids`). Who knows them as they are gets none. `key` tells this change
 * from every other. A part of verbs that hold the plan.
 * @returns how many people are told, and the slots that came free.
 */
export async function tellMeetings(
  tx: Tx,
  of: { event: Pick<Event, "id" | "slug">; key: string; ids?: string[]; now: Instant },
): Promise<{ letters: number; freed: FreedSlot[] }> {
  const { event, key, now } = of;
  const which = { eventId: event.id, ...(of.ids ? { ids: of.ids } : {}) };
  const untold = await untoldOf(tx, which);
  await forgetTold(tx, which);
  const tables = new Map((await tablesOf(tx, event.id)).map((table) => [table.id, table]));
  const told = new Map<string, MeetingNews[]>();
  for (const one of untold) {
    const table = tables.get(one.told?.tableId ?? "");
    const before = one.told && {
      startsAt: one.told.startsAt,
      endsAt: one.told.endsAt,
      table: table ? { room: table.room, number: table.number } : null,
    };
    const seats = [...(one.told?.sitters ?? []), ...one.sitters];
    const sides = new Map(seats.map(({ personId, partyId }) => [personId, partyId]));
    for (const [personId, kind] of newsOf(one)) {
      const was = kind === "added" ? null : before;
      const news = { id: one.meeting.id, partyId: sides.get(personId) ?? "", kind, was };
      told.set(personId, [...(told.get(personId) ?? []), news]);
    }
  }
  const ids = [...told.keys()];
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await tx
      .select({ id: people.id, name: people.name, address: people.email, lang: people.lang })
      .from(people)
      .where(inArray(people.id, ids.slice(from, from + atOnce)));
    for (const { id, lang, ...to } of rows) {
      await queueLetter(tx, {
        key: `meetings:${event.id}:${key}:${id}`,
        eventId: event.id,
        kind: "meetings-changed",
        to,
        lang,
        props: { personId: id, news: told.get(id) ?? [], path: myMeetingsUrl(event.slug) },
        now,
      });
    }
  }
  return {
    letters: ids.length,
    freed: untold.map(freedBy).filter((slot) => slot !== null),
  };
}

/** What people knew of meetings before they changed is of no use any more. A part of verbs. */
export async function forgetTold(
  tx: Tx,
  { eventId, ids }: { eventId: string; ids?: string[] },
): Promise<void> {
  if (ids?.length === 0) return;
  const isEvents = eq(untoldMeetings.eventId, eventId);
  const isOne = ids && inArray(untoldMeetings.meetingId, ids);
  await tx.delete(untoldMeetings).where(and(isEvents, isOne));
}
