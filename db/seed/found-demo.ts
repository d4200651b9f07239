import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { createCheckInList } from "#app/checkin/create-check-in-list.ts";
import { createGate } from "#app/checkin/create-gate.ts";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { checkInListsOf } from "#app/checkin/gates.ts";
import { makeDeviceSetup } from "#app/checkin/make-device-setup.ts";
import { createEvent } from "#app/event/create-event.ts";
import { type Event, eventBySlug, featuredEvent } from "#app/event/events.ts";
import { featureEvent } from "#app/event/feature-event.ts";
import { publishEvent } from "#app/event/publish-event.ts";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { addDays, day, dayOf, hour, type Instant, startOfDay } from "#app/lib/time.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { type Db, type Reader, transact } from "#db/open.ts";
import { activities } from "#db/schema.server.ts";
import { eventTexts } from "./event-texts.ts";
import { typeKeys } from "./offer.ts";
import { openRegistration } from "./open-registration.ts";
import { partsOf } from "./parts.ts";

/** Who the audit says made the demo; what this actor made is a demo, and nothing else is. */
export const demoActor = { kind: "system", label: "demo" } as const satisfies Actor;

/** How long before its first day the demo was announced, in ms. */
const announcedBefore = 75 * day;

/**
 * The demo conference is there, today and tomorrow, published and on the front page where no other
 * event is; what an interrupted start left undone is completed, what organizers changed since is
 * left alone. Refuses where another event has its address.
 */
export async function foundDemo(
  db: Db,
  { now }: { now: Instant },
): Promise<Result<Event, "slug_taken">> {
  const { slug, zone } = eventTexts;
  const today = dayOf(now, zone);
  const begun = startOfDay(today, zone) - announcedBefore;
  const founded = await transact(db, async (tx): Promise<Result<Event, "slug_taken">> => {
    const known = await eventBySlug(tx, slug);
    if (known) return (await isDemo(tx, known.id)) ? ok(known) : refused("slug_taken");
    const days = { firstDay: today, lastDay: addDays(today, 1) };
    const made = await createEvent(tx, {
      event: { ...eventTexts, ...days },
      actor: demoActor,
      now: begun,
    });
    const event = made.ok ? await eventBySlug(tx, slug) : null;
    if (!event) throw new Error("the demo can not be created");
    await openRegistration(tx, event);
    return ok(event);
  });
  if (!founded.ok) return founded;

  const event = founded.value;
  const shown = { eventId: event.id, actor: demoActor, now: event.createdAt + hour };
  if (event.state === "draft") await publishEvent(db, shown);
  if (!(await featuredEvent(db))) await featureEvent(db, shown);
  await openGates(db, event, now);
  return ok(event);
}

async function isDemo(db: Reader, eventId: string): Promise<boolean> {
  const [made] = await db
    .select({ id: activities.id })
    .from(activities)
    .where(
      and(
        eq(activities.eventId, eventId),
        eq(activities.verb, "created_event"),
        eq(activities.actorKind, demoActor.kind),
        eq(activities.actorLabel, demoActor.label),
      ),
    );
  return made !== undefined;
}

/**
 * The main entrance lets in at any hour of both days, so that whoever tries it out at night gets in
 * too; the workshops have an entrance of their own upstairs.
 */
async function openGates(db: Db, event: Event, now: Instant): Promise<void> {
  if ((await checkInListsOf(db, event.id)).length > 0) return;
  const types = await ticketTypesOf(db, event.id);
  const workshop = partsOf(event, typeKeys, types).get("workshop");
  const lists = [
    {
      name: { zh: "主入口", en: "Main entrance" },
      ticketTypes: types,
      gates: [
        { name: { zh: "南门", en: "South gate" }, devices: 3 },
        { name: { zh: "滨江门", en: "Riverside gate" }, devices: 2 },
      ],
    },
    {
      name: { zh: "工作坊", en: "Workshops" },
      ticketTypes: workshop ? [workshop] : [],
      gates: [{ name: { zh: "二楼工作坊入口", en: "Workshop floor" }, devices: 1 }],
    },
  ];
  const opensAt = startOfDay(event.firstDay, event.zone);
  const setUpAt = Math.min(now, opensAt + 7 * hour);
  for (const [i, list] of lists.entries()) {
    const at = event.createdAt + 2 * hour + i;
    const made = await createCheckInList(db, {
      eventId: event.id,
      details: {
        name: list.name,
        ticketTypeIds: list.ticketTypes.map(({ id }) => id),
        opensAt,
        closesAt: startOfDay(addDays(event.lastDay, 1), event.zone),
        allowReentry: true,
        allowMultiple: false,
        includeUnpaid: false,
      },
      actor: demoActor,
      now: at,
    });
    if (!made.ok) throw new Error("the demo's check-in list is refused");
    for (const [n, gate] of list.gates.entries()) {
      const { listId } = made.value;
      await openGate(db, { event, listId, ...gate, at: at + n, setUpAt });
    }
  }
}

async function openGate(
  db: Db,
  gate: {
    event: Event;
    listId: string;
    name: Localized;
    devices: number;
    at: Instant;
    setUpAt: Instant;
  },
): Promise<void> {
  const eventId = gate.event.id;
  const { listId, name, setUpAt } = gate;
  const made = await createGate(db, { eventId, listId, name, actor: demoActor, now: gate.at });
  if (!made.ok) throw new Error("the demo's gate is refused");
  for (let n = 1; n <= gate.devices; n++) {
    const { gateId } = made.value;
    const setup = await makeDeviceSetup(db, { eventId, gateId, now: setUpAt });
    if (!setup.ok) throw new Error("the demo's gate vanished");
    const { secret } = setup.value;
    await enrollDevice(db, { secret, name: `${name.zh} ${n} · ${name.en} ${n}`, now: setUpAt });
  }
}
