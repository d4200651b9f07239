import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { Localized } from "#app/lib/lang.ts";
import { newSecret, sha256 } from "#app/lib/secrets.server.ts";
import { addDays, hour, type Instant, startOfDay } from "#app/lib/time.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { checkInLists, checkInListTicketTypes, devices, gates } from "#db/schema.server.ts";
import { typeKeys } from "./offer.ts";
import { partId, partsOf } from "./parts.ts";

type Gate = { name: Localized; phones: number };

const entrances: { name: Localized; onlyWorkshops: boolean; gates: Gate[] }[] = [
  {
    name: { zh: "主入口", en: "Main entrance" },
    onlyWorkshops: false,
    gates: [
      { name: { zh: "南门", en: "South gate" }, phones: 3 },
      { name: { zh: "滨江门", en: "Riverside gate" }, phones: 2 },
    ],
  },
  {
    name: { zh: "工作坊", en: "Workshops" },
    onlyWorkshops: true,
    gates: [{ name: { zh: "二楼工作坊入口", en: "Workshop floor" }, phones: 1 }],
  },
];

/**
 * Gives a new demo its entrances, with phones that nobody holds. They let in at any hour of its
 * days, so that whoever tries it out at night gets in too. A part of founding it.
 */
export async function openGates(tx: Tx, event: Event, now: Instant): Promise<void> {
  const { createdAt, zone } = event;
  const types = await ticketTypesOf(tx, event.id);
  const workshop = partsOf(event, typeKeys, types).get("workshop")?.id;
  const opensAt = startOfDay(event.firstDay, zone);
  const closesAt = startOfDay(addDays(event.lastDay, 1), zone);
  for (const [position, entrance] of entrances.entries()) {
    const listId = partId(event, position);
    await tx.insert(checkInLists).values({
      id: listId,
      eventId: event.id,
      name: entrance.name,
      opensAt,
      closesAt,
      allowReentry: true,
      allowMultiple: false,
      includeUnpaid: false,
      createdAt,
    });
    const admitted = types.filter(({ id }) => !entrance.onlyWorkshops || id === workshop);
    const links = admitted.map((type) => ({ listId, ticketTypeId: type.id }));
    await insertMany(tx, checkInListTicketTypes, links);

    for (const [n, { name, phones }] of entrance.gates.entries()) {
      const gateId = partId(event, position * 10 + n);
      await tx.insert(gates).values({ id: gateId, eventId: event.id, listId, name, createdAt });
      const setUpAt = Math.min(now, opensAt + 7 * hour);
      const names = Array.from(
        { length: phones },
        (_, i) => `${name.zh} ${i + 1} · ${name.en} ${i + 1}`,
      );
      const rows = names.map((label) => phone({ eventId: event.id, gateId, label, setUpAt }));
      await insertMany(tx, devices, rows);
    }
  }
}

function phone(of: { eventId: string; gateId: string; label: string; setUpAt: Instant }) {
  return {
    id: newId(of.setUpAt),
    eventId: of.eventId,
    gateId: of.gateId,
    name: of.label,
    tokenHash: sha256(newSecret()),
    createdAt: of.setUpAt,
    lastSeenAt: of.setUpAt,
    revokedAt: null,
  };
}
