import * as z from "zod";
import {
  choice,
  id,
  line,
  nameInBoth,
  optionalLine,
  optionalWhole,
  paragraph,
  ticked,
  whole,
} from "#app/lib/fields.ts";
import { isDay } from "#app/lib/time.ts";
import { partyKinds } from "#app/organizations/kinds.ts";
import { keysOf, sectors } from "#app/organizations/vocabulary.ts";
import { answers } from "./answer-request.ts";
import { mostAtOnce } from "./ask-rules.ts";
import { dayParts } from "./availability.ts";
import { wishWords } from "./set-wish.ts";
import { mostPoints, reasonKeys } from "./weights.ts";

function some<const T extends readonly [string, ...string[]]>(values: T) {
  const one = choice(values);
  return z.union([z.array(one), one.transform((value) => [value])]).default([]);
}

/** The moment at which a slot begins, ms UTC, or none. */
const slotStart = z
  .string()
  .regex(/^(\d{12,14})?$/, "bad_choice")
  .optional()
  .transform((text) => (text ? Number(text) : null));

/** What someone says about meeting a party; `none` takes it back. */
export const WishForm = z.object({
  party: id(),
  wish: choice([...wishWords, "none"]),
});

/** A request: a line and perhaps a time. */
export const AskForm = z.object({ note: paragraph(500), startsAt: slotStart });

/** An answer to a request. */
export const AnswerForm = z.object({
  request: id(),
  answer: choice([...answers, "withdraw"]),
  note: paragraph(500),
  startsAt: slotStart,
});

/** One person of a party; `all` or nothing is the whole of it. */
const onePerson = z
  .union([z.enum(["", "all"]).transform(() => null), id()])
  .optional()
  .transform((person) => person ?? null);

/** Whom to hide from: a party, or one person of it. */
export const HideForm = z.object({
  party: id(),
  person: onePerson,
  way: choice(["hide", "show"]),
});

/** What to tell the organizers. */
export const ReportForm = z.object({
  person: onePerson,
  words: paragraph(2000).refine((text) => text !== "", "required"),
});

/** When someone can meet. */
export const AvailabilityForm = z.object({
  part: choice(dayParts),
  most: optionalWhole({ min: 1, max: 500 }),
  breakAfter: optionalWhole({ min: 1, max: 50 }),
  busy: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((all) => all.filter((one) => /^\d{12,14}$/.test(one)).map(Number)),
});

/** What someone says of themselves; `answers.<field id>` are those to the organizers' fields. */
export const ProfileForm = z.object({
  name: line(100),
  headline: optionalLine(120),
  offers: paragraph(600),
  seeks: paragraph(600),
  sectors: some(keysOf(sectors)),
  speaks: some(["zh", "en"]),
  visible: ticked(),
  answers: z
    .record(z.string(), z.union([z.string().max(4000), z.array(z.string().max(4000)).max(100)]))
    .default({}),
});

/** A list of wishes beside its file or text. */
export const WishListForm = z.object({ name: optionalLine(200), confirmed: ticked() });

/** When people meet at an event. */
export const MeetingSettingsForm = z.object({
  isOpen: ticked(),
  consent: choice(["request", "mutual_wish"]),
  days: z
    .array(
      z.object({
        day: z.string().refine(isDay, "bad_date"),
        from: z
          .string()
          .regex(/^(\d{2}:\d{2})?$/, "bad_time")
          .default(""),
        until: z
          .string()
          .regex(/^(\d{2}:\d{2})?$/, "bad_time")
          .default(""),
      }),
    )
    .max(60)
    .default([]),
  slotMinutes: whole({ min: 5, max: 240 }),
  gapMinutes: whole({ min: 0, max: 60 }),
  answerHours: whole({ min: 1, max: 720 }),
  closesAt: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/, "bad_time")
    .default(""),
});

/** Whom each ticket type lets ask: `types[0].id`, `types[0].mayAsk` … */
export const AskRulesForm = z.object({
  types: z
    .array(
      z.object({
        id: id(),
        mayAsk: some([...partyKinds] as [string, ...string[]]),
        atOnce: whole({ min: 0, max: mostAtOnce }),
      }),
    )
    .max(200)
    .default([]),
});

/** What each reason counts. */
export const WeightsForm = z.object({
  ...(Object.fromEntries(
    reasonKeys.map((reason) => [reason, whole({ min: 0, max: mostPoints })]),
  ) as Record<(typeof reasonKeys)[number], ReturnType<typeof whole>>),
});

export const fieldKinds = ["text", "long_text", "choice", "choices"] as const;

/** A field of the profiles; choices stand one a line, both languages side by side. */
export const ProfileFieldForm = z
  .object({
    label: nameInBoth(120),
    hint: z.object({ zh: optionalLine(200), en: optionalLine(200) }).prefault({}),
    kind: choice(fieldKinds),
    choices: z.object({ zh: paragraph(4000), en: paragraph(4000) }).prefault({}),
    required: ticked(),
    askedOf: some([...partyKinds] as [string, ...string[]]),
    seenBy: some([...partyKinds] as [string, ...string[]]),
    position: whole({ min: 1, max: 1000 }),
    active: ticked(),
  })
  .transform(({ choices, ...rest }) => ({ ...rest, choices: pairsOf(choices) }));

/** A report that was dealt with. */
export const SettleForm = z.object({ report: id() });

function pairsOf({ zh, en }: { zh: string; en: string }) {
  const [left, right] = [zh, en].map((text) => text.split("\n").map((one) => one.trim()));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  return Array.from({ length }, (_, at) => ({
    zh: left?.[at] ?? "",
    en: right?.[at] ?? "",
  })).filter((one) => one.zh !== "" || one.en !== "");
}
