import { answerName, orderForm } from "#app/registration/attendee-form.ts";
import type { Question } from "#app/registration/questions.ts";
import { parseForm } from "#app/web/form.server.ts";

/** Who fills in the forms of the tests. */
export const buyer = { "buyer.name": "王小明", "buyer.email": "wang@example.com" };

/** A question for text, unless said otherwise. */
export function question(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    eventId: "E",
    label: { zh: id, en: id },
    hint: { zh: "", en: "" },
    kind: "text",
    required: false,
    choices: [],
    shownForQuestionId: null,
    shownForChoice: null,
    position: 0,
    active: true,
    ticketTypeIds: [],
    ...more,
  };
}

/** What can be chosen. */
export const three = [1, 2, 3].map((n) => ({ zh: `选项${n}`, en: `choice ${n}` }));

type Rules = Partial<Parameters<typeof orderForm>[0]>;

/** Reads these fields as the form of a hold for one place, unless the rules say more. */
export function read(fields: Record<string, string | string[]>, rules: Rules = {}) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  const schema = orderForm({
    attendees: [{ questions: [] }],
    phone: "hidden",
    consent: null,
    ways: [],
    ...rules,
  });
  return parseForm(form, schema);
}

/** One attendee who is the buyer, and these questions. */
export async function answered(questions: Question[], given: Record<string, string | string[]>) {
  const named = Object.entries(given).map(([id, value]) => [answerName(0, id), value]);
  const form = await read(
    { ...buyer, "attendees[0].who": "same", ...Object.fromEntries(named) },
    { attendees: [{ questions }] },
  );
  if (form.ok) return form.value.attendees[0]?.answers.map(({ value }) => value);
  return form.errors;
}
