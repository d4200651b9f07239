import { eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { Reader, Tx } from "#db/open.ts";
import { people, rooms } from "#db/schema.server.ts";
import type { LetterSession } from "#emails/letter-facts.ts";
import type { LetterProps } from "#emails/letter-kinds.ts";
import { publicSlot, type SeatedSession } from "./seat-places.ts";

type SeatLetter =
  | { kind: "seat-confirmed"; session: LetterSession }
  | { kind: "seat-promoted"; session: LetterSession }
  | { kind: "seat-offered"; session: LetterSession; until: Instant }
  | { kind: "seat-lost"; session: LetterSession; reason: LetterProps["seat-lost"]["reason"] };

/** Tells a person about a seat of theirs, in the transaction that changed it; part of verbs. */
export async function queueSeatLetter(
  tx: Tx,
  {
    letter,
    seatId,
    eventId,
    personId,
    now,
  }: {
    letter: SeatLetter;
    seatId: string;
    eventId: string;
    personId: string;
    now: Instant;
  },
): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  if (!person) return;
  const { kind, session, ...more } = letter;
  const props = { session, sessionIds: kind === "seat-lost" ? [] : [session.id], ...more };
  await queueLetter(tx, {
    key: `${kind}:${seatId}:${now}`,
    eventId,
    kind,
    to: { name: person.name, address: person.email },
    lang: person.lang,
    props: props as LetterProps[typeof kind],
    now,
    uselessAfter: session.endsAt,
  });
}

/** A session as letters tell of it: where and when by the newest release. */
export async function letterSession(
  db: Reader,
  { id, slug, title }: Pick<SeatedSession, "id" | "slug" | "title">,
): Promise<LetterSession | null> {
  const slot = await publicSlot(db, id);
  if (!slot) return null;
  const { startsAt, endsAt } = slot;
  return { id, slug, title, startsAt, endsAt, room: await roomName(db, slot.roomId) };
}

async function roomName(db: Reader, roomId: string | null): Promise<LetterSession["room"]> {
  if (roomId === null) return null;
  const [room] = await db.select({ name: rooms.name }).from(rooms).where(eq(rooms.id, roomId));
  return room?.name ?? null;
}
