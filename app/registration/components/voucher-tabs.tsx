import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { allotmentsUrl, vouchersUrl } from "#app/urls.ts";
import { words } from "../vouchers-wording.ts";

/** The two pages on who gets tickets in a way of their own. */
export function VoucherTabs({
  slug,
  current,
}: {
  slug: string;
  current: "vouchers" | "allotments";
}) {
  const t = words[useLang()];
  const hrefs = { vouchers: vouchersUrl(slug), allotments: allotmentsUrl(slug) };
  return (
    <Tabs
      label={t.pages}
      tabs={(["vouchers", "allotments"] as const).map((key) => ({
        href: hrefs[key],
        label: t[key],
        current: key === current,
      }))}
    />
  );
}
