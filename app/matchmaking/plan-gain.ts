import { pairKey } from "./consent.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import type { WholeProposal } from "./proposals.ts";

/**
 * What a plan counts beside what is published, in points as the plan counts them: `before` is what of
 * the published meetings could stay just as it is.
 */
export function planGain(
  { names, input }: Pick<WholeProposal, "names" | "input">,
  { kept, planned }: Record<"kept" | "planned", Pick<PlannedMeeting, "pair">[]>,
): { before: number; after: number } {
  const partyOf = (p: number) => names.participants[p]?.partyId ?? "";
  const worth = new Map<string, number>();
  for (const { a, b, w } of input.pairs) {
    const key = pairKey(partyOf(a), partyOf(b));
    worth.set(key, Math.max(w, worth.get(key) ?? 0));
  }
  const sum = (all: Pick<PlannedMeeting, "pair">[]) =>
    all.reduce((total, { pair }) => total + (worth.get(pair) ?? 0), 0);
  return { before: sum(kept), after: sum(planned) };
}
