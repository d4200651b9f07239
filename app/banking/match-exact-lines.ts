import type { Actor } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import type { Db } from "#db/open.ts";
import { matchBankLine } from "./match-bank-line.ts";
import { openProposals } from "./transfers-view.ts";

/**
 * Matches every open line whose reference and amount are right, as they stand now and not as a page
 * showed them; each on its own.
 * @returns how many were matched.
 */
export async function matchExactLines(
  db: Db,
  { eventId, actor, now }: { eventId: string; actor: Actor; now: Instant },
): Promise<number> {
  const proposals = await openProposals(db, eventId, now);
  const exact = [...proposals].filter(([, [first]]) => first?.kind === "exact");
  const matched = await tryEach(exact, ([lineId, [first]]) =>
    matchBankLine(db, { eventId, lineId, code: first?.code ?? "", actor, now }),
  );
  return matched.filter(({ ok }) => ok).length;
}
