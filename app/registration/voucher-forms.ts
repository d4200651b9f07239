import * as z from "zod";
import { amount } from "#app/lib/amount-fields.ts";
import {
  choice,
  email,
  id,
  ids,
  line,
  optionalInstant,
  optionalLine,
  optionalWhole,
  personName,
  ticked,
  whole,
} from "#app/lib/fields.ts";
import { langs } from "#app/lib/lang.ts";
import type { PriceRule } from "./pricing.ts";

/** The rules of a voucher, in the order they are offered. */
export const priceRules = ["none", "percent", "amount", "price"] as const;

type Money = { currency: string; zone: string };

/** New vouchers as their page posts them. */
export function vouchersForm({ currency, zone }: Money) {
  return z
    .object({
      code: optionalLine(40),
      prefix: optionalLine(20),
      count: optionalWhole({ min: 1, max: 1000 }),
      ...priceFields,
      unlocks: ticked(),
      reserves: ticked(),
      uses: whole({ min: 1, max: 100_000 }),
      validFrom: optionalInstant(zone),
      validUntil: optionalInstant(zone),
      types: ids(),
      organization: optionalLine(120),
      note: optionalLine(200),
    })
    .transform((form, context) => ({ ...form, price: priceOf(form, currency, context) }))
    .refine(({ code, count }) => code !== "" || (count ?? 0) > 0, {
      error: "required",
      path: ["code"],
    });
}

/** What of a voucher can be changed. */
export function voucherChangeForm(zone: string) {
  return z.object({
    uses: whole({ min: 1, max: 100_000 }),
    validFrom: optionalInstant(zone),
    validUntil: optionalInstant(zone),
    organization: optionalLine(120),
    note: optionalLine(200),
  });
}

/** A new allotment as its page posts it. */
export function allotmentForm({ currency, zone }: Money) {
  return z
    .object({
      organization: line(120),
      person: z.object({ name: personName(), email: email() }),
      type: id(),
      quantity: whole({ min: 1, max: 2000 }),
      ...priceFields,
      returnsAt: optionalInstant(zone),
      letterLang: choice(langs),
    })
    .transform((form, context) => ({ ...form, price: priceOf(form, currency, context) }));
}

/** Someone on the waiting list, and what an organizer does about it. */
export const LineForm = z.object({
  entry: id(),
  intent: choice(["move", "remove"]),
  place: optionalWhole({ min: 1, max: 100_000 }),
  reason: optionalLine(200),
});

const priceFields = { rule: choice(priceRules), value: optionalLine(20) };

/** A percentage in whole numbers, an amount in the event's currency, or nothing. */
function priceOf(
  { rule, value }: { rule: PriceRule["rule"]; value: string },
  currency: string,
  context: z.RefinementCtx,
): PriceRule {
  if (rule === "none") return { rule, value: 0 };
  const read = rule === "percent" ? whole({ min: 1, max: 100 }) : amount(currency);
  const given = read.safeParse(value);
  if (given.success) return { rule, value: given.data };
  const [issue] = given.error.issues;
  context.addIssue({ code: "custom", message: issue?.message ?? "invalid", path: ["value"] });
  return { rule, value: 0 };
}
