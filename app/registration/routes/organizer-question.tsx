import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { Removal } from "#app/ui/removal.tsx";
import { questionsUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeQuestion } from "../change-question.ts";
import { QuestionForm as Form } from "../components/question-form.tsx";
import { createQuestion } from "../create-question.ts";
import { QuestionForm } from "../organizer-forms.ts";
import { type OrganizerRefusal, organizerRefusal, words as shared } from "../organizer-wording.ts";
import { answersTo, questionFields } from "../question-details.ts";
import { questionsOf } from "../questions.ts";
import { removeQuestion } from "../remove-question.ts";
import { words } from "../selling-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const all = await questionsOf(db, found.event.id);
  const question = all.find((one) => one.id === params.id) ?? null;
  if (!question && params.id !== "new") throw notFound();
  const types = await ticketTypesOf(db, found.event.id);
  return json({
    title: question ? localized(question.label, lang) : words[lang].newQuestion,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    form: {
      question: questionFields(question, { all, types }),
      others: all.filter((one) => one !== question),
      types: types.map(({ id, name }) => ({ id, name })),
      isNew: question === null,
    },
    answered: question ? await answersTo(db, question.id) : 0,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const questionId = params.id ?? "";
  const sent = await formOf(request);
  const no = (refused: { reason: OrganizerRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: organizerRefusal(refused, lang) });

  if (sent.get("intent") === "remove") {
    const removed = await removeQuestion(db, { ...by, questionId });
    return removed.ok
      ? redirectWithFlash(questionsUrl(event.slug), shared[lang].removed)
      : no(removed);
  }
  const form = await parseForm(sent, QuestionForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const details = form.value;
  const kept =
    questionId === "new"
      ? await createQuestion(db, { ...by, details })
      : await changeQuestion(db, { ...by, questionId, details });
  return kept.ok
    ? redirectWithFlash(questionsUrl(event.slug), shared[lang].saved)
    : no(kept, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerQuestion() {
  const { frame, title, form, answered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={title}>
      <RefusedNotice answer={answer} />
      <Form {...form} answer={answer} />
      {!form.isNew && (
        <Removal title={t.removeQuestion} why={t.removeQuestionWhy(title, answered)} />
      )}
    </OrganizerPage>
  );
}
