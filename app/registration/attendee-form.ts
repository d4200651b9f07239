import * as z from "zod";
import {
  email,
  type FieldError,
  optionalLine,
  optionalPhone,
  personName,
  phone,
} from "#app/lib/fields.ts";
import { cleanLine, cleanLines, lengthOf } from "#app/lib/text.ts";
import type { NewAnswer, NewAttendee } from "./order-rows.ts";
import type { Question } from "./questions.ts";

export type PhoneRule = "hidden" | "optional" | "required";

/** One ticket on the form, with the questions asked for its type. */
export type AskedAttendee = { questions: Question[] };

/** The name of an answer's field: `attendees[0].answers.Q01H…`; ids start with a digit, hence Q. */
export function answerName(position: number, questionId: string): string {
  return `attendees[${position}].answers.Q${questionId}`;
}

/** Under what a browser keeps what is typed for this event, until its order is placed. */
export function keptFormKey(slug: string): string {
  return `register-${slug}`;
}

/**
 * The form of a hold: the buyer, one attendee per ticket with the answers its type asks for, how
 * to pay and the consent. A question that hangs on another's answer is neither required nor kept
 * where that answer was not given.
 */
export function orderForm(checkout: {
  attendees: AskedAttendee[];
  phone: PhoneRule;
  /** The wording to agree to; null where none is asked for. */
  consent: unknown;
  ways: { value: string }[];
}): OrderForm {
  const asking: Asking = {
    asked: checkout.attendees.map(({ questions }) => ({ questions })),
    rule: checkout.phone,
    mustConsent: checkout.consent !== null,
    payBy: checkout.ways.map(({ value }) => value),
  };
  const key = JSON.stringify(asking);
  const form = made.get(key) ?? buildForm(asking);
  if (made.size >= mostForms) made.clear();
  made.set(key, form);
  return form;
}

type Asking = {
  asked: AskedAttendee[];
  rule: PhoneRule;
  mustConsent: boolean;
  payBy: string[];
};
type OrderForm = ReturnType<typeof buildForm>;

/** Kept by all they depend on: a schema made for one post is also compiled for that post alone. */
const made = new Map<string, OrderForm>();
const mostForms = 200;

function buildForm({ asked, rule, mustConsent, payBy }: Asking) {
  return z.preprocess(
    withBuyerWhereSame,
    z.object({
      buyer: persons[rule],
      attendees: z.array(z.unknown()).default([]).transform(readAttendees(asked, rule)),
      payBy:
        payBy.length > 0
          ? z.string({ error: "required" }).refine((way) => payBy.includes(way), "bad_choice")
          : z
              .string()
              .optional()
              .transform(() => undefined),
      billing: z
        .object({ company: optionalLine(120), taxNumber: optionalLine(40) })
        .default({ company: "", taxNumber: "" }),
      consent: mustConsent ? z.string({ error: "required" }) : z.string().optional(),
    }),
  );
}

/**
 * Reads each attendee with the questions of the ticket at the same position. What is wrong with
 * persons and with answers is said together, so that a form comes back once.
 */
export function readAttendees(asked: AskedAttendee[], rule: PhoneRule) {
  const person = persons[rule];
  return (given: unknown[], context: z.RefinementCtx): NewAttendee[] =>
    asked.map(({ questions }, position) => {
      const typed = isRecord(given[position]) ? given[position] : {};
      const read = person.safeParse(typed);
      const { answers, errors } = readAnswers(questions, typed.answers);
      const refuse = (message: string, path: PropertyKey[]) =>
        context.addIssue({ code: "custom", message, path: [position, ...path] });
      // The buyer's own fields say what is wrong with the buyer.
      const issues = read.success || isSame(typed) ? [] : read.error.issues;
      for (const { message, path } of issues) refuse(message, path);
      for (const [name, error] of Object.entries(errors)) refuse(error, ["answers", name]);
      return { ...(read.success ? read.data : nobody), answers };
    });
}

/** Stands for a person who was refused. */
const nobody = { name: "", email: "", phone: "" };

/**
 * An attendee who is the buyer has the buyer's name, e-mail and phone. Where no script hides the
 * fields of someone else, a name or e-mail in them says that it is someone else after all.
 */
function withBuyerWhereSame(form: unknown): unknown {
  if (!isRecord(form) || !Array.isArray(form.attendees)) return form;
  const { name, email: address, phone: number } = isRecord(form.buyer) ? form.buyer : {};
  return {
    ...form,
    attendees: form.attendees.map((attendee) => {
      if (!isSame(attendee)) return attendee;
      if (attendee.name || attendee.email) return { ...attendee, who: "other" };
      return { ...attendee, name, email: address, phone: number };
    }),
  };
}

function isSame(attendee: unknown): attendee is Record<string, unknown> {
  return isRecord(attendee) && attendee.who === "same";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The answers to the questions that are shown, and what is wrong, by the name in the form. */
function readAnswers(questions: Question[], given: unknown) {
  const typed = isRecord(given) ? given : {};
  const answers: NewAnswer[] = [];
  const errors: Record<string, FieldError> = {};
  for (const question of questions) {
    if (!isShown(question, answers)) continue;
    const name = `Q${question.id}`;
    const read = readAnswer(question, typed[name]);
    if ("error" in read) errors[name] = read.error;
    else if (read.value !== null) answers.push({ questionId: question.id, value: read.value });
  }
  return { answers, errors };
}

/** Made once: a schema costs more to make than to ask. */
const persons = {
  hidden: person(optionalLine(40).transform(() => "")),
  optional: person(optionalPhone()),
  required: person(phone()),
} satisfies Record<PhoneRule, z.ZodType>;

function person<Phone extends z.ZodType>(phoneField: Phone) {
  return z.object({ name: personName(), email: email(), phone: phoneField });
}

/** Whether a question is asked, given what was answered to those before it. */
function isShown(
  question: Pick<Question, "shownForQuestionId" | "shownForChoice">,
  before: NewAnswer[],
): boolean {
  if (question.shownForQuestionId === null) return true;
  const answer = before.find(({ questionId }) => questionId === question.shownForQuestionId);
  if (!answer) return false;
  if (Array.isArray(answer.value)) return answer.value.includes(question.shownForChoice ?? -1);
  return answer.value === true;
}

type ReadAnswer = { value: NewAnswer["value"] | null } | { error: FieldError };

/** One answer as posted; null where nothing was answered and nothing had to be. */
function readAnswer(question: Question, given: unknown): ReadAnswer {
  const missing: ReadAnswer = question.required ? { error: "required" } : { value: null };
  if (question.kind === "checkbox") return given ? { value: true } : missing;
  if (question.kind === "text" || question.kind === "long_text") {
    if (typeof given !== "string") return missing;
    if (given.includes("\u0000")) return { error: "bad_characters" };
    const long = question.kind === "long_text";
    const value = long ? cleanLines(given) : cleanLine(given);
    if (value === "") return missing;
    return lengthOf(value) > (long ? 2000 : 200) ? { error: "too_long" } : { value };
  }
  const chosen = (Array.isArray(given) ? given : [given]).filter(
    (value) => value !== undefined && value !== "",
  );
  if (chosen.length === 0) return missing;
  const indexes = chosen.map((value) => (/^\d{1,3}$/.test(String(value)) ? Number(value) : -1));
  const known = indexes.every((index) => index >= 0 && index < question.choices.length);
  if (!known || (question.kind === "choice" && indexes.length > 1)) return { error: "bad_choice" };
  return { value: [...new Set(indexes)] };
}

/** One attendee of a known address: name, phone and answers as they say them themselves. */
export function ownDetailsForm(asked: AskedAttendee, rule: PhoneRule, address: string) {
  return z.preprocess(
    (form) => {
      if (!isRecord(form) || !Array.isArray(form.attendees)) return form;
      const [typed] = form.attendees;
      return { attendees: [{ ...(isRecord(typed) ? typed : {}), who: "other", email: address }] };
    },
    z.object({
      attendees: z
        .array(z.unknown())
        .default([])
        .transform(readAttendees([asked], rule)),
    }),
  );
}
