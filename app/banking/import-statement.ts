import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import { cleanLine } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { bankLines } from "#db/schema.server.ts";
import type { Statement, StatementLine } from "./read-statement.ts";

type Row = typeof bankLines.$inferInsert;

/** Rows of one insert: as few as either engine binds. */
const rowsAtOnce = 100;

/**
 * Keeps every line of a bank statement, each once: the same file again, or another that has some of
 * its lines, adds only what is new. Money that came in waits to be matched; what went out, and what
 * could not be read, is kept as ignored, with that as the reason.
 * @returns how many lines were new.
 */
export async function importStatement(
  db: Db,
  {
    eventId,
    statement,
    file,
    actor,
    now,
  }: { eventId: string; statement: Statement; file: string; actor: Actor; now: Instant },
): Promise<number> {
  const rows = rowsOf(eventId, statement, { file, now });
  return transact(db, async (tx) => {
    let added = 0;
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const kept = await tx
        .insert(bankLines)
        .values(rows.slice(from, from + rowsAtOnce))
        .onConflictDoNothing({ target: [bankLines.eventId, bankLines.fingerprint] })
        .returning({ id: bankLines.id });
      added += kept.length;
    }
    if (added === 0) return 0;
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "imported_statement",
      subject: { kind: "event", id: eventId },
      detail: { file, count: added },
      at: now,
    });
    return added;
  });
}

/**
 * What makes each line itself: what stands in it and, of lines that are alike, which of them it is.
 * A bank's own name for a line is part of it, not all: some banks give one to many.
 */
export function fingerprintsOf(lines: readonly StatementLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ bookedOn, amount, currency, payer, text, bankId }) => {
    const key = JSON.stringify([bookedOn, amount, currency, payer, text, bankId]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return sha256(`${key} ${nth}`);
  });
}

function rowsOf(
  eventId: string,
  { lines, unread }: Statement,
  { file, now }: { file: string; now: Instant },
): Row[] {
  const about = { eventId, file, orderId: null, paymentId: null, importedAt: now } as const;
  const open = { ...about, state: "open", reason: "", decidedBy: "", decidedAt: null } as const;
  const ignored = { ...about, state: "ignored", decidedBy: "import", decidedAt: now } as const;
  const prints = fingerprintsOf(lines);
  // Ids of one moment sort by chance: a millisecond each keeps the order of the file.
  const read = lines.map(({ bankId: _, ...line }, n): Row => {
    const row = { id: newId(now + n), fingerprint: prints[n] ?? "", ...line };
    return line.amount > 0 ? { ...row, ...open } : { ...row, ...ignored, reason: "outgoing" };
  });
  const left = unread.map(({ line, cells }): Row => {
    const text = cleanLine(cells.join(" ")).slice(0, 500);
    const values = { bookedOn: "", amount: 0, currency: "", payer: "", text, line };
    return {
      id: newId(now),
      fingerprint: sha256(`unread ${text}`),
      ...values,
      ...ignored,
      reason: "unreadable",
    };
  });
  // Of unreadable lines that are alike one is enough.
  return [...new Map([...read, ...left].map((row) => [row.fingerprint, row])).values()];
}
