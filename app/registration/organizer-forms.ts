import * as z from "zod";
import { amount } from "#app/lib/amount-fields.ts";
import {
  choice,
  email,
  id,
  line,
  optionalLine,
  optionalWallTime,
  optionalWhole,
  paragraph,
  personName,
  ticked,
  whole,
} from "#app/lib/fields.ts";
import { langs } from "#app/lib/lang.ts";
import { parseRate } from "#app/lib/tax.ts";
import { type Instant, instantOf } from "#app/lib/time.ts";
import { readAttendees } from "./attendee-form.ts";
import { ticketsPerOrder } from "./hold-tickets.ts";
import type { Question } from "./questions.ts";

const lineInBoth = (max: number) => z.object({ zh: optionalLine(max), en: optionalLine(max) });
const textInBoth = (max: number) => z.object({ zh: paragraph(max), en: paragraph(max) });

/** A text in at least one language; what is missing is asked for at the Chinese field. */
function inOne<S extends z.ZodType<{ zh: string; en: string }>>(schema: S) {
  return schema.refine((text) => text.zh !== "" || text.en !== "", {
    error: "required",
    path: ["zh"],
  });
}

/** Ids of boxes that were ticked: none, one or many. */
const ids = z.union([z.array(id()), id().transform((one) => [one])]).default([]);

const place = whole({ min: 1, max: 1000 });

/** A tax rate in percent as hundredths of one; none may be left out, older forms know none. */
function taxRate() {
  return optionalLine(10).transform((typed, context) => {
    const read = parseRate(typed || "0");
    if (read === null) context.addIssue({ code: "custom", message: "bad_rate" });
    return read ?? 0;
  });
}

/** A wall-clock time of the event's zone as an instant; null where it is left empty. */
function instant(zone: string) {
  return optionalWallTime().transform((wall, context): Instant | null => {
    if (wall === "") return null;
    const read = instantOf(wall, zone);
    if (read === null) context.addIssue({ code: "custom", message: "bad_time" });
    return read;
  });
}

/** A ticket type as its page posts it; `size` is asked of a new one alone. */
export function ticketTypeForm({ currency, zone }: { currency: string; zone: string }) {
  return z.object({
    name: inOne(lineInBoth(80)),
    description: textInBoth(500),
    price: amount(currency),
    taxRate: taxRate(),
    size: optionalWhole({ min: 0, max: 1_000_000 }),
    onSaleFrom: instant(zone),
    onSaleUntil: instant(zone),
    perOrder: whole({ min: 1, max: ticketsPerOrder }),
    perEmail: optionalWhole({ min: 1, max: 1000 }),
    accessCode: optionalLine(60).transform((code) => (code === "" ? null : code)),
    needsApproval: ticked(),
    active: ticked(),
    place,
  });
}

/** A quota as its page posts it. */
export const QuotaForm = z.object({
  name: line(80),
  size: whole({ min: 0, max: 1_000_000 }),
  types: ids,
});

/** The kinds of questions, in the order they are offered. */
export const questionKinds = ["text", "long_text", "choice", "choices", "checkbox"] as const;

/** `<question id>` or `<question id>.<choice>`: the answer after which a question is shown. */
const dependency = z
  .string()
  .regex(/^([0-9A-Z]{26}(\.\d{1,3})?)?$/, "bad_choice")
  .default("")
  .transform((value) => {
    const [questionId = "", at] = value.split(".");
    return { questionId: questionId || null, choice: at === undefined ? null : Number(at) };
  });

/** A question as its page posts it; choices stand one a line, both languages side by side. */
export const QuestionForm = z
  .object({
    label: inOne(lineInBoth(200)),
    hint: lineInBoth(300),
    kind: choice(questionKinds),
    required: ticked(),
    choices: textInBoth(10_000),
    dependsOn: dependency,
    active: ticked(),
    types: ids,
    place,
  })
  .transform(({ choices, dependsOn, types, ...rest }) => ({
    ...rest,
    ticketTypeIds: types,
    choices: choicesIn(choices),
    shownForQuestionId: dependsOn.questionId,
    shownForChoice: dependsOn.choice,
  }));

function choicesIn({ zh, en }: { zh: string; en: string }) {
  const [left, right] = [zh, en].map((text) => text.split("\n").map((one) => one.trim()));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  return Array.from({ length }, (_, at) => ({
    zh: left?.[at] ?? "",
    en: right?.[at] ?? "",
  })).filter((one) => one.zh !== "" || one.en !== "");
}

/** Why an order is canceled, in the organizers' own words. */
export const CancelForm = z.object({ reason: optionalLine(200) });

/** The applications that were selected, and what becomes of them. */
export const DecisionForm = z.object({
  decision: choice(["approve", "decline"]),
  order: ids,
  /** Declining is asked about first. */
  confirmed: ticked(),
});

/** A corrected attendee: one of its form's attendees, whose answers may be left out. */
export function correctionForm({
  questions,
  phone,
}: {
  questions: Question[];
  phone: "hidden" | "optional" | "required";
}) {
  const asked = [{ questions: questions.map((one) => ({ ...one, required: false })) }];
  return z.object({
    buyerToo: ticked(),
    attendees: z
      .array(z.unknown())
      .default([])
      .transform(readAttendees(asked, phone === "required" ? "optional" : phone)),
  });
}

/** Tickets to be given. */
export const GiftForm = z.object({
  giftId: id(),
  type: id(),
  guests: paragraph(40_000).refine((text) => text !== "", "required"),
  note: paragraph(1000),
  letterLang: choice(langs),
  beyond: ticked(),
});

/** Whom a letter may go to; `live` are all but those whose tickets are gone. */
export const letterGroups = ["coming", "pending", "waiting", "live"] as const;

/** A letter to a group, and how many its writer was told it goes to. */
export const LetterForm = z.object({
  letterId: id(),
  type: z.union([z.literal(""), id()]).default(""),
  standing: choice(letterGroups),
  subject: inOne(lineInBoth(150)),
  body: inOne(textInBoth(10_000)),
  confirmed: optionalWhole({ min: 0, max: 1_000_000 }),
});

/** A letter to be tried once more. */
export const RetryForm = z.object({ letter: id() });

/** What an import is to do beside its file. */
export const ImportForm = z.object({
  type: z.union([z.literal(""), id()]).default(""),
  name: optionalLine(200),
  beyond: ticked(),
  allOrNone: ticked(),
  letters: ticked(),
  confirmed: ticked(),
});

/** To whom an organizer passes a ticket on, and why. */
export const OrganizerTransfer = z.object({
  to: z.object({ name: personName(), email: email() }),
  reason: optionalLine(200),
});

/** The type that an organizer exchanges a ticket for, and why. */
export const OrganizerExchange = z.object({ type: id(), reason: optionalLine(200) });
