import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { letterCounts, letters } from "#app/mail/letters.ts";
import { retryLetter } from "#app/mail/retry-letter.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { SearchForm, Tabs } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { lettersUrl, writeLetterUrl } from "#app/urls.ts";
import { badRequest, notFound } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { LetterTable } from "../components/letter-table.tsx";
import { letterLine, letterStates } from "../letter-lines.ts";
import { words } from "../letters-wording.ts";
import { listQuery, rowsPerPage } from "../list-query.ts";
import { RetryForm } from "../organizer-forms.ts";
import { words as shared } from "../organizer-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "letters.send");
  const lang = langOf(request);
  const { id: eventId, slug, zone } = found.event;
  const query = listQuery(request);
  const state = query.one("state", letterStates);
  const before = query.id("before");
  const listed = await letters(db, {
    eventId,
    limit: rowsPerPage + 1,
    ...(state ? { state } : {}),
    ...(query.search ? { search: query.search } : {}),
    ...(before ? { before } : {}),
  });
  const counts = await letterCounts(db, eventId);
  const rows = listed.slice(0, rowsPerPage);
  const last = rows.at(-1);
  return json({
    title: words[lang].letters,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug,
    zone,
    rows: rows.flatMap(letterLine),
    search: query.search,
    kept: { state: query.text("state") },
    older: last && listed.length > rowsPerPage ? query.url({ before: last.id }) : null,
    newest: before ? query.url({ before: "" }) : null,
    tabs: [null, ...letterStates].map((one) => ({
      state: one,
      href: query.url({ state: one ?? "", before: "" }),
      current: one === state,
      count: one ? counts[one] : counts.waiting + counts.sent + counts.dead,
    })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "letters.send");
  const t = words[langOf(request)];
  const form = await parseForm(request, RetryForm);
  if (!form.ok) throw badRequest();
  const retried = await retryLetter(db, {
    id: form.value.letter,
    eventId: event.id,
    actor: actorOf(person),
    now: now(),
  });
  if (!retried.ok && retried.reason === "not_found") throw notFound();
  const here = lettersUrl(event.slug);
  return retried.ok
    ? redirectWithFlash(here, t.retried)
    : redirectWithFlash(here, t.notDead, "info");
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerLetters() {
  const { frame, slug, zone, rows, tabs, ...list } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  const write = (
    <ButtonLink href={writeLetterUrl(slug)} variant="primary" icon="edit">
      {t.write}
    </ButtonLink>
  );
  return (
    <OrganizerPage {...frame} title={t.letters} lead={t.lettersLead} actions={write}>
      <Tabs
        label={t.byState}
        tabs={tabs.map(({ state, ...tab }) => ({
          ...tab,
          label: state ? t.states[state] : shared[lang].all,
        }))}
      />
      <SearchForm label={t.searchLabel} value={list.search} kept={list.kept} />
      <LetterTable rows={rows} zone={zone} />
      <Row>
        {list.newest && <ButtonLink href={list.newest}>{t.newest}</ButtonLink>}
        {list.older && <ButtonLink href={list.older}>{t.older}</ButtonLink>}
      </Row>
    </OrganizerPage>
  );
}
