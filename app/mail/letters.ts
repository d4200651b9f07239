import { and, count, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import type { LetterKind } from "#emails/letter-kinds.ts";

/** A row of the outbox, its props still sealed. */
export type OutboxLetter = typeof outbox.$inferSelect;
export type LetterState = OutboxLetter["state"];

/** A letter as organizers see it in a list: what became of it, never what it says. */
export type ListedLetter = Pick<
  OutboxLetter,
  | "id"
  | "kind"
  | "toName"
  | "toAddress"
  | "lang"
  | "state"
  | "attempts"
  | "visibleAt"
  | "lastError"
  | "sentAt"
  | "createdAt"
>;

export type LetterFilter = {
  eventId: string;
  state?: LetterState;
  kinds?: LetterKind[];
  /** The whole address it goes to. */
  to?: string;
  /** Part of the name or the address it goes to. */
  search?: string;
  /** Only letters queued before this one: the page after a page. */
  before?: string;
  limit: number;
};

/** An event's letters, the newest first. */
export function letters(db: Reader, filter: LetterFilter): Promise<ListedLetter[]> {
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      toName: outbox.toName,
      toAddress: outbox.toAddress,
      lang: outbox.lang,
      state: outbox.state,
      attempts: outbox.attempts,
      visibleAt: outbox.visibleAt,
      lastError: outbox.lastError,
      sentAt: outbox.sentAt,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(and(...conditions(filter)))
    .orderBy(desc(outbox.id))
    .limit(filter.limit);
}

/** How many letters of an event are in each state. */
export async function letterCounts(
  db: Reader,
  eventId: string,
): Promise<Record<LetterState, number>> {
  const rows = await db
    .select({ state: outbox.state, n: count() })
    .from(outbox)
    .where(eq(outbox.eventId, eventId))
    .groupBy(outbox.state);
  const counts = { waiting: 0, sent: 0, dead: 0 };
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** For who keeps the site running: letters waiting and overdue since when (null: none), and dead. */
export async function outboxLag(
  db: Reader,
  now: Instant,
): Promise<{ waiting: number; oldest: Instant | null; dead: number }> {
  const [row] = await db
    .select({
      waiting: sql`count(case when ${outbox.state} = 'waiting' then 1 end)`.mapWith(Number),
      oldest:
        sql`min(case when ${outbox.state} = 'waiting' and ${outbox.visibleAt} <= ${now} then ${outbox.createdAt} end)`.mapWith(
          nullable,
        ),
      dead: sql`count(case when ${outbox.state} = 'dead' then 1 end)`.mapWith(Number),
    })
    .from(outbox);
  return row ?? { waiting: 0, oldest: null, dead: 0 };
}

function conditions({ eventId, state, kinds, to, search, before }: LetterFilter): SQL[] {
  const found: (SQL | undefined)[] = [
    eq(outbox.eventId, eventId),
    state && eq(outbox.state, state),
    kinds && inArray(outbox.kind, kinds),
    to === undefined ? undefined : eq(outbox.toAddress, to),
    before ? lt(outbox.id, before) : undefined,
    search ? or(contains(outbox.toName, search), contains(outbox.toAddress, search)) : undefined,
  ];
  return found.filter((condition) => condition !== undefined);
}

function contains(column: typeof outbox.toName | typeof outbox.toAddress, search: string): SQL {
  const escaped = search.toLowerCase().replace(/[\\%_]/g, "\\$&");
  return sql`lower(${column}) like ${`%${escaped}%`} escape '\\'`;
}

function nullable(value: unknown): number | null {
  return value === null ? null : Number(value);
}
