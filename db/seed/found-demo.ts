import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { createEvent } from "#app/event/create-event.ts";
import { type Event, eventBySlug, featuredEvent } from "#app/event/events.ts";
import { featureEvent } from "#app/event/feature-event.ts";
import { publishEvent } from "#app/event/publish-event.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { addDays, day, dayOf, hour, type Instant, startOfDay } from "#app/lib/time.ts";
import { type Db, type Reader, transact } from "#db/open.ts";
import { activities } from "#db/schema.server.ts";
import { eventTexts } from "./event-texts.ts";
import { moveDemo } from "./move-demo.ts";
import { openAgenda } from "./open-agenda.ts";
import { openGates } from "./open-gates.ts";
import { openRegistration } from "./open-registration.ts";

/** Who the audit says made the demo; what this actor made is a demo, and nothing else is. */
export const demoActor = { kind: "system", label: "demo" } as const satisfies Actor;

/** How long before its first day the demo was announced, in ms. */
const announcedBefore = 75 * day;

/**
 * The demo conference is there, today and tomorrow, published and on the front page where no other
 * event is; what an interrupted start left undone is completed, a demo of past days moves along,
 * what organizers changed since is left alone. Refuses where another event has its address.
 */
export async function foundDemo(
  db: Db,
  { now }: { now: Instant },
): Promise<Result<Event, "slug_taken">> {
  const { slug, zone } = eventTexts;
  const today = dayOf(now, zone);
  const begun = startOfDay(today, zone) - announcedBefore;
  const founded = await transact(db, async (tx): Promise<Result<Event, "slug_taken">> => {
    const days = { firstDay: today, lastDay: addDays(today, 1) };
    const made = await createEvent(tx, {
      event: { ...eventTexts, ...days },
      actor: demoActor,
      now: begun,
    });
    const event = await eventBySlug(tx, slug);
    if (!event) throw new Error("the demo can not be created");
    if (!made.ok) {
      if (!(await isDemo(tx, event.id))) return refused("slug_taken");
      await moveDemo(tx, { event, days, actor: demoActor, now });
      return ok((await eventBySlug(tx, slug)) ?? event);
    }
    await openRegistration(tx, event);
    await openGates(tx, event, now);
    await openAgenda(tx, event);
    return ok(event);
  });
  if (!founded.ok) return founded;

  const event = founded.value;
  const shown = { eventId: event.id, actor: demoActor, now: event.createdAt + hour };
  if (event.state === "draft") await publishEvent(db, shown);
  if (!(await featuredEvent(db))) await featureEvent(db, shown);
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
