import type { Actor } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { matchBankLine } from "./match-bank-line.ts";
import { openProposals } from "./transfers-view.ts";

/**
 * Matches every open line whose reference and amount are right, as they stand now and not as a page
 * showed them; each on its own, so that one that fails keeps none of the others: all are tried,
 * then what failed is thrown.
 * @returns how many were matched.
 */
export async function matchExactLines(
  db: Db,
  { eventId, actor, now }: { eventId: string; actor: Actor; now: Instant },
): Promise<number> {
  let matched = 0;
  const failures: unknown[] = [];
  for (const [lineId, [first]] of await openProposals(db, eventId, now)) {
    if (first?.kind !== "exact") continue;
    try {
      const done = await matchBankLine(db, { eventId, lineId, code: first.code, actor, now });
      if (done.ok) matched++;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "lines that could not be matched");
  return matched;
}
