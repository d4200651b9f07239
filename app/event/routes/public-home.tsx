import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { highlights } from "#app/agenda/highlights.ts";
import { releasedProgram } from "#app/agenda/releases.ts";
import { env } from "#app/lib/env.server.ts";
import { langs, langTag, localized } from "#app/lib/lang.ts";
import { communityNames, kindCounts } from "#app/organizations/organizations.ts";
import { accentChroma } from "#app/ui/accent.ts";
import { Page } from "#app/ui/page.tsx";
import { eventUrl } from "#app/urls.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { EventHome } from "../components/event-home.tsx";
import { cover } from "../cover.ts";
import { eventMarkup } from "../event-markup.ts";
import { requireEvent } from "../guards.server.ts";
import { pageEvent } from "../page-event.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const { gateSalt: _inside, ...shown } = event;
  const url = env.origin + eventUrl(lang, event.slug);
  const released = await releasedProgram(db, event.id);
  return json(
    {
      event: { ...shown, ...pageEvent(event) },
      drawing: cover(event.slug, event.accentHue, accentChroma(event.accentHue)),
      whatIsOn: released ? highlights(released.program, lang) : [],
      title: localized(event.name, lang),
      description: localized(event.tagline, lang),
      url,
      versions: langs.map((it) => ({
        hrefLang: langTag(it),
        href: env.origin + eventUrl(it, event.slug),
      })),
      markup: eventMarkup(event, lang, url),
      comes: {
        counts: await kindCounts(db, event.id),
        communities: await communityNames(db, event.id),
      },
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  return [
    { title: data.title },
    { name: "description", content: data.description },
    { property: "og:type", content: "website" },
    { property: "og:title", content: data.title },
    { property: "og:description", content: data.description },
    { property: "og:url", content: data.url },
    { tagName: "link", rel: "canonical", href: data.url },
    ...data.versions.map((version) => ({ tagName: "link", rel: "alternate", ...version })),
    { "script:ld+json": data.markup },
  ];
};

export default function PublicHome() {
  const { event, drawing, whatIsOn, comes } = useLoaderData<typeof loader>();
  return (
    <Page event={event} width="full">
      <EventHome event={event} drawing={drawing} whatIsOn={whatIsOn} comes={comes} />
    </Page>
  );
}
