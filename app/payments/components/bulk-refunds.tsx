import { type Localized, localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { organizerOrdersUrl } from "#app/urls.ts";
import { words } from "../organizer-wording.ts";

type BulkRefundFormProps = {
  currency: string;
  /** Above this it takes two; minor units. */
  limit: number;
  types: { id: string; name: Localized }[];
  answer: FormAnswer | undefined;
};

/** Which orders are to be canceled and refunded together. */
export function BulkRefundForm({ currency, limit, types, answer }: BulkRefundFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one } = filledWith(answer);
  return (
    <form method="post" className="form" data-once="">
      <ErrorSummary errors={answer?.errors} labels={{ codes: t.codes, percent: t.percentBack }} />
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <TextArea label={t.codes} hint={t.codesHint} rows={4} {...one("codes", "")} />
      <Select
        label={t.ofType}
        empty={t.noType}
        options={types.map(({ id, name }) => ({ value: id, label: localized(name, lang) }))}
        {...one("type", "")}
      />
      <Field
        label={t.percentBack}
        required
        inputMode="numeric"
        look="short"
        {...one("percent", "100")}
      />
      <Field
        label={t.reason}
        hint={t.reasonHint}
        maxLength={200}
        autoComplete="off"
        {...one("reason", "")}
      />
      <ActionBar note={t.limitNote(formatMoney(limit, currency, lang))}>
        <Button variant="primary">{t.propose}</Button>
      </ActionBar>
    </form>
  );
}

type Batch = {
  id: string;
  status: "proposed" | "confirmed" | "declined";
  orders: number;
  amount: number;
  currency: string;
  reason: string;
  done: number;
  /** The codes of those that could not be canceled and refunded. */
  failed: string[];
  mine: boolean;
  proposedByLabel: string;
  decidedByLabel: string | null;
  proposedAt: number;
};

const tones = { proposed: "warn", confirmed: "ok", declined: "quiet" } as const;

/** What was proposed, who decided on it, and how far it has come. */
export function BatchTable({
  batches,
  zone,
  slug,
}: {
  batches: Batch[];
  zone: string;
  slug: string;
}) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Section title={t.batches}>
      <Table
        caption={t.batches}
        rows={batches}
        rowKey={(batch) => batch.id}
        empty={<EmptyState icon="money" title={t.noBatches} />}
        columns={[
          {
            key: "what",
            head: t.batches,
            cell: (batch) => t.batch(batch.orders, formatMoney(batch.amount, batch.currency, lang)),
          },
          {
            key: "state",
            head: t.state,
            cell: (batch) => (
              <div>
                <Badge tone={tones[batch.status]}>{t.batchStates[batch.status]}</Badge>{" "}
                {batch.status === "confirmed" && t.done(batch.done, batch.orders)}
                {batch.failed.length > 0 && <Failed batch={batch} slug={slug} />}
              </div>
            ),
          },
          { key: "why", head: t.reason, cell: (batch) => batch.reason },
          { key: "by", head: t.proposedBy, cell: (batch) => batch.proposedByLabel },
          { key: "decided", head: t.decidedBy, cell: (batch) => <Decision batch={batch} /> },
          {
            key: "at",
            head: t.at,
            cell: (batch) => <When from={batch.proposedAt} zone={zone} />,
          },
        ]}
      />
    </Section>
  );
}

/** How many failed orders are named; the others are among the orders that live. */
const named = 10;

function Failed({ batch: { id, failed }, slug }: { batch: Batch; slug: string }) {
  const t = words[useLang()];
  return (
    <form method="post" data-once="">
      <input type="hidden" name="id" value={id} />
      <p>
        {t.bulkFailed(failed.length)}{" "}
        {failed.slice(0, named).map((code) => (
          <span key={code}>
            <a href={organizerOrdersUrl(slug, code)}>{code}</a>{" "}
          </span>
        ))}
        {failed.length > named && "…"}
      </p>
      <Button name="intent" value="retry">
        {t.retry}
      </Button>
    </form>
  );
}

function Decision({ batch }: { batch: Batch }) {
  const t = words[useLang()];
  if (batch.status !== "proposed") return batch.decidedByLabel;
  return (
    <form method="post" data-once="">
      <input type="hidden" name="id" value={batch.id} />
      <Row>
        {batch.mine ? (
          <span className="muted">{t.waitsForOther}</span>
        ) : (
          <Button name="intent" value="confirm" variant="primary">
            {t.confirmBulk}
          </Button>
        )}
        <Button name="intent" value="decline">
          {t.declineBulk}
        </Button>
      </Row>
    </form>
  );
}
