import { ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm, Tabs } from "#app/ui/lists.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { bulkRefundsUrl, paymentsUrl, refundRuleUrl } from "#app/urls.ts";
import { type MoneyList, moneyLists, moneyStates } from "../money-lists.ts";
import { words } from "../organizer-wording.ts";

type Shown = {
  slug: string;
  list: MoneyList;
  filter: { code: string; state: string | null };
  exportUrl: string;
};

/** What can be done about money as a whole. */
export function MoneyActions({ slug, exportUrl }: Shown) {
  const t = words[useLang()];
  return (
    <>
      <ButtonLink href={exportUrl} icon="download" download>
        {t.exportCsv}
      </ButtonLink>
      <ButtonLink href={refundRuleUrl(slug)} icon="settings">
        {t.rule}
      </ButtonLink>
      <ButtonLink href={bulkRefundsUrl(slug)} icon="people">
        {t.bulk}
      </ButtonLink>
    </>
  );
}

/** The lists of money, each with how much is in it. */
export function MoneyTabs({ slug, list, counts }: Shown & { counts: Record<MoneyList, number> }) {
  const t = words[useLang()];
  return (
    <Tabs
      label={t.byList}
      tabs={moneyLists.map((one) => ({
        href: paymentsUrl(slug, one === "payments" ? "" : `type=${one}`),
        label: t.lists[one],
        current: one === list,
        count: counts[one],
      }))}
    />
  );
}

/** By order and state. */
export function MoneyFilters({ list, filter }: Shown) {
  const t = words[useLang()];
  const names: Record<string, string> = {
    payments: t.paymentStates,
    refunds: t.refundStates,
    disputes: t.disputeStates,
    alerts: t.alertStates,
  }[list];
  return (
    <SearchForm label={t.searchLabel} value={filter.code} kept={{ type: list }}>
      <Select
        name="state"
        label={t.state}
        value={filter.state ?? "any"}
        required
        options={[
          { value: "any", label: t.anyState },
          ...moneyStates[list].map((state) => ({ value: state, label: names[state] ?? state })),
        ]}
      />
    </SearchForm>
  );
}

/** Why a list of money is empty. */
export function NoMoney({ filter }: Shown) {
  const t = words[useLang()];
  if (filter.code !== "" || filter.state !== null) {
    return <EmptyState icon="search" title={t.noMatch} />;
  }
  return (
    <EmptyState icon="money" title={t.noRows}>
      {t.noRowsLead}
    </EmptyState>
  );
}
