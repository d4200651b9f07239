import type { Reader } from "#db/open.ts";
import { knownFingerprints } from "./bank-lines.ts";
import { fingerprintsOf } from "./import-statement.ts";
import type { Statement } from "./read-statement.ts";

/** Lines shown before a statement is kept. */
const mostShown = 8;

/** A statement as its page shows it before it is kept; one query. */
export async function statementPreview(
  db: Reader,
  eventId: string,
  { statement, name }: { statement: Statement; name: string },
) {
  const known = await knownFingerprints(db, eventId);
  const prints = fingerprintsOf(statement.lines);
  const fresh = statement.lines.filter((_, n) => !known.has(prints[n] ?? ""));
  return {
    heads: statement.heads,
    mapping: statement.mapping,
    fresh: fresh.length,
    known: statement.lines.length - fresh.length,
    outgoing: fresh.filter(({ amount }) => amount <= 0).length,
    unread: statement.unread.length,
    lines: statement.lines.slice(0, mostShown),
    text: statement.text,
    name,
  };
}

export type StatementPreview = Awaited<ReturnType<typeof statementPreview>>;
