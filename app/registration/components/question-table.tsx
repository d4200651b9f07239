import { type Localized, localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { questionsUrl } from "#app/urls.ts";
import { words as shared } from "../organizer-wording.ts";
import type { Question } from "../questions.ts";
import { words } from "../selling-wording.ts";

type QuestionTableProps = {
  slug: string;
  questions: Question[];
  types: { id: string; name: Localized }[];
};

/** What attendees of an event are asked, in the order in which they are asked. */
export function QuestionTable({ slug, questions, types }: QuestionTableProps) {
  const lang = useLang();
  const t = words[lang];
  const typesOf = (question: Question) =>
    types.length > 0 && question.ticketTypeIds.length === types.length
      ? shared[lang].all
      : types
          .filter((type) => question.ticketTypeIds.includes(type.id))
          .map((type) => localized(type.name, lang))
          .join(lang === "zh" ? "、" : ", ");
  return (
    <Table
      caption={t.questions}
      rows={questions}
      rowKey={(question) => question.id}
      empty={
        <EmptyState icon="question" title={t.noQuestions}>
          {t.noQuestionsLead}
        </EmptyState>
      }
      columns={[
        {
          key: "label",
          head: t.label,
          cell: (question) => (
            <a href={questionsUrl(slug, question.id)}>
              <InLanguage value={question.label} />
            </a>
          ),
        },
        { key: "kind", head: t.kind, cell: (question) => t.kinds[question.kind] },
        {
          key: "required",
          head: t.required,
          cell: (question) => (question.required ? shared[lang].yes : shared[lang].no),
        },
        {
          key: "types",
          head: t.asked,
          cell: (question) =>
            question.active && question.ticketTypeIds.length > 0 ? (
              typesOf(question)
            ) : (
              <Badge tone="quiet">{t.notAsked}</Badge>
            ),
        },
      ]}
    />
  );
}
