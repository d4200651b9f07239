import { eq, inArray } from "drizzle-orm";
import { personById } from "#app/accounts/people.ts";
import { type Event, eventById } from "#app/event/events.ts";
import { cancelOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import type { OfferRow } from "#app/matchmaking/meeting-offers.ts";
import { offerFreedSlot } from "#app/matchmaking/offer-freed-slot.ts";
import { participantAt } from "#app/matchmaking/participants.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { meetingOffers, meetingSitters, meetings } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { got, looked, ready } from "#test/support/racer.ts";

// Calls meetings off, each for one of its people, when told to go, and says how many slots it offered
// to others. With `unguarded` it looks to whom each slot would go and then offers it: what offering
// must not be.
const [eventId = "", ids = "", how = "guarded"] = process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const event = (await eventById(db, eventId)) as Event;
const own = ids.split(",");

await ready();
if (how === "guarded") await Promise.all(own.map((id) => callOff(db, id)));
else await offerWithoutLock(db);
const offered = await db.select().from(meetingOffers).where(inArray(meetingOffers.freedById, own));
got(offered.length);

async function offerWithoutLock(on: Db): Promise<void> {
  const seen = await Promise.all(own.map((id) => seeOffer(on, id)));
  await looked();
  for (const offer of seen) await transact(on, (tx) => tx.insert(meetingOffers).values(offer));
}

async function callOff(on: Db, meetingId: string): Promise<void> {
  const [one] = await on
    .select({ personId: meetingSitters.personId })
    .from(meetingSitters)
    .where(eq(meetingSitters.meetingId, meetingId));
  const person = await personById(on, one?.personId ?? "");
  if (!person) throw new Error("nobody");
  const who = await participantAt(on, person, event);
  const done = await cancelOwnMeeting(on, { who, meetingId, now });
  if (!done.ok) throw new Error(done.reason);
}

/** The offer that a slot would have become. */
async function seeOffer(on: Db, meetingId: string): Promise<OfferRow> {
  const [meeting] = await on.select().from(meetings).where(eq(meetings.id, meetingId));
  if (!meeting) throw new Error("no meeting");
  const over = { state: "canceled", canceledFor: "person" } as const;
  await transact(on, (tx) => tx.update(meetings).set(over).where(eq(meetings.id, meetingId)));
  const { startsAt, tableId } = meeting;
  let seen: OfferRow | undefined;
  const back = new Error("only looked");
  await transact(on, async (tx) => {
    const freed = { startsAt, tableId, freedById: meetingId };
    const id = await offerFreedSlot(tx, { event, freed, now });
    [seen] = await tx
      .select()
      .from(meetingOffers)
      .where(eq(meetingOffers.id, id ?? ""));
    throw back;
  }).catch((error) => {
    if (error !== back) throw error;
  });
  if (!seen) throw new Error("nobody to offer it to");
  return seen;
}
