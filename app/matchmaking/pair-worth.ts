import type { ConsentedPair } from "./consent.ts";
import type { PlanSettings } from "./plan-settings.ts";

/** What it is worth for two parties to meet beyond their wishes, 0 to 100. */
export type Interest = (aPartyId: string, bPartyId: string) => number;

/** What a meeting of two counts in a plan: accepted or not, both sides' wishes, and their interest. */
export function pairWorth(
  pair: Pick<ConsentedPair, "a" | "b" | "by" | "wishes">,
  { weights, interest }: { weights: PlanSettings["weights"]; interest: Interest },
): number {
  const wish = (said: "must" | "would" | null) => (said === null ? 0 : weights[said]);
  const shared = Math.round((weights.interest * interest(pair.a, pair.b)) / 100);
  const accepted = pair.by === "request" ? weights.accepted : 0;
  return Math.max(1, accepted + wish(pair.wishes.a) + wish(pair.wishes.b) + shared);
}
