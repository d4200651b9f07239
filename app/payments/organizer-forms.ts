import * as z from "zod";
import {
  choice,
  id,
  ids,
  line,
  optionalLine,
  optionalWhole,
  paragraph,
  whole,
} from "#app/lib/fields.ts";
import { parseMoney } from "#app/lib/money.ts";

/** What is to be done with a row of the lists of money. */
export const MoneyAction = z.object({
  intent: choice(["retry", "handedOver", "settle"]),
  id: id(),
});

/** An amount in this currency as minor units; empty is null. */
function optionalAmount(currency: string) {
  return optionalLine(20).transform((typed, context): number | null => {
    if (typed === "") return null;
    const read = parseMoney(typed, currency);
    if (read === null) context.addIssue({ code: "custom", message: "bad_number" });
    return read;
  });
}

function amount(currency: string) {
  return line(20).transform((typed, context): number => {
    const read = parseMoney(typed, currency);
    if (read === null) context.addIssue({ code: "custom", message: "bad_number" });
    return read ?? 0;
  });
}

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
