import { and, eq, inArray } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import { normalizeEmail } from "#app/lib/text.ts";
import type { Reader } from "#db/open.ts";
import { people, speakers, stars, workshopSeats } from "#db/schema.server.ts";
import type { LetterChange } from "#emails/letter-kinds.ts";
import type { ProgramChange } from "./changelog.ts";
import type { Program } from "./program.ts";

/** Someone whom a change of one session concerns, and as what. */
export type Concerned = {
  session: string;
  as: LetterChange["as"];
  name: string;
  address: string;
  lang: Lang;
};

type Concern = {
  eventId: string;
  before: Program | null;
  program: Program;
  changes: ProgramChange[];
};

/**
 * Whom these changes of the program concern: who speaks in a changed session or did, has a seat in it
 * or waits for one, or starred it; what binds somebody most comes first.
 */
export async function peopleConcerned(db: Reader, concern: Concern): Promise<Concerned[]> {
  const sessionIds = [...new Set(concern.changes.map(({ session }) => session))];
  if (sessionIds.length === 0) return [];
  const as = (kind: LetterChange["as"], rows: Omit<Concerned, "as">[]) =>
    rows.map((row) => ({ ...row, as: kind }));
  return [
    ...as("speaking", await speaking(db, concern)),
    ...as("seat", await seated(db, sessionIds)),
    ...as("starred", await starred(db, sessionIds)),
  ];
}

/** Who speaks in what changed, and who did: also somebody who is no longer among its speakers. */
async function speaking(db: Reader, { eventId, before, program, changes }: Concern) {
  const changed = new Set(changes.map(({ session }) => session));
  const pairs = new Map<string, { session: string; speaker: string }>();
  for (const { key, speakers: of } of [...program.sessions, ...(before?.sessions ?? [])]) {
    if (!changed.has(key)) continue;
    for (const { speaker } of of) pairs.set(`${key} ${speaker}`, { session: key, speaker });
  }
  const rows = await db
    .select({
      id: speakers.id,
      name: speakers.name,
      email: speakers.email,
      address: people.email,
      lang: people.lang,
    })
    .from(speakers)
    .leftJoin(people, eq(people.id, speakers.personId))
    .where(eq(speakers.eventId, eventId));
  const readers = new Map(
    rows.map(({ id, name, email, address, lang }) => [
      id,
      {
        name: name.zh || name.en,
        address: address ?? normalizeEmail(email),
        lang: lang ?? (name.zh ? ("zh" as const) : ("en" as const)),
      },
    ]),
  );
  return [...pairs.values()].flatMap(({ session, speaker }) => {
    const reader = readers.get(speaker);
    return reader?.address ? [{ session, ...reader }] : [];
  });
}

function seated(db: Reader, sessionIds: string[]) {
  return db
    .select({
      session: workshopSeats.sessionId,
      name: people.name,
      address: people.email,
      lang: people.lang,
    })
    .from(workshopSeats)
    .innerJoin(people, eq(people.id, workshopSeats.personId))
    .where(
      and(
        inArray(workshopSeats.sessionId, sessionIds),
        inArray(workshopSeats.state, ["booked", "offered", "waiting"]),
      ),
    );
}

function starred(db: Reader, sessionIds: string[]) {
  return db
    .select({
      session: stars.sessionId,
      name: people.name,
      address: people.email,
      lang: people.lang,
    })
    .from(stars)
    .innerJoin(people, eq(people.id, stars.personId))
    .where(inArray(stars.sessionId, sessionIds));
}
