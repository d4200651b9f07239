import type { Person } from "#app/accounts/people.ts";
import { eventById } from "#app/event/events.ts";
import { publishEvent } from "#app/event/publish-event.ts";
import { newId } from "#app/lib/ids.ts";
import { defaultSettings } from "#app/matchmaking/meeting-settings.ts";
import { participantAt } from "#app/matchmaking/participants.ts";
import type { Db } from "#db/open.ts";
import { transact } from "#db/open.ts";
import { meetingSettings } from "#db/schema.server.ts";
import { buy, openSale, staff } from "#test/registration/box-office.ts";
import { now as fixed } from "#test/support/clock.ts";
import { aParty } from "./floor.ts";

/** A published event with open meetings, an investor of two and a company of one, all with tickets. */
export async function openMeetings(
  db: Db,
  { at = fixed, more = {} as Partial<typeof meetingSettings.$inferInsert>, event = {} } = {},
) {
  const sale = await openSale(db, {
    types: { free: {} },
    event: {
      venue: { zh: "西岸艺术中心", en: "West Bund Art Center" },
      organizerName: { zh: "果园社区", en: "Orchard Community" },
      firstDay: "2026-12-05",
      lastDay: "2026-12-06",
      ...event,
    },
  });
  await publishEvent(db, { eventId: sale.event.id, actor: staff, now: at });
  await transact(db, (tx) =>
    tx.insert(meetingSettings).values({
      eventId: sale.event.id,
      ...defaultSettings(sale.event),
      isOpen: true,
      ...more,
    }),
  );
  const found = await eventById(db, sale.event.id);
  if (!found) throw new Error("no event");
  const investor = await aParty(db, found, "investor", {
    people: 2,
    more: { sectors: ["agents"], stages: ["seed"], ticketFrom: 100_000_000 },
  });
  const company = await aParty(db, found, "company", {
    more: { sectors: ["agents"], stages: ["seed"], raising: 300_000_000 },
  });
  for (const person of [...investor.people, ...company.people]) {
    await buy(db, found, { [sale.types.free]: 1 }, { email: person.email, at });
  }
  const as = (person: Person) => participantAt(db, person, found);
  return { db, event: found, investor, company, as, typeId: sale.types.free, key: newId(at) };
}
