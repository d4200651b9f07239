import { unstable_coerceFormValue as coerceFormValue, parseWithZod } from "@conform-to/zod/v4";
import type * as z from "zod";
import { type FieldError, fieldErrors } from "#app/lib/fields.ts";
import { isLimitError } from "#app/lib/limits.ts";
import { badRequest } from "./answers.ts";

/** What was typed, by field name, to be shown again. Files are never among it. */
export type Typed = Record<string, string | string[]>;
/** What is wrong, by field name; `form` is the form as a whole. */
export type FormErrors = Record<string, FieldError>;
export type ParsedForm<T> =
  | { ok: true; value: T; typed: Typed }
  | { ok: false; errors: FormErrors; typed: Typed };

/**
 * A posted form, read by its schema. Fields the schema does not know are dropped, as are names no
 * form of ours has (`__proto__`, `a[999999999]`); a body that is no form at all is the error
 * `form: invalid`. Never throws on what a visitor sends.
 */
export async function parseForm<S extends z.ZodType>(
  source: Request | FormData,
  schema: S,
): Promise<ParsedForm<z.output<S>>> {
  const form = source instanceof Request ? await readForm(source) : source;
  if (!form) return { ok: false, errors: { form: "invalid" }, typed: {} };
  const fields = withKnownNames(form);
  const typed = typedIn(fields);
  const read = parseWithZod(fields, { schema: fromTexts(schema), disableAutoCoercion: true });
  if (read.status === "success") return { ok: true, value: read.value, typed };
  return { ok: false, errors: firstErrors(read.error ?? {}), typed };
}

/** The fields of a posted form as they came, for actions of several forms; throws 400 where it is none. */
export async function formOf(request: Request): Promise<FormData> {
  const form = await readForm(request);
  if (!form) throw badRequest();
  return form;
}

const coerced = new WeakMap<z.ZodType, z.ZodType>();

/** A schema that takes texts as forms send them; made once, for it is a copy of every part of it. */
function fromTexts<S extends z.ZodType>(schema: S): S {
  const known = coerced.get(schema) ?? (coerceFormValue(schema) as z.ZodType);
  coerced.set(schema, known);
  return known as S;
}

const mostFields = 2000;
const plainName =
  /^[A-Za-z][A-Za-z0-9_-]{0,63}(?:\[\d{0,3}\]|\.[A-Za-z0-9][A-Za-z0-9_-]{0,63}){0,6}$/;
const unsafeName =
  /(?:^|[.[])(?:constructor|prototype|toString|valueOf|hasOwnProperty)(?:$|[.[\]])/;

async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

function withKnownNames(form: FormData): FormData {
  const kept = new FormData();
  let count = 0;
  for (const [name, value] of form) {
    if (!plainName.test(name) || unsafeName.test(name)) continue;
    if (++count > mostFields) break;
    kept.append(name, value);
  }
  return kept;
}

function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) typed[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return typed;
}

function firstErrors(errors: Record<string, string[] | null>): FormErrors {
  const first: FormErrors = {};
  for (const [name, messages] of Object.entries(errors)) {
    const message = messages?.[0];
    if (message !== undefined) first[name || "form"] = knownError(message);
  }
  return first;
}

function knownError(message: string): FieldError {
  if (isLimitError(message)) return message;
  return fieldErrors.find((code) => code === message) ?? "invalid";
}
