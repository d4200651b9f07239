import { and, eq, type SQL } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Reader, type Tx, transact } from "#db/open.ts";
import { wishes } from "#db/schema.server.ts";
import { meetingSettingsOf, meetingsCloseAt } from "./meeting-settings.ts";
import type { Participant } from "./participants.ts";
import { partyOf } from "./parties.ts";

export const wishWords = ["must", "would", "no"] as const;
export type Wish = (typeof wishWords)[number];

export type WishRefusal = "meetings_closed" | "unknown_party" | "own_party";

/**
 * What someone would like about meeting a party; null takes back what they said, or what a list said
 * in their name. From then on it is theirs, and no list brings anything else. The other side is never
 * told of it, least of all of a no. Refuses while wishes are closed, one's own party and one that is
 * not there.
 * @returns what was said before.
 */
export async function setWish(
  db: Db,
  {
    who,
    partyId,
    wish,
    now,
  }: {
    who: Pick<Participant, "person" | "event" | "partyId">;
    partyId: string;
    wish: Wish | null;
    now: Instant;
  },
): Promise<Result<{ before: Wish | null }, WishRefusal>> {
  const { person, event } = who;
  return transact(db, async (tx): Promise<Result<{ before: Wish | null }, WishRefusal>> => {
    if (!(await takesWishes(tx, event, now))) return refused("meetings_closed");
    if (partyId === who.partyId) return refused("own_party");
    if (!(await partyOf(tx, event.id, partyId))) return refused("unknown_party");
    const mine = and(eq(wishes.personId, person.id), eq(wishes.partyId, partyId));
    const [before] = await tx.select({ wish: wishes.wish }).from(wishes).where(mine);
    if (wish === null) await takeWishesBack(tx, mine, now);
    else await keepWish(tx, { personId: person.id, eventId: event.id, partyId, wish, now });
    return ok({ before: before?.wish ?? null });
  });
}

/** Whether people may say now whom they wish to meet. */
export async function takesWishes(db: Reader, event: Event, now: Instant): Promise<boolean> {
  const settings = await meetingSettingsOf(db, event);
  return settings.isOpen && now < meetingsCloseAt(settings, event.zone);
}

/** Writes down what someone said themselves, whatever it was before. A part of other verbs. */
export async function keepWish(
  tx: Tx,
  wished: { personId: string; eventId: string; partyId: string; wish: Wish; now: Instant },
): Promise<void> {
  const { now, wish, ...whose } = wished;
  const said = { wish, origin: "own", wishedAt: now } as const;
  await tx
    .insert(wishes)
    .values({ ...whose, ...said })
    .onConflictDoUpdate({ target: [wishes.personId, wishes.partyId], set: said });
}

/** What these wishes said is said no more, by people themselves. A part of other verbs. */
export async function takeWishesBack(tx: Tx, which: SQL | undefined, now: Instant): Promise<void> {
  await tx.update(wishes).set({ wish: null, origin: "own", wishedAt: now }).where(which);
}
