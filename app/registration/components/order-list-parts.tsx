import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { complimentaryUrl, organizerOrdersUrl } from "#app/urls.ts";
import { words } from "../orders-wording.ts";
import { words as shared } from "../organizer-wording.ts";

type ListProps = { slug: string; exportUrl: string | null; gives: boolean; isFiltered: boolean };

/** What can be done with the list of orders as a whole. */
export function OrderListActions({ slug, exportUrl, gives }: ListProps) {
  const lang = useLang();
  return (
    <>
      {exportUrl && (
        <ButtonLink href={exportUrl} icon="download">
          {shared[lang].exportCsv}
        </ButtonLink>
      )}
      {gives && (
        <ButtonLink href={complimentaryUrl(slug)} variant="primary" icon="plus">
          {words[lang].give}
        </ButtonLink>
      )}
    </>
  );
}

/** Why there are no orders to see, and what to do about it. */
export function NoOrders({ slug, isFiltered }: ListProps) {
  const t = words[useLang()];
  if (!isFiltered) {
    return (
      <EmptyState icon="list" title={t.noOrders}>
        {t.noOrdersLead}
      </EmptyState>
    );
  }
  const clear = <ButtonLink href={organizerOrdersUrl(slug)}>{t.clear}</ButtonLink>;
  return (
    <EmptyState icon="search" title={t.noMatch} action={clear}>
      {t.noMatchLead}
    </EmptyState>
  );
}
