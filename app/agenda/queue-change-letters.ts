import { inArray } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { Tx } from "#db/open.ts";
import { people } from "#db/schema.server.ts";
import type { LetterChange, LostSeat } from "#emails/letter-kinds.ts";
import type { ProgramChange } from "./changelog.ts";
import type { SeatLoss } from "./keep-commitments.ts";
import { peopleConcerned } from "./people-concerned.ts";
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
  for (const { session, as, ...reader } of await peopleConcerned(tx, change)) {
    const { sessions } = tell(reader);
    if (!sessions.has(session)) sessions.set(session, as);
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
