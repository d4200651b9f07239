import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/field.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { placeMeetingUrl } from "#app/urls.ts";
import type { HandOptions } from "../hand-options.ts";
import { planWords } from "../plan-wording.ts";
import { WhereAndWhen } from "./meeting-panel.tsx";

type PlaceFormProps = {
  slug: string;
  pair: string;
  pairs: { value: string; label: string }[];
  /** Null until two are chosen. */
  options: HandOptions | null;
  answer: FormAnswer | undefined;
};

/** First who meets, then when and where, with what speaks against it. */
export function PlaceForm({ slug, pair, pairs, options, answer }: PlaceFormProps) {
  const t = planWords[useLang()];
  if (pairs.length === 0) return <EmptyState icon="check" title={t.allPlaced} />;
  return (
    <>
      <form method="get" action={placeMeetingUrl(slug)} className="form">
        <Select
          name="pair"
          label={t.pair}
          required
          empty={t.choosePair}
          options={pairs}
          value={pair}
        />
        <Row>
          <Button variant={options ? "quiet" : "primary"}>{t.next}</Button>
        </Row>
      </form>
      {options && (
        <form method="post" className="form">
          <ErrorSummary errors={answer?.errors} labels={{ startsAt: t.when, table: t.where }} />
          <input type="hidden" name="pair" value={pair} />
          <WhereAndWhen options={options} startsAt="" table="" answer={answer} />
          <Row>
            <Button variant="primary">{t.place}</Button>
          </Row>
        </form>
      )}
    </>
  );
}
