import { expect, test } from "vitest";
import { answerName } from "#app/registration/attendee-form.ts";
import { answered, question, three } from "./filled-forms.ts";

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
