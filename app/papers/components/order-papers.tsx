import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { orderPaperUrl, orderUrl } from "#app/urls.ts";
import type { OrderPapersView } from "../order-papers-view.ts";
import { words } from "../wording.ts";
import { FapiaoSection } from "./fapiao-section.tsx";

type OrderPapersProps = OrderPapersView & {
  link: { code: string; secret: string };
  answer: (FormAnswer & { intent: string }) | undefined;
};

/** An order's receipts, whom they are made out to, and its fapiao. */
export function OrderPapers({ link, answer, ...view }: OrderPapersProps) {
  const t = words[useLang()];
  const toForm = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <Stack gap="wide">
      <Table
        caption={t.papers}
        rows={view.papers}
        rowKey={(paper) => paper.name}
        empty={<EmptyState icon="money" title={t.noPapers} />}
        columns={[
          {
            key: "name",
            head: t.number,
            cell: ({ name }) => (
              <a href={orderPaperUrl(link, name)} aria-label={t.openPdf(name)}>
                {name}
              </a>
            ),
          },
          {
            key: "kind",
            head: t.kind,
            cell: ({ kind }) => (
              <Badge tone={kind === "receipt" ? "ok" : "quiet"}>{t.kinds[kind]}</Badge>
            ),
          },
          { key: "on", head: t.date, cell: ({ issuedOn }) => issuedOn },
          {
            key: "amount",
            head: t.amount,
            end: true,
            cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
          },
        ]}
      />
      <BillingSection {...view} answer={toForm("billing")} />
      {(view.offersFapiao || view.fapiao) && view.papers.length > 0 && (
        <FapiaoSection {...view} answer={toForm("fapiao")} />
      )}
      <Row>
        <ButtonLink href={orderUrl(link)} icon="left">
          {t.backToOrder}
        </ButtonLink>
      </Row>
    </Stack>
  );
}

type BillingProps = Pick<OrderPapersView, "billing" | "issued"> & {
  answer: FormAnswer | undefined;
};

function BillingSection({ billing, issued, answer }: BillingProps) {
  const t = words[useLang()];
  const { one } = filledWith(answer);
  return (
    <Section title={t.billing} lead={t.billingHint}>
      {issued && <Notice tone="info">{t.billingIssued}</Notice>}
      <form method="post" className="form" data-once="">
        <input type="hidden" name="intent" value="billing" />
        <ErrorSummary
          errors={answer?.errors}
          labels={{ company: t.company, taxNumber: t.billingTax, address: t.billingAddress }}
        />
        <Field
          label={t.company}
          autoComplete="organization"
          maxLength={120}
          {...one("company", billing.company)}
        />
        <Field
          label={t.billingTax}
          autoComplete="off"
          maxLength={40}
          {...one("taxNumber", billing.taxNumber)}
        />
        <TextArea
          label={t.billingAddress}
          autoComplete="street-address"
          rows={3}
          {...one("address", billing.address)}
        />
        <Row>
          <Button>{t.keepBilling}</Button>
        </Row>
      </form>
    </Section>
  );
}
