import { isEmail, optionalPhone } from "#app/lib/fields.ts";
import { isLang, type Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { cleanLine, cleanLines, folded, lengthOf, normalizeEmail } from "#app/lib/text.ts";
import type { ColumnMeaning } from "./attendee-columns.ts";
import type { NewAnswer, NewAttendee } from "./order-rows.ts";
import { type Question, questionsFor } from "./questions.ts";
import type { TicketType } from "./ticket-types.ts";

/** What can be wrong with one line of a list; each has its sentence in every language. */
export type LineRefusal =
  | "line_no_name"
  | "line_long_name"
  | "line_no_email"
  | "line_bad_email"
  | "line_bad_phone"
  | "line_no_type"
  | "line_unknown_type"
  | "line_unknown_choice"
  | "line_long_answer"
  | "line_bad_characters"
  | "line_too_many_cells"
  | "line_repeated"
  | "line_sold_out";

export type BadLine = { line: number; reason: LineRefusal; detail: RefusalDetail };
export type GoodLine = {
  line: number;
  ticketTypeId: string;
  /** The language of the letters; null where the list does not say. */
  lang: Lang | null;
  attendee: NewAttendee;
};

export type LineRules = {
  meanings: ColumnMeaning[];
  types: TicketType[];
  /** The type of lines that name none; null: they must. */
  otherwise: string | null;
  questions: Question[];
};

class Bad extends Error {
  constructor(
    readonly reason: LineRefusal,
    readonly detail: RefusalDetail = {},
  ) {
    super(reason);
  }
}

/** One line of a list as an attendee, or the first thing that is wrong with it. */
export function readLine(
  { line, cells }: { line: number; cells: string[] },
  rules: LineRules,
): { good: GoodLine } | { bad: BadLine } {
  try {
    return { good: { line, ...attendeeIn(cells, rules) } };
  } catch (error) {
    if (!(error instanceof Bad)) throw error;
    return { bad: { line, reason: error.reason, detail: error.detail } };
  }
}

function attendeeIn(cells: string[], rules: LineRules): Omit<GoodLine, "line"> {
  if (cells.some((cell) => cell.includes("\u0000"))) throw new Bad("line_bad_characters");
  if (cells.slice(rules.meanings.length).some((cell) => cell.trim() !== "")) {
    throw new Bad("line_too_many_cells", { expected: rules.meanings.length, found: cells.length });
  }
  const cell = (kind: ColumnMeaning["kind"]) =>
    cleanLine(cells[rules.meanings.findIndex((meaning) => meaning.kind === kind)] ?? "");
  const name = nameOf(cell("name"), cell("given_name"), cell("family_name"));
  const email = emailOf(cell("email"));
  const phone = optionalPhone().safeParse(cell("phone"));
  if (!phone.success) throw new Bad("line_bad_phone", { value: shortened(cell("phone")) });
  const ticketTypeId = typeOf(cell("ticket_type"), rules);
  const asked = questionsFor(rules.questions, ticketTypeId);
  return {
    ticketTypeId,
    lang: langOf(cell("language")),
    attendee: { name, email, phone: phone.data, answers: answersIn(cells, rules, asked) },
  };
}

/** Family name first where it is Chinese, last where it is not. */
function nameOf(whole: string, given: string, family: string): string {
  const chinese = /\p{Script=Han}/u.test(family + given);
  const name = whole || (chinese ? family + given : [given, family].filter(Boolean).join(" "));
  if (name === "") throw new Bad("line_no_name");
  if (lengthOf(name) > 100) throw new Bad("line_long_name", { max: 100 });
  return name;
}

function emailOf(typed: string): string {
  const email = normalizeEmail(typed);
  if (email === "") throw new Bad("line_no_email");
  if (!isEmail(email)) throw new Bad("line_bad_email", { value: shortened(typed) });
  return email;
}

function typeOf(typed: string, { types, otherwise }: LineRules): string {
  if (typed === "") {
    if (otherwise === null) throw new Bad("line_no_type");
    return otherwise;
  }
  const found = types.find(
    ({ id, name }) => id === typed || [name.zh, name.en].some((one) => same(one, typed)),
  );
  if (!found) throw new Bad("line_unknown_type", { value: shortened(typed) });
  return found.id;
}

function langOf(typed: string): Lang | null {
  const word = folded(typed);
  if (/^(中文|简体|汉语|chinese|zh)/.test(word)) return "zh";
  if (/^(英文|英语|english|en)/.test(word)) return "en";
  return isLang(word) ? word : null;
}

function answersIn(cells: string[], { meanings }: LineRules, asked: Question[]): NewAnswer[] {
  return asked.flatMap((question) => {
    const at = meanings.findIndex(
      (meaning) => meaning.kind === "question" && meaning.questionId === question.id,
    );
    const value = answerIn(cells[at] ?? "", question);
    return value === null ? [] : [{ questionId: question.id, value }];
  });
}

const yes = /^(是|对|有|同意|✓|√|x|y|yes|true|1)$/;

function answerIn(cell: string, question: Question): NewAnswer["value"] | null {
  const text = question.kind === "long_text" ? cleanLines(cell) : cleanLine(cell);
  if (text === "") return null;
  const column = question.label.zh || question.label.en;
  if (question.kind === "checkbox") return yes.test(folded(text)) ? true : null;
  if (question.kind === "text" || question.kind === "long_text") {
    const max = question.kind === "text" ? 200 : 2000;
    if (lengthOf(text) > max) throw new Bad("line_long_answer", { column, max });
    return text;
  }
  const whole = choiceIn(text, question);
  if (whole >= 0) return [whole];
  const parts =
    question.kind === "choices" ? text.split(/\s*[;；,，、|\n]\s*/).filter(Boolean) : [text];
  const indexes = parts.map((part) => choiceIn(part, question));
  const wrong = parts[indexes.indexOf(-1)];
  if (wrong !== undefined) {
    throw new Bad("line_unknown_choice", { column, value: shortened(wrong) });
  }
  return [...new Set(indexes)];
}

function choiceIn(text: string, { choices }: Question): number {
  return choices.findIndex(({ zh, en }) => [zh, en].some((one) => same(one, text)));
}

function same(one: string, other: string): boolean {
  return one !== "" && folded(one) === folded(other);
}

function shortened(text: string): string {
  return lengthOf(text) > 40 ? `${[...text].slice(0, 40).join("")}…` : text;
}
