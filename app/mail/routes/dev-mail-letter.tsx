import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { mailboxPartUrl, mailboxUrl } from "#app/urls.ts";
import { db } from "#db/client.server.ts";
import { requireLetter } from "../guards.server.ts";
import { words } from "../wording.ts";

/** One letter of the mailbox: its heading, its page in a frame, its plain text, its attachments. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { letter, mail } = await requireLetter(db, request, params.letter);
  return {
    id: letter.id,
    subject: letter.subject,
    to: [letter.toName, letter.toAddress].filter(Boolean).join(" · "),
    from: mail.from?.text ?? "",
    replyTo: mail.replyTo?.text ?? "",
    text: mail.text ?? "",
    attachments: mail.attachments.map(({ filename, size }, i) => ({
      part: String(i),
      name: filename ?? String(i + 1),
      size,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.subject }] : [];

export default function DevMailLetter() {
  const letter = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page title={letter.subject}>
      <p>
        <a href={mailboxUrl()}>{t.back}</a>
      </p>
      <dl className="facts">
        <Fact label={t.from} value={letter.from} />
        <Fact label={t.to} value={letter.to} />
        <Fact label={t.replyTo} value={letter.replyTo} />
      </dl>
      <iframe
        className="mailbox__page"
        title={t.page}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src={mailboxPartUrl(letter.id, "page")}
      />
      {letter.attachments.length > 0 && <h2>{t.attachments}</h2>}
      <ul className="mailbox__attachments">
        {letter.attachments.map(({ part, name, size }) => (
          <li key={part}>
            <a href={mailboxPartUrl(letter.id, part)} download={name}>
              {name}
            </a>{" "}
            <span className="muted">{t.size(size)}</span>
          </li>
        ))}
      </ul>
      <h2>{t.text}</h2>
      <pre className="mailbox__text">{letter.text}</pre>
      <p>
        <a href={mailboxPartUrl(letter.id, "source")}>{t.source}</a>
      </p>
    </Page>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  if (!value) return null;
  return (
    <div className="facts__pair">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
