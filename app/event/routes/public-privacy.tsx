import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
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
      title: words[lang].privacy,
      text: event.privacy,
      contact: event.contactEmail,
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function PublicPrivacy() {
  const { event, text, contact } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page event={event} width="text" title={t.privacy}>
      {text.zh || text.en ? <Paragraphs text={text} heads /> : <p>{t.noText}</p>}
      <p>
        {t.contact} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </Page>
  );
}
