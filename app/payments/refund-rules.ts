import { eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { refundRules } from "#db/schema.server.ts";
import { generousRule, type RefundRule } from "./refund-rule.ts";

/** The refund rule of an event, or the generous one where it has decided nothing. */
export async function refundRuleOf(db: Reader, eventId: string): Promise<RefundRule> {
  const [row] = await db.select().from(refundRules).where(eq(refundRules.eventId, eventId));
  if (!row) return generousRule;
  const { eventId: _, ...rule } = row;
  return rule;
}
