import { inArray } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { myMeetingsUrl } from "#app/urls.ts";
import type { Tx } from "#db/open.ts";
import { people } from "#db/schema.server.ts";
import type { MeetingNews } from "#emails/letter-kinds.ts";
import type { MeetingChanges } from "./change-meetings.ts";
import { tablesOf } from "./plan-settings.ts";

const atOnce = 500;

/**
 * One letter to each person whose meetings changed, in their language, with all that changed for
 * them; their calendar goes along. `added` are the ids of new meetings as `changeMeetings` says
 * them; `key` tells this change from every other. A part of verbs.
 * @returns how many people are told.
 */
export async function tellMeetings(
  tx: Tx,
  of: {
    event: Pick<Event, "id" | "slug">;
    key: string;
    changes: MeetingChanges;
    added: string[];
    now: Instant;
  },
): Promise<number> {
  const { event, key, changes, added, now } = of;
  const tables = new Map((await tablesOf(tx, event.id)).map((table) => [table.id, table]));
  const placeOf = (it: { startsAt: Instant; endsAt: Instant; tableId: string | null }) => {
    const table = tables.get(it.tableId ?? "");
    return {
      startsAt: it.startsAt,
      endsAt: it.endsAt,
      table: table ? { room: table.room, number: table.number } : null,
    };
  };
  const told = new Map<string, MeetingNews[]>();
  const tell = (personId: string, news: MeetingNews) => {
    told.set(personId, [...(told.get(personId) ?? []), news]);
  };
  for (const { meeting, sitters } of changes.cancel) {
    const was = placeOf(meeting);
    for (const { personId } of sitters) tell(personId, { id: meeting.id, kind: "canceled", was });
  }
  for (const { meeting, sitters, to } of changes.move) {
    const was = placeOf(meeting);
    const before = new Set(sitters.map(({ personId }) => personId));
    const after = new Set(to.sitters.map(({ personId }) => personId));
    for (const personId of new Set([...before, ...after])) {
      const kind = !before.has(personId) ? "added" : after.has(personId) ? "moved" : "canceled";
      tell(personId, { id: meeting.id, kind, was: kind === "added" ? null : was });
    }
  }
  for (const [n, { planned }] of changes.add.entries()) {
    const id = added[n] ?? "";
    for (const { personId } of planned.sitters) tell(personId, { id, kind: "added", was: null });
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
  return ids.length;
}
