import { expect, test } from "vitest";
import { answerName, orderForm } from "#app/registration/attendee-form.ts";
import type { Question } from "#app/registration/questions.ts";
import { parseForm } from "#app/web/form.server.ts";

const buyer = { "buyer.name": "王小明", "buyer.email": "wang@example.com" };

function question(id: string, more: Partial<Question> = {}): Question {
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

const three = [1, 2, 3].map((n) => ({ zh: `选项${n}`, en: `choice ${n}` }));

type Rules = Partial<Parameters<typeof orderForm>[0]>;

function read(fields: Record<string, string | string[]>, rules: Rules = {}) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  const schema = orderForm({
    asked: [{ questions: [] }],
    phone: "hidden",
    consent: false,
    payBy: [],
    ...rules,
  });
  return parseForm(form, schema);
}

/** One attendee who is the buyer, and these questions. */
async function answered(questions: Question[], given: Record<string, string | string[]>) {
  const named = Object.entries(given).map(([id, value]) => [answerName(0, id), value]);
  const form = await read(
    { ...buyer, "attendees[0].who": "same", ...Object.fromEntries(named) },
    { asked: [{ questions }] },
  );
  if (form.ok) return form.value.attendees[0]?.answers.map(({ value }) => value);
  return form.errors;
}

test("the contact can be an attendee, someone else another", async () => {
  const form = await read(
    {
      ...buyer,
      "attendees[0].who": "same",
      "attendees[1].who": "other",
      "attendees[1].name": "شهرزاد",
      "attendees[1].email": "S@Example.com",
    },
    { asked: [{ questions: [] }, { questions: [] }] },
  );
  expect(form.ok && form.value.attendees).toEqual([
    { name: "王小明", email: "wang@example.com", phone: "", answers: [] },
    { name: "شهرزاد", email: "s@example.com", phone: "", answers: [] },
  ]);
});

test("a name in the fields of someone else counts where no script hid them", async () => {
  const form = await read({
    ...buyer,
    "attendees[0].who": "same",
    "attendees[0].name": "林悦",
    "attendees[0].email": "lin@example.com",
  });
  expect(form.ok && form.value.attendees[0]).toMatchObject({ name: "林悦" });
});

test("what is wrong with the contact is said once, whoever is the contact", async () => {
  const form = await read({ "buyer.email": "nobody", "attendees[0].who": "same" });
  expect(form.ok ? {} : form.errors).toEqual({
    "buyer.name": "required",
    "buyer.email": "bad_email",
  });
});

test("names and answers are refused together, each at its own field", async () => {
  const form = await read(
    { ...buyer, "attendees[0].who": "other" },
    { asked: [{ questions: [question("A", { required: true })] }], consent: true, payBy: ["door"] },
  );
  expect(form.ok ? {} : form.errors).toEqual({
    "attendees[0].name": "required",
    "attendees[0].email": "required",
    [answerName(0, "A")]: "required",
    consent: "required",
    payBy: "required",
  });
});

test("a form without any attendee is refused at every place", async () => {
  const form = await read(buyer, { asked: [{ questions: [] }, { questions: [] }] });
  expect(form.ok ? [] : Object.keys(form.errors).sort()).toEqual([
    "attendees[0].email",
    "attendees[0].name",
    "attendees[1].email",
    "attendees[1].name",
  ]);
});

test("more attendees than places are dropped", async () => {
  const form = await read({ ...buyer, "attendees[0].who": "same", "attendees[1].who": "same" });
  expect(form.ok && form.value.attendees).toHaveLength(1);
});

test.each([
  ["hidden", "13800138000", { phone: "" }],
  ["optional", "", { phone: "" }],
  ["optional", "+86 138-0013-8000", { phone: "+8613800138000" }],
] as const)("a phone that is %s: %j", async (phone, typed, kept) => {
  const form = await read(
    { ...buyer, "buyer.phone": typed, "attendees[0].who": "same" },
    { phone },
  );
  expect(form.ok && form.value.buyer).toMatchObject(kept);
});

test("a phone that is required is asked for once where the contact comes too", async () => {
  const form = await read({ ...buyer, "attendees[0].who": "same" }, { phone: "required" });
  expect(form.ok ? {} : form.errors).toEqual({ "buyer.phone": "required" });
});

test("texts are cleaned; long ones keep their lines", async () => {
  const questions = [question("A"), question("B", { kind: "long_text" })];
  expect(await answered(questions, { A: "  𠮷\u200B 野家\t", B: "one\r\ntwo\u0007" })).toEqual([
    "𠮷 野家",
    "one\ntwo",
  ]);
});

test("texts have their limits in characters, not in bytes", async () => {
  const questions = [question("A"), question("B", { kind: "long_text" })];
  const most = { A: "𠮷".repeat(200), B: "樱".repeat(2000) };
  expect(await answered(questions, most)).toEqual([most.A, most.B]);
  expect(await answered(questions, { A: `${most.A}x`, B: `${most.B}x` })).toEqual({
    [answerName(0, "A")]: "too_long",
    [answerName(0, "B")]: "too_long",
  });
});

test("choices are kept by their index", async () => {
  const questions = [
    question("A", { kind: "choice", choices: three }),
    question("B", { kind: "choices", choices: three }),
    question("C", { kind: "checkbox" }),
  ];
  const given = { A: "2", B: ["0", "2", "2"], C: "yes" };
  expect(await answered(questions, given)).toEqual([[2], [0, 2], true]);
  expect(await answered(questions, {})).toEqual([]);
});

test.each(["3", "-1", "1e0", "0x1", "１", "1.0", "constructor", "999999999999"])(
  "bad input 15: the choice %j is none of those offered",
  async (given) => {
    const questions = [question("A", { kind: "choice", choices: three })];
    expect(await answered(questions, { A: given })).toEqual({ [answerName(0, "A")]: "bad_choice" });
  },
);

test("one of several is not two", async () => {
  const questions = [question("A", { kind: "choice", choices: three })];
  expect(await answered(questions, { A: ["0", "1"] })).toEqual({
    [answerName(0, "A")]: "bad_choice",
  });
});

test.each(["text", "long_text", "choice", "choices", "checkbox"] as const)(
  "a required %s has to be answered",
  async (kind) => {
    const questions = [question("A", { kind, required: true, choices: three })];
    expect(await answered(questions, { A: "" })).toEqual({ [answerName(0, "A")]: "required" });
    expect(await answered(questions, {})).toEqual({ [answerName(0, "A")]: "required" });
  },
);

test("a question that hangs on an answer is asked after that answer alone", async () => {
  const questions = [
    question("A", { kind: "choices", choices: three }),
    question("B", { required: true, shownForQuestionId: "A", shownForChoice: 2 }),
    question("C", { kind: "checkbox" }),
    question("D", { required: true, shownForQuestionId: "C" }),
  ];
  expect(await answered(questions, { A: ["0"], B: "kept from before", D: "too" })).toEqual([[0]]);
  expect(await answered(questions, { A: ["0", "2"], C: "yes" })).toEqual({
    [answerName(0, "B")]: "required",
    [answerName(0, "D")]: "required",
  });
  expect(await answered(questions, { A: "2", B: "b", C: "yes", D: "d" })).toEqual([
    [2],
    "b",
    true,
    "d",
  ]);
});

test("bad input 13: a NUL is refused in every field", async () => {
  const questions = [question("A")];
  expect(await answered(questions, { A: "a\u0000b" })).toEqual({
    [answerName(0, "A")]: "bad_characters",
  });
  const form = await read({ ...buyer, "buyer.name": "a\u0000", "attendees[0].who": "same" });
  expect(form.ok ? {} : form.errors).toEqual({ "buyer.name": "bad_characters" });
});

test("bad input 59: names that would reach into objects are ignored", async () => {
  const form = await read(
    {
      ...buyer,
      "attendees[0].who": "same",
      __proto__: "x",
      "constructor.prototype.paid": "1",
      "attendees[999999999].name": "x",
      "attendees[0].answers.__proto__.paid": "1",
      "attendees[0].answers": "not a record",
    },
    { asked: [{ questions: [question("A")] }] },
  );
  expect(form.ok && form.value.attendees).toHaveLength(1);
  expect(({} as Record<string, unknown>).paid).toBeUndefined();
});

test("bad input 60: what the form does not ask for is dropped", async () => {
  const form = await read({
    ...buyer,
    "attendees[0].who": "same",
    "attendees[0].role": "owner",
    paid: "1",
    price: "0",
    total: "0",
    payBy: "free",
  });
  expect(form.ok && form.value).toEqual({
    buyer: { name: "王小明", email: "wang@example.com", phone: "" },
    attendees: [{ name: "王小明", email: "wang@example.com", phone: "", answers: [] }],
    payBy: undefined,
    consent: undefined,
  });
});
