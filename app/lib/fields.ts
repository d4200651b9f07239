import * as z from "zod";
import { type LimitError, limitError } from "./limits.ts";
import { cleanLine, cleanLines, lengthOf, normalizeEmail } from "./text.ts";
import { type Instant, instantOf, isDay } from "./time.ts";

/** What can be wrong with one field; each has its sentence in every language (ui/field-wording). */
export const fieldErrors = [
  "required",
  "too_long",
  "too_short",
  "bad_email",
  "bad_phone",
  "bad_number",
  "bad_amount",
  "bad_choice",
  "bad_date",
  "bad_time",
  "bad_clock",
  "ends_first",
  "bad_slug",
  "bad_address",
  "bad_characters",
  "bad_tax_number",
  "bad_rate",
  "mismatch",
  "invalid",
] as const;
/** One of them, or that a number is beyond its limits. */
export type FieldError = (typeof fieldErrors)[number] | LimitError;

const noNul = (text: string) => !text.includes("\u0000");
const typed = z.string({ error: "required" }).refine(noNul, "bad_characters");

/** One line of text, cleaned; 1 to `max` characters. */
export function line(max = 200) {
  return typed
    .transform(cleanLine)
    .refine((text) => text.length > 0, "required")
    .refine((text) => lengthOf(text) <= max, "too_long");
}

/** One line that may be left empty: then it is "". */
export function optionalLine(max = 200) {
  return z
    .string()
    .refine(noNul, "bad_characters")
    .transform(cleanLine)
    .refine((text) => lengthOf(text) <= max, "too_long")
    .default("");
}

/** A name in at least one language; what is missing is asked for at the Chinese field. */
export function nameInBoth(max = 80) {
  return z
    .object({ zh: optionalLine(max), en: optionalLine(max) })
    .refine((name) => name.zh !== "" || name.en !== "", { error: "required", path: ["zh"] });
}

/** Several lines that may be left empty. */
export function paragraph(max = 10_000) {
  return z
    .string()
    .refine(noNul, "bad_characters")
    .transform(cleanLines)
    .refine((text) => lengthOf(text) <= max, "too_long")
    .default("");
}

/** A person's name: up to 100 characters of any script. */
export function personName() {
  return line(100);
}

const address =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Whether this is one plain e-mail address as `normalizeEmail` writes it, at most 254 characters. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && address.test(text) && !text.includes("..");
}

/** One e-mail address, in lower case. */
export function email() {
  return typed
    .transform(normalizeEmail)
    .refine((text) => text.length > 0, "required")
    .refine(isEmail, "bad_email");
}

/** An e-mail address that may be left empty: then it is "". */
export function optionalEmail() {
  return z
    .string()
    .transform(normalizeEmail)
    .refine((text) => text === "" || isEmail(text), "bad_email")
    .default("");
}

/** A phone number as digits with an optional leading plus; 5 to 15 digits (ITU-T E.164). */
export function phone() {
  return typed
    .transform((text) => text.normalize("NFKC").replace(/[\s().\-‐–]/g, ""))
    .refine((text) => text.length > 0, "required")
    .refine((text) => /^\+?\d{5,15}$/.test(text), "bad_phone");
}

/** A phone number that may be left empty. */
export function optionalPhone() {
  return z.union([z.literal("").default(""), phone()]).default("");
}

/** A whole number written with plain digits; `1e3`, `0x10`, `１` and `1.5` are none. */
export function whole({ min = 0, max = 1_000_000 } = {}) {
  return typed
    .transform((text) => text.trim())
    .refine((text) => text.length > 0, "required")
    .refine((text) => /^-?\d+$/.test(text), "bad_number")
    .transform(Number)
    .refine((n) => n >= min, limitError("too_small", { min, max }))
    .refine((n) => n <= max, limitError("too_large", { min, max }));
}

/** A whole number that may be left empty: then it is null. */
export function optionalWhole(limits: { min?: number; max?: number } = {}) {
  return z
    .union([z.literal("").transform(() => null), whole(limits)])
    .optional()
    .transform((n) => n ?? null);
}

/** One of these values. */
export function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: "bad_choice" });
}

/** A box that is ticked or not. */
export function ticked() {
  return z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== "");
}

/** A day, `YYYY-MM-DD`. */
export function calendarDay() {
  return typed.refine((text) => text.length > 0, "required").refine(isDay, "bad_date");
}

/** A wall-clock time, `YYYY-MM-DDTHH:MM`, or empty. */
export function optionalWallTime() {
  return z
    .string()
    .refine((text) => text === "" || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text), "bad_time")
    .default("");
}

/** A wall-clock time of this zone as an instant; null where it is left empty. */
export function optionalInstant(zone: string) {
  return optionalWallTime().transform((wall, context): Instant | null => {
    if (wall === "") return null;
    const at = instantOf(wall, zone);
    if (at === null) context.addIssue({ code: "custom", message: "bad_time" });
    return at;
  });
}

/** An id of ours; anything else cannot be one and is looked up in vain. */
export function id() {
  return z.string({ error: "bad_choice" }).regex(/^[0-9A-Z]{26}$/, "bad_choice");
}

/** The ids of ticked boxes: none, one or many. */
export function ids() {
  return z.union([z.array(id()), id().transform((one) => [one])]).default([]);
}

/** A word for an address: lower-case letters, digits and hyphens, 2 to 40. */
export function slug() {
  return typed
    .transform((text) => text.trim().toLowerCase())
    .refine((text) => text.length > 0, "required")
    .refine((text) => /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/.test(text), "bad_slug");
}
