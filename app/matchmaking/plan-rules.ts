import { type Instant, minute } from "#app/lib/time.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { PlanSettings } from "./plan-settings.ts";

const ruleNames = [
  "fairness",
  "least",
  "most",
  "limits",
  "tables",
  "slots",
  "slotMinutes",
  "walkMinutes",
  "stay",
  "accepted",
  "must",
  "would",
  "interest",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** By what a plan was made: the settings, slots and tables of when it was asked for. */
export type PlanRules = Record<Exclude<RuleName, "fairness">, number> & {
  fairness: PlanSettings["fairness"];
};

/** The rules that hold at one moment. */
export function rulesOf({ settings, slots, tables, limits }: PlanFacts, now: Instant): PlanRules {
  const { fairness, least, most, walkMinutes, stay, weights } = settings;
  const [first] = slots;
  return {
    fairness,
    least,
    most,
    limits: limits.size,
    tables: tables.filter(({ outOfOrder }) => !outOfOrder).length,
    slots: slots.filter(({ startsAt }) => startsAt > now).length,
    slotMinutes: first ? (first.endsAt - first.startsAt) / minute : 0,
    walkMinutes,
    stay,
    accepted: weights.accepted,
    must: weights.must,
    would: weights.would,
    interest: weights.interest,
  };
}

/** The rules in which some of these plans differ from others, and fairness in any case. */
export function rulesToCompare(plans: PlanRules[]): RuleName[] {
  return ruleNames.filter(
    (name) => name === "fairness" || new Set(plans.map((rules) => rules[name])).size > 1,
  );
}
