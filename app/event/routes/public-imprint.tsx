import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useLang } from "#app/ui/lang.tsx";
import { Facts } from "#app/ui/layout.tsx";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { Paragraphs } from "../components/paragraphs.tsx";
import { requireEvent } from "../guards.server.ts";
import { pageEvent } from "../page-event.ts";
import { words } from "../wording.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  return json(
    {
      event: pageEvent(event),
      title: words[lang].imprint,
      organizer: event.organizerName,
      text: event.imprint,
      contact: event.contactEmail,
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function PublicImprint() {
  const { event, organizer, text, contact } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page event={event} width="text" title={t.imprint}>
      <Facts
        facts={[
          { name: t.organizer, value: <InLanguage value={organizer} /> },
          { name: t.email, value: <a href={`mailto:${contact}`}>{contact}</a> },
        ]}
      />
      {(text.zh || text.en) && <Paragraphs text={text} heads />}
    </Page>
  );
}
