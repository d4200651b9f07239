import type * as z from "zod";
import { type FieldError, line, optionalLine } from "./fields.ts";
import { limitError } from "./limits.ts";
import { mostDigits, mostMoney, parseMoney } from "./money.ts";

/** An amount in this currency as minor units. */
export function amount(currency: string) {
  return line(20).transform((typed, context) => readAmount(typed, currency, context) ?? 0);
}

/** An amount that may be left empty: then it is null. */
export function optionalAmount(currency: string) {
  return optionalLine(20).transform((typed, context) =>
    typed === "" ? null : readAmount(typed, currency, context),
  );
}

/** What was typed as minor units; null, and an issue of this field, where it is no amount we take. */
export function readAmount(
  typed: string,
  currency: string,
  context: z.RefinementCtx,
): number | null {
  const read = parseMoney(typed, currency);
  if (read !== null) return read;
  const [, minus, units] = /^(-?)(\d+)(?:\.\d{1,2})?$/.exec(typed.normalize("NFKC").trim()) ?? [];
  const limits = { min: 0, max: mostMoney(currency), currency };
  let message: FieldError = "bad_amount";
  if (minus) message = limitError("too_small", limits);
  else if (units && units.length > mostDigits) message = limitError("too_large", limits);
  context.addIssue({ code: "custom", message });
  return null;
}
