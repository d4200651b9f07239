import { and, eq, inArray } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import { normalizeEmail } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { Tx } from "#db/open.ts";
import { people, speakers, stars, workshopSeats } from "#db/schema.server.ts";
import type { LetterChange, LostSeat } from "#emails/letter-kinds.ts";
import type { ProgramChange } from "./changelog.ts";
import type { SeatLoss } from "./keep-commitments.ts";
import type { Program } from "./program.ts";

type Change = {
  eventId: string;
  number: number;
  before: Program | null;
  program: Program;
  changes: ProgramChange[];
  lost: SeatLoss[];
  now: Instant;
};

type Reader = { name: string; address: string; lang: Lang };
type Told = Reader & {
  sessions: Map<string, LetterChange["as"]>;
  lost: (LostSeat & { sessionId: string })[];
};

/**
 * One letter to each person whom a release changes something for: who speaks in a changed session, has
 * or had a seat in it or starred it; with only their changes. Whoever is several of these is told once,
 * as what binds them most. A part of the verbs that release.
 */
export async function queueChangeLetters(tx: Tx, change: Change): Promise<void> {
  const { eventId, number, changes, now } = change;
  if (changes.length === 0 && change.lost.length === 0) return;
  const told = new Map<string, Told>();
  const tell = (reader: Reader): Told => {
    const known = told.get(reader.address) ?? { ...reader, sessions: new Map(), lost: [] };
    told.set(reader.address, known);
    return known;
  };
  const tellOf = (reader: Reader, session: string, as: LetterChange["as"]) => {
    const { sessions } = tell(reader);
    if (!sessions.has(session)) sessions.set(session, as);
  };
  for (const { session, ...reader } of await speaking(tx, change)) {
    tellOf(reader, session, "speaking");
  }
  const sessionIds = [...new Set(changes.map(({ session }) => session))];
  for (const { session, ...reader } of await seated(tx, sessionIds)) {
    tellOf(reader, session, "seat");
  }
  for (const { session, ...reader } of await starred(tx, sessionIds)) {
    tellOf(reader, session, "starred");
  }
  const titles = new Map(change.program.sessions.map(({ key, title }) => [key, title]));
  for (const { sessionId, reason, ...reader } of await losers(tx, change.lost)) {
    const title = titles.get(sessionId) ?? { zh: "", en: "" };
    tell(reader).lost.push({ sessionId, title, reason });
  }

  for (const { sessions, lost, name, address, lang } of told.values()) {
    const own = changes.filter(({ session }) => sessions.has(session));
    await queueLetter(tx, {
      key: `schedule-changed:${eventId}:${number}:${now}:${address}`,
      eventId,
      kind: "schedule-changed",
      to: { name, address },
      lang,
      props: {
        changes: own.map(({ kind, session, slug, title, from, to }) => ({
          kind,
          as: sessions.get(session) ?? "starred",
          slug,
          title,
          from: from && { start: from.start, end: from.end, room: from.room },
          to: to && { start: to.start, end: to.end, room: to.room },
        })),
        lost: lost.map(({ title, reason }) => ({ title, reason })),
        sessionIds: [...new Set([...own.map(({ session }) => session), ...goneFrom(lost)])],
      },
      now,
    });
  }
}

/** What phones shall take out; where only the seat is gone, the session still takes place. */
function goneFrom(lost: Told["lost"]): string[] {
  return lost.filter(({ reason }) => reason === "canceled").map(({ sessionId }) => sessionId);
}

/** Who speaks in what changed, and who did: also somebody who is no longer among its speakers. */
async function speaking(tx: Tx, { eventId, before, program, changes }: Change) {
  const changed = new Set(changes.map(({ session }) => session));
  const pairs = new Map<string, { session: string; speaker: string }>();
  for (const { key, speakers: of } of [...program.sessions, ...(before?.sessions ?? [])]) {
    if (!changed.has(key)) continue;
    for (const { speaker } of of) pairs.set(`${key} ${speaker}`, { session: key, speaker });
  }
  const rows = await tx
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

function seated(tx: Tx, sessionIds: string[]) {
  return tx
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

function starred(tx: Tx, sessionIds: string[]) {
  return tx
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

async function losers(tx: Tx, lost: SeatLoss[]) {
  const ids = [...new Set(lost.map(({ personId }) => personId))];
  const rows = await tx
    .select({ id: people.id, name: people.name, address: people.email, lang: people.lang })
    .from(people)
    .where(inArray(people.id, ids));
  return lost.flatMap(({ personId, sessionId, reason }) => {
    const person = rows.find(({ id }) => id === personId);
    if (!person) return [];
    const { id: _, ...reader } = person;
    return [{ ...reader, sessionId, reason }];
  });
}
