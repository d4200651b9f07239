import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { formatInstant } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { mailboxLetterUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { requireMailbox } from "../guards.server.ts";
import { mailboxLetters } from "../mailbox.ts";
import { words } from "../wording.ts";

/** What the site would have sent, the newest first. */
export async function loader({ request }: LoaderFunctionArgs) {
  requireMailbox(request);
  const lang = langOf(request);
  const letters = await mailboxLetters(db);
  return {
    title: words[lang].mailbox,
    letters: letters.map(({ receivedAt, ...letter }) => ({
      ...letter,
      at: formatInstant(receivedAt, "UTC", lang),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function DevMail() {
  const { letters } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page title={t.mailbox} lead={t.lead}>
      <Table
        caption={t.mailbox}
        rows={letters}
        rowKey={(letter) => letter.id}
        columns={[
          {
            key: "subject",
            head: t.subject,
            cell: (letter) => <a href={mailboxLetterUrl(letter.id)}>{letter.subject}</a>,
          },
          {
            key: "to",
            head: t.to,
            cell: ({ toName, toAddress }) => (toName ? `${toName} · ${toAddress}` : toAddress),
          },
          { key: "at", head: t.at, cell: (letter) => `${letter.at} UTC`, end: true },
        ]}
        empty={<EmptyState title={t.none}>{t.noneMore}</EmptyState>}
      />
    </Page>
  );
}
