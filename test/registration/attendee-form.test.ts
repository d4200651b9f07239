import { expect, test } from "vitest";
import { answerName } from "#app/registration/attendee-form.ts";
import { answered, buyer, question, read } from "./filled-forms.ts";

test("the contact can be an attendee, someone else another", async () => {
  const form = await read(
    {
      ...buyer,
      "attendees[0].who": "same",
      "attendees[1].who": "other",
      "attendees[1].name": "شهرزاد",
      "attendees[1].email": "S@Example.com",
    },
    { attendees: [{ questions: [] }, { questions: [] }] },
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
    {
      attendees: [{ questions: [question("A", { required: true })] }],
      consent: {},
      ways: [{ value: "door" }],
    },
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
  const form = await read(buyer, { attendees: [{ questions: [] }, { questions: [] }] });
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
    { attendees: [{ questions: [question("A")] }] },
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
    billing: { company: "", taxNumber: "" },
    consent: undefined,
  });
});
