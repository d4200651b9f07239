import * as z from "zod";
import { amount, optionalAmount } from "#app/lib/amount-fields.ts";
import { choice, id, ids, optionalLine, optionalWhole, paragraph, whole } from "#app/lib/fields.ts";

/** What is to be done with a row of the lists of money. */
export const MoneyAction = z.object({
  intent: choice(["retry", "handedOver", "settle"]),
  id: id(),
});

/** What is to be canceled and given back; an amount is asked for where it is chosen. */
export function refundForm(currency: string) {
  return z
    .object({
      ticket: ids(),
      how: choice(["rule", "full", "amount"]).default("rule"),
      amount: optionalAmount(currency),
      reason: optionalLine(200),
    })
    .refine(({ how, amount }) => how !== "amount" || amount !== null, {
      error: "required",
      path: ["amount"],
    });
}

/** How many steps a refund rule can have. */
export const mostSteps = 4;

const share = z.object({
  daysBefore: optionalWhole({ min: 0, max: 366 }),
  percent: optionalWhole({ min: 0, max: 100 }),
});

/** The refund rule of an event; steps that are left empty do not count. */
export function ruleForm(currency: string) {
  return z.object({
    steps: z
      .array(share)
      .max(mostSteps)
      .default([])
      .transform((steps) =>
        steps.flatMap(({ daysBefore, percent }) =>
          daysBefore === null || percent === null ? [] : [{ daysBefore, percent }],
        ),
      ),
    keptFixed: amount(currency),
    keptPercent: whole({ min: 0, max: 100 }),
    confirmAbove: amount(currency),
  });
}

/** Orders to be canceled and refunded together. */
export const BulkForm = z.object({
  codes: paragraph(60_000).transform((text) =>
    text
      .toUpperCase()
      .split(/[\s,，;；]+/)
      .filter(Boolean),
  ),
  type: z.union([z.literal(""), id()]).default(""),
  percent: whole({ min: 0, max: 100 }),
  reason: optionalLine(200),
});

/** A second organizer's word on them, or that those which failed are tried again. */
export const BulkDecision = z.object({ intent: choice(["confirm", "decline", "retry"]), id: id() });
