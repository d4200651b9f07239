import { eq, sql } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader, type Tx } from "#db/open.ts";
import { releasedSlots, sessions } from "#db/schema.server.ts";

/** A session whose row nobody else can change until the transaction ends. */
export type SeatedSession = {
  id: string;
  eventId: string;
  slug: string;
  title: Localized;
  seats: number | null;
  seatsTaken: number;
};

/** Locks a session that gives out seats, before anything is decided about them; part of verbs. */
export async function lockSession(tx: Tx, sessionId: string): Promise<SeatedSession | null> {
  const [session] = await tx
    .update(sessions)
    .set({ seatsTaken: sql`${sessions.seatsTaken}` })
    .where(eq(sessions.id, sessionId))
    .returning({
      id: sessions.id,
      eventId: sessions.eventId,
      slug: sessions.slug,
      title: sessions.title,
      seats: sessions.seats,
      seatsTaken: sessions.seatsTaken,
    });
  return session ?? null;
}

/** Takes one seat if there is one: a single conditional update. Part of verbs. */
export async function claimSeat(tx: Tx, sessionId: string): Promise<boolean> {
  return (await claim(tx).execute({ sessionId })).length > 0;
}

/** Gives seats of a session back, for others to take; part of verbs. */
export async function freeSeats(tx: Tx, sessionId: string, n = 1): Promise<void> {
  await tx
    .update(sessions)
    .set({ seatsTaken: sql`${sessions.seatsTaken} - ${n}` })
    .where(eq(sessions.id, sessionId));
}

/** Where and when a session is by the newest release; null where it has no slot or is canceled. */
export async function publicSlot(
  db: Reader,
  sessionId: string,
): Promise<{ roomId: string | null; startsAt: Instant; endsAt: Instant } | null> {
  const [slot] = await db
    .select({
      roomId: releasedSlots.roomId,
      startsAt: releasedSlots.startsAt,
      endsAt: releasedSlots.endsAt,
    })
    .from(releasedSlots)
    .where(eq(releasedSlots.sessionId, sessionId));
  return slot ?? null;
}

const claim = prepared((tx: Tx) =>
  tx
    .update(sessions)
    .set({ seatsTaken: sql`${sessions.seatsTaken} + 1` })
    .where(
      sql`${sessions.id} = ${sql.placeholder("sessionId")} and ${sessions.seatsTaken} < ${sessions.seats}`,
    )
    .returning({ id: sessions.id })
    .prepare("claim_seat"),
);
