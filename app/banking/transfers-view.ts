import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { bankLinesOf, type LineState, lineCounts, payableOrders } from "./bank-lines.ts";
import { proposalsFor } from "./proposals.ts";

/** All open lines are looked at together: of two with one reference, the first is its money. */
const mostOpen = 10_000;

/** Lines of an event's statements with what each may be, at `now`; six queries. */
export async function transfersView(
  db: Reader,
  {
    eventId,
    state,
    page,
    now,
  }: { eventId: string; state: LineState; page: { after: string; limit: number }; now: Instant },
) {
  const counts = await lineCounts(db, eventId);
  const rows = await bankLinesOf(db, { eventId, state }, page);
  const proposals = await openProposals(db, eventId, now);
  const exact = [...proposals.values()].filter(([first]) => first?.kind === "exact").length;
  return {
    counts,
    exact,
    rows: rows.map(({ id, line, file, bookedOn, amount, currency, payer, text, reason, code }) => ({
      ...{ id, line, file, bookedOn, amount, currency, payer, text, reason, code },
      proposals: proposals.get(id) ?? [],
    })),
  };
}

/** What each open line of an event may be; four queries. */
export async function openProposals(db: Reader, eventId: string, now: Instant) {
  const open = await bankLinesOf(db, { eventId, state: "open" }, { after: "", limit: mostOpen });
  return proposalsFor(open, await payableOrders(db, eventId, now));
}

export type ShownLine = Awaited<ReturnType<typeof transfersView>>["rows"][number];
