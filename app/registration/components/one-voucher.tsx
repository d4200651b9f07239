import { type Localized, localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { attendeesUrl } from "#app/urls.ts";
import type { Taker } from "../allotments.ts";
import { words as shared } from "../organizer-wording.ts";
import type { ListedVoucher } from "../voucher-list.ts";
import { words } from "../vouchers-wording.ts";
import { discountWords } from "./discount.ts";
import { type FormAnswer, filledWith } from "./filled.ts";
import { voucherLabels } from "./voucher-labels.ts";

type OneVoucherProps = {
  slug: string;
  zone: string;
  currency: string;
  types: { id: string; name: Localized }[];
  changes: boolean;
  voucher: Pick<
    ListedVoucher,
    | "rule"
    | "value"
    | "unlocks"
    | "reserves"
    | "size"
    | "used"
    | "state"
    | "ticketTypeIds"
    | "organization"
    | "note"
  > & { from: string; until: string; takers: Taker[] };
  answer: FormAnswer | undefined;
};

/** What a voucher does, who used it, and what of it can still be changed. */
export function OneVoucher(props: OneVoucherProps) {
  const { slug, zone, currency, types, changes, voucher, answer } = props;
  const lang = useLang();
  const t = words[lang];
  const { one } = filledWith(answer);
  const names = types
    .filter(({ id }) => voucher.ticketTypeIds.includes(id))
    .map(({ name }) => localized(name, lang));
  const marks = [voucher.unlocks && t.unlocksMark, voucher.reserves && t.reservesMark];
  return (
    <Stack gap="wide">
      <Facts
        facts={[
          { name: t.discount, value: discountWords(voucher, currency, lang) },
          { name: t.used, value: `${voucher.used} / ${voucher.size}` },
          { name: t.types, value: names.join(lang === "zh" ? "、" : ", ") || shared[lang].all },
          {
            name: t.what,
            value: marks.filter(Boolean).join(lang === "zh" ? "、" : ", ") || shared[lang].none,
          },
          { name: t.state, value: t.states[voucher.state] },
        ]}
      />
      <Section title={t.whoUsed}>
        <Table
          caption={t.whoUsed}
          rows={voucher.takers}
          rowKey={(taker) => taker.ticketId}
          empty={<EmptyState icon="people" title={t.nobody} />}
          columns={[
            {
              key: "name",
              head: shared[lang].name,
              cell: (taker) => <a href={attendeesUrl(slug, taker.ticketId)}>{taker.name}</a>,
            },
            { key: "email", head: shared[lang].email, cell: (taker) => taker.email },
            {
              key: "at",
              head: shared[lang].since,
              cell: (taker) => formatInstant(taker.at, zone, lang),
            },
          ]}
        />
      </Section>
      {changes && voucher.state !== "ended" && (
        <>
          <form method="post" className="form" noValidate>
            <input type="hidden" name="intent" value="save" />
            <ErrorSummary errors={answer?.errors} labels={voucherLabels(lang)} />
            <Field
              label={t.uses}
              required
              inputMode="numeric"
              look="short"
              {...one("uses", voucher.size)}
            />
            <div className="form__pair">
              <Field
                label={t.validFrom}
                hint={t.zoneHint(zone)}
                type="datetime-local"
                {...one("validFrom", voucher.from)}
              />
              <Field
                label={t.validUntil}
                hint={t.zoneHint(zone)}
                type="datetime-local"
                {...one("validUntil", voucher.until)}
              />
            </div>
            <div className="form__pair">
              <Field
                label={t.organization}
                maxLength={120}
                {...one("organization", voucher.organization)}
              />
              <Field label={t.note} maxLength={200} {...one("note", voucher.note)} />
            </div>
            <ActionBar>
              <Button variant="primary">{shared[lang].save}</Button>
            </ActionBar>
          </form>
          <Section title={t.end}>
            <div>
              <Confirm intent="end" title={t.end}>
                {t.endWhy}
              </Confirm>
            </div>
          </Section>
        </>
      )}
    </Stack>
  );
}
