import type { Event } from "#app/event/events.ts";
import { minute } from "#app/lib/time.ts";
import { changeMeetings } from "#app/matchmaking/change-meetings.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { lockPlan } from "#app/matchmaking/lock-plan.ts";
import { meetingSettingsOf } from "#app/matchmaking/meeting-settings.ts";
import { meetingSlots } from "#app/matchmaking/meeting-slots.ts";
import { forgetTold } from "#app/matchmaking/tell-meetings.ts";
import { type Db, transact } from "#db/open.ts";
import { now } from "#test/support/clock.ts";
import { happened, requestRow } from "./floor.ts";
import { tablesIn } from "./tables.ts";
import { openMeetings } from "./taking-part.ts";

type House = Awaited<ReturnType<typeof openMeetings>>;
type Party = House["investor"];

/** An event today, of eight slots from 10:00 on, and two tables; an investor and a company agreed. */
export async function openHall(db: Db, { tables = 2, more = {} } = {}) {
  const house = await openMeetings(db, {
    event: { firstDay: "2026-11-24", lastDay: "2026-11-24" },
    more: { days: [{ day: "2026-11-24", from: "10:00", until: "14:00" }], ...more },
  });
  const { event, investor, company } = house;
  const ids = await tablesIn(db, event, tables);
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  const slots = meetingSlots(await meetingSettingsOf(db, event), event.zone);
  const slot = (n: number) => {
    const found = slots[n];
    if (!found) throw new Error(`no slot ${n}`);
    return found;
  };
  return { ...house, tables: ids, slot, now };
}

/** A meeting of two parties' first people in a slot, at a table, as a plan would have placed it and told. */
export async function meets(
  db: Db,
  event: Pick<Event, "id">,
  [one, other]: [Party, Party],
  at: { startsAt: number; endsAt?: number; tableId: string | undefined },
): Promise<string> {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const { startsAt, endsAt = startsAt + 25 * minute, tableId = null } = at;
  const planned = {
    pair: pairKey(a.id, b.id),
    aPartyId: a.id,
    bPartyId: b.id,
    requestId: null,
    startsAt,
    endsAt,
    tableId,
    sitters: [a, b].map(({ id, who }) => ({ partyId: id, personId: who.id })),
  };
  const changes = { cancel: [], move: [], add: [{ planned, origin: "plan" as const }] };
  const ids = await transact(db, async (tx) => {
    await lockPlan(tx, event.id);
    const added = await changeMeetings(tx, { eventId: event.id, changes, now });
    await forgetTold(tx, { eventId: event.id, ids: added });
    return added;
  });
  return ids[0] ?? "";
}
