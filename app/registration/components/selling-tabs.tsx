import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { questionsUrl, quotasUrl, ticketTypesUrl } from "#app/urls.ts";
import { words } from "../selling-wording.ts";

/** The three pages on what is sold and asked. */
export function SellingTabs({
  slug,
  current,
}: {
  slug: string;
  current: "types" | "quotas" | "questions";
}) {
  const t = words[useLang()];
  const hrefs = {
    types: ticketTypesUrl(slug),
    quotas: quotasUrl(slug),
    questions: questionsUrl(slug),
  };
  return (
    <Tabs
      label={t.pages}
      tabs={(["types", "quotas", "questions"] as const).map((key) => ({
        href: hrefs[key],
        label: t[key],
        current: key === current,
      }))}
    />
  );
}
