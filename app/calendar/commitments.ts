import { and, asc, eq, gt, inArray, lt, ne, or } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { commitments } from "#db/schema.server.ts";

/** What somebody may have to be at: a workshop seat, an own talk, a meeting, a desk's slot. */
export const commitmentKinds = ["seat", "speaking", "meeting", "desk"] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** What someone has to be at. `subjectId` is the session, meeting or desk slot it is for. */
export type Commitment = {
  id: string;
  eventId: string;
  personId: string;
  kind: CommitmentKind;
  subjectId: string;
  startsAt: Instant;
  endsAt: Instant;
};

/** What of whom a commitment is about, which tells it from every other. */
export type CommitmentSubject = Pick<Commitment, "personId" | "kind" | "subjectId">;

/** Everything a person has to be at during an event, in the order of time. */
export function commitmentsOf(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<Commitment[]> {
  return db
    .select(columns)
    .from(commitments)
    .where(and(eq(commitments.personId, personId), eq(commitments.eventId, eventId)))
    .orderBy(asc(commitments.startsAt), asc(commitments.id));
}

/** The commitments of many people at an event, such as those of two who want to meet. */
export function commitmentsOfMany(
  db: Reader,
  { eventId, personIds }: { eventId: string; personIds: string[] },
): Promise<Commitment[]> {
  return db
    .select(columns)
    .from(commitments)
    .where(and(eq(commitments.eventId, eventId), inArray(commitments.personId, personIds)))
    .orderBy(asc(commitments.startsAt), asc(commitments.id));
}

/**
 * What a person has to be at between two moments, the earliest first; touching is not overlapping.
 * `besides` is not counted: what a commitment that moves is about.
 */
export function clashesWith(
  db: Reader,
  wanted: {
    eventId: string;
    personId: string;
    startsAt: Instant;
    endsAt: Instant;
    besides?: Pick<Commitment, "kind" | "subjectId">;
  },
): Promise<Commitment[]> {
  const { besides } = wanted;
  return db
    .select(columns)
    .from(commitments)
    .where(
      and(
        eq(commitments.personId, wanted.personId),
        eq(commitments.eventId, wanted.eventId),
        lt(commitments.startsAt, wanted.endsAt),
        gt(commitments.endsAt, wanted.startsAt),
        besides &&
          or(ne(commitments.kind, besides.kind), ne(commitments.subjectId, besides.subjectId)),
      ),
    )
    .orderBy(asc(commitments.startsAt), asc(commitments.id));
}

const columns = {
  id: commitments.id,
  eventId: commitments.eventId,
  personId: commitments.personId,
  kind: commitments.kind,
  subjectId: commitments.subjectId,
  startsAt: commitments.startsAt,
  endsAt: commitments.endsAt,
};
