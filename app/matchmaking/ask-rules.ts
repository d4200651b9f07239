import { eq } from "drizzle-orm";
import { type PartyKind, partyKinds } from "#app/organizations/kinds.ts";
import type { Reader } from "#db/open.ts";
import { askRules } from "#db/schema.server.ts";

/** Whom a ticket lets one ask for a meeting, and how many requests may wait at a time. */
export type AskRule = { mayAsk: PartyKind[]; atOnce: number };

/** What holds for a ticket type nobody has decided about. */
export const usualRule: AskRule = { mayAsk: [...partyKinds], atOnce: 10 };

/** The most requests a rule may allow at a time. */
export const mostAtOnce = 200;

/** The rules of an event by ticket type; types without one follow `usualRule`. */
export async function askRulesOf(db: Reader, eventId: string): Promise<Map<string, AskRule>> {
  const rows = await db.select().from(askRules).where(eq(askRules.eventId, eventId));
  return new Map(
    rows.map(({ ticketTypeId, mayAsk, atOnce }) => [
      ticketTypeId,
      { mayAsk: partyKinds.filter((kind) => mayAsk.includes(kind)), atOnce },
    ]),
  );
}

/**
 * What someone's tickets allow together: everyone one of them lets ask, as many as the most generous
 * says. Without a ticket nobody may be asked.
 */
export function ruleFor(rules: Map<string, AskRule>, ticketTypeIds: string[]): AskRule {
  const own = ticketTypeIds.map((id) => rules.get(id) ?? usualRule);
  return {
    mayAsk: partyKinds.filter((kind) => own.some(({ mayAsk }) => mayAsk.includes(kind))),
    atOnce: Math.max(0, ...own.map(({ atOnce }) => atOnce)),
  };
}
