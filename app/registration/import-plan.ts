import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import type { ListFile } from "#app/lib/list-file.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { orders, tickets } from "#db/schema.server.ts";
import { columnMeanings } from "./attendee-columns.ts";
import { type BadLine, type GoodLine, readLine } from "./attendee-lines.ts";
import { questionsOf } from "./questions.ts";
import { quotasOf } from "./quotas.ts";
import { ticketTypesOf } from "./ticket-types.ts";

/** What an import would do: nothing of it is done yet. */
export type ImportPlan = {
  good: GoodLine[];
  bad: BadLine[];
  /** Lines whose address has a ticket of this type already; they are left alone. */
  already: number;
  /** Heads of columns that nothing here is asked for. */
  ignored: string[];
};

export type PlanRefusal = "no_email_column" | "no_name_column" | "unknown_ticket_type";

export type ImportWishes = {
  /** For lines that name no ticket type; null: the only one of the event, or else they must. */
  ticketTypeId: string | null;
  /** Whether places are taken even where the quotas have none left. */
  places: "within" | "beyond";
  now: Instant;
};

/**
 * What importing this list into an event would do, line by line; nothing is changed. An address
 * counts once for each ticket type, in the list and in the event, so that the same list again adds
 * nothing. Refuses a list without names or addresses.
 */
export async function planImport(
  db: Reader,
  eventId: string,
  file: ListFile,
  { ticketTypeId, places, now }: ImportWishes,
): Promise<Result<ImportPlan, PlanRefusal>> {
  const types = await ticketTypesOf(db, eventId);
  const questions = await questionsOf(db, eventId);
  const meanings = columnMeanings(file.heads, questions);
  const has = (kind: string) => meanings.some((meaning) => meaning.kind === kind);
  if (!has("name") && !has("given_name") && !has("family_name")) return refused("no_name_column");
  if (!has("email")) return refused("no_email_column");
  if (ticketTypeId !== null && !types.some((type) => type.id === ticketTypeId)) {
    return refused("unknown_ticket_type");
  }
  const only = types.length === 1 ? types[0]?.id : undefined;
  const rules = { meanings, types, otherwise: ticketTypeId ?? only ?? null, questions };

  const read = file.lines.map((line) => readLine(line, rules));
  const bad: BadLine[] = read.flatMap((one) => ("bad" in one ? [one.bad] : []));
  const lines = read.flatMap((one) => ("good" in one ? [one.good] : []));
  const had = await ticketsHad(
    db,
    eventId,
    lines.map((line) => line.attendee.email),
    now,
  );
  const left = places === "within" ? await placesLeft(db, eventId, now) : () => true;
  const first = new Map<string, number>();
  const good: GoodLine[] = [];
  let already = 0;
  for (const line of lines) {
    const key = ticketKey(line.attendee.email, line.ticketTypeId);
    const before = first.get(key);
    if (before !== undefined) {
      bad.push({ line: line.line, reason: "line_repeated", detail: { line: before } });
      continue;
    }
    first.set(key, line.line);
    if (had.has(key)) already++;
    else if (left(line.ticketTypeId)) good.push(line);
    else bad.push({ line: line.line, reason: "line_sold_out", detail: {} });
  }
  bad.sort((a, b) => a.line - b.line);
  const ignored = file.heads.filter(
    (head, at) => meanings[at]?.kind === "ignored" && head.trim() !== "",
  );
  return ok({ good, bad, already, ignored });
}

/** Which of these addresses have a ticket of which type at `now`, as `ticketKey`s. */
export async function ticketsHad(
  db: Reader,
  eventId: string,
  emails: string[],
  now: Instant,
): Promise<Set<string>> {
  const had = new Set<string>();
  for (let from = 0; from < emails.length; from += 500) {
    const rows = await db
      .select({ email: tickets.attendeeEmail, typeId: tickets.ticketTypeId })
      .from(tickets)
      .innerJoin(orders, eq(orders.id, tickets.orderId))
      .where(
        and(
          eq(tickets.eventId, eventId),
          eq(tickets.status, "valid"),
          inArray(orders.status, ["pending", "paid"]),
          or(isNull(orders.expiresAt), gt(orders.expiresAt, now)),
          inArray(tickets.attendeeEmail, emails.slice(from, from + 500)),
        ),
      );
    for (const row of rows) had.add(ticketKey(row.email, row.typeId));
  }
  return had;
}

/** What makes two lines the same registration. */
export function ticketKey(email: string, ticketTypeId: string): string {
  return `${ticketTypeId} ${email}`;
}

/** The language of a line's letters: what its list says, else what its name suggests. */
export function langOfLine({ lang, attendee }: GoodLine): Lang {
  return lang ?? (/\p{Script=Han}/u.test(attendee.name) ? "zh" : "en");
}

/** Takes a place of every quota of a type, as long as each has one. */
async function placesLeft(db: Reader, eventId: string, now: Instant) {
  const quotas = await quotasOf(db, eventId, now);
  const left = new Map(quotas.map((quota) => [quota.id, quota.left]));
  return (ticketTypeId: string): boolean => {
    const own = quotas.filter((quota) => quota.ticketTypeIds.includes(ticketTypeId));
    if (own.some((quota) => (left.get(quota.id) ?? 0) <= 0)) return false;
    for (const quota of own) left.set(quota.id, (left.get(quota.id) ?? 0) - 1);
    return true;
  };
}
