import { type Localized, localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { questionKinds } from "../organizer-forms.ts";
import { words as shared } from "../organizer-wording.ts";
import type { QuestionDetails } from "../question-details.ts";
import type { Question } from "../questions.ts";
import { words } from "../selling-wording.ts";
import { type FormAnswer, filledWith } from "./filled.ts";

type QuestionFormProps = {
  question: QuestionDetails;
  /** The event's other questions, in their order: one of their answers may be waited for. */
  others: Pick<Question, "id" | "label" | "kind" | "choices">[];
  types: { id: string; name: Localized }[];
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** Everything that is said of a question. */
export function QuestionForm({ question, others, types, isNew, answer }: QuestionFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, both, box, many } = filledWith(answer);
  const kind = one("kind", question.kind);
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary
        errors={answer?.errors}
        labels={{ "label.zh": t.label, kind: t.kind, place: t.place, dependsOn: t.dependsOn }}
      />
      <InBoth
        label={t.label}
        hint={shared[lang].oneLanguage}
        max={200}
        {...both("label", question.label)}
      />
      <InBoth label={t.hint} hint={t.hintHint} max={300} {...both("hint", question.hint)} />
      <Choices
        kind="one"
        label={t.kind}
        required
        inRow
        name="kind"
        error={kind.error}
        values={[kind.value]}
        choices={questionKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <InBoth
        label={t.choices}
        hint={t.choicesHint}
        max={10_000}
        rows={5}
        {...both("choices", choiceLines(question.choices))}
      />
      <Choices
        kind="several"
        label={t.asked}
        hint={t.askedNote}
        choices={types.map((type) => ({ value: type.id, label: <InLanguage value={type.name} /> }))}
        {...many("types", question.ticketTypeIds)}
      />
      <Select
        label={t.dependsOn}
        empty={t.always}
        options={dependencies(others, lang)}
        {...one("dependsOn", dependencyOf(question))}
      />
      <Checkbox label={t.required} {...box("required", question.required)} />
      <Checkbox label={t.activeQuestion} {...box("active", question.active)} />
      <Field
        label={t.place}
        hint={t.placeHint}
        required
        inputMode="numeric"
        look="short"
        {...one("place", question.place)}
      />
      <ActionBar>
        <Button variant="primary">{isNew ? shared[lang].create : shared[lang].save}</Button>
      </ActionBar>
    </form>
  );
}

function choiceLines(choices: Localized[]): Localized {
  const lines = (lang: "zh" | "en") => choices.map((choice) => choice[lang]).join("\n");
  return { zh: lines("zh"), en: lines("en") };
}

function dependencyOf({ shownForQuestionId, shownForChoice }: QuestionDetails): string {
  if (shownForQuestionId === null) return "";
  return shownForChoice === null ? shownForQuestionId : `${shownForQuestionId}.${shownForChoice}`;
}

function dependencies(others: QuestionFormProps["others"], lang: "zh" | "en") {
  const t = words[lang];
  return others.flatMap(({ id, label, kind, choices }) => {
    const name = localized(label, lang);
    if (kind === "checkbox") return [{ value: id, label: t.dependsLine(name, t.ticked) }];
    return choices.map((choice, at) => ({
      value: `${id}.${at}`,
      label: t.dependsLine(name, localized(choice, lang)),
    }));
  });
}
