import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { env } from "#app/lib/env.server.ts";
import { langs, langTag, localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { directoryUrl } from "#app/urls.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { Directory } from "../components/directory.tsx";
import { organizationKinds } from "../kinds.ts";
import { organizationEntry } from "../organization-view.ts";
import { activeOrganizations } from "../organizations.ts";
import { searchText, searchWords } from "../search-text.ts";
import { sectors } from "../vocabulary.ts";
import { words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const query = new URL(request.url).searchParams;
  const typed = {
    q: (query.get("q") ?? "").slice(0, 200),
    kind: organizationKinds.find((kind) => kind === query.get("kind")) ?? "",
    sector: Object.keys(sectors).find((sector) => sector === query.get("sector")) ?? "",
  };
  const wanted = searchWords(typed.q);
  const entries = (await activeOrganizations(db, event.id)).map((organization) => {
    const text = searchText(organization);
    const fits =
      (typed.kind === "" || organization.kind === typed.kind) &&
      (typed.sector === "" || organization.sectors.includes(typed.sector)) &&
      wanted.every((word) => text.includes(word));
    return { ...organizationEntry(organization, lang), text, hidden: !fits };
  });
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  return json(
    {
      title: `${words[lang].title} · ${localized(event.name, lang)}`,
      event: pageEvent(event),
      counts: [of("investor"), of("company"), of("community")] as const,
      directory: {
        slug: event.slug,
        entries: entries.sort((a, b) => (sortKey(a.name, lang) < sortKey(b.name, lang) ? -1 : 1)),
        typed,
        found: entries.filter(({ hidden }) => !hidden).length,
      },
      versions: langs.map((it) => ({
        hrefLang: langTag(it),
        href: env.origin + directoryUrl(it, event.slug),
      })),
    },
    // What someone typed is theirs alone: only the lists that many ask for are kept.
    { headers: typed.q ? {} : { [keepHeader]: "revision; kind, sector, q" } },
  );
}

function sortKey(name: { zh: string; en: string }, lang: "zh" | "en"): string {
  return (name.en || name.zh).toLowerCase() + lang;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: data.title },
        ...data.versions.map((version) => ({ tagName: "link", rel: "alternate", ...version })),
      ]
    : [];

export default function PublicOrganizations() {
  const { event, counts, directory } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page event={event} title={t.title} lead={t.lead(...counts)}>
      {directory.entries.length === 0 ? (
        <EmptyState icon="people" title={t.empty}>
          {t.emptyLead}
        </EmptyState>
      ) : (
        <Directory {...directory} />
      )}
    </Page>
  );
}
