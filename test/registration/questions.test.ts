import { expect, test } from "vitest";
import { changeQuestion } from "#app/registration/change-question.ts";
import { createQuestion } from "#app/registration/create-question.ts";
import type { QuestionDetails } from "#app/registration/question-details.ts";
import { questionsOf } from "#app/registration/questions.ts";
import { removeQuestion } from "#app/registration/remove-question.ts";
import { type Db, transact } from "#db/open.ts";
import { answers } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { buy, must, openSale, staff } from "./box-office.ts";

const text = (en: string) => ({ zh: "", en });

async function stage() {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { a: {} } });
  const asked = (details: Partial<QuestionDetails>): QuestionDetails => ({
    label: text("Diet"),
    hint: text(""),
    kind: "choice",
    required: false,
    choices: [text("none"), text("vegetarian")],
    shownForQuestionId: null,
    shownForChoice: null,
    active: true,
    ticketTypeIds: [types.a],
    place: 9,
    ...details,
  });
  const create = (details: Partial<QuestionDetails>) =>
    createQuestion(db, { eventId: event.id, details: asked(details), actor: staff, now });
  const change = (questionId: string, details: Partial<QuestionDetails>) =>
    changeQuestion(db, {
      eventId: event.id,
      questionId,
      details: asked(details),
      actor: staff,
      now,
    });
  const remove = (questionId: string) =>
    removeQuestion(db, { eventId: event.id, questionId, actor: staff, now });
  return { db, event, types, create, change, remove };
}

async function answer(db: Db, { event, types }: Awaited<ReturnType<typeof stage>>, id: string) {
  await buy(db, event, { [types.a]: 1 });
  const ticket = await db.query.tickets.findFirst();
  await transact(db, (tx) =>
    tx.insert(answers).values({ ticketId: ticket?.id ?? "", questionId: id, value: [1] }),
  );
}

test("a question hangs only on an answer that was given before it", async () => {
  const { db, event, create, change, remove } = await stage();
  const diet = must(await create({})).questionId;
  const which = { label: text("Which?"), kind: "text" as const, shownForQuestionId: diet };
  expect(await create({ ...which, shownForChoice: 2 })).toMatchObject({
    reason: "depends_on_unknown",
  });
  expect(await create({ ...which, shownForChoice: 1, place: 1 })).toMatchObject({
    reason: "depends_on_later",
  });
  must(await create({ ...which, shownForChoice: 1 }));
  expect(await change(diet, { place: 2 })).toMatchObject({ reason: "others_depend" });
  expect(await change(diet, { kind: "text", place: 1 })).toMatchObject({ reason: "others_depend" });
  expect(await remove(diet)).toMatchObject({ reason: "others_depend" });
  const labels = (await questionsOf(db, event.id)).map((question) => question.label.en);
  expect(labels).toEqual(["Diet", "Which?"]);
});

test("what was answered stays true: its kind and its choices are kept", async () => {
  const all = await stage();
  const id = must(await all.create({})).questionId;
  await answer(all.db, all, id);
  expect(await all.change(id, { kind: "text" })).toMatchObject({ reason: "kind_is_answered" });
  const three = [text("nothing"), text("vegetarian"), text("halal")];
  must(await all.change(id, { choices: three }));
  expect(await all.change(id, { choices: three.slice(0, 2) })).toMatchObject({
    reason: "choices_are_answered",
    detail: { n: 1 },
  });
});

test("a removed question takes its answers along", async () => {
  const all = await stage();
  const id = must(await all.create({})).questionId;
  await answer(all.db, all, id);
  must(await all.remove(id));
  expect(await all.db.select().from(answers)).toEqual([]);
  expect(await all.remove(id)).toMatchObject({ reason: "unknown_question" });
});

test("a question needs words, two choices and ticket types of its event", async () => {
  const { db, create } = await stage();
  const other = await openSale(db, { types: { z: {} } });
  expect(await create({ label: text("") })).toMatchObject({ reason: "no_label" });
  expect(await create({ choices: [text("one")] })).toMatchObject({ reason: "too_few_choices" });
  expect(await create({ ticketTypeIds: [other.types.z] })).toMatchObject({
    reason: "unknown_ticket_type",
  });
});
