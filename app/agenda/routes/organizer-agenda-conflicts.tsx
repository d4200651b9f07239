import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination, Tabs } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { boardUrl, draftConflictsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { ConflictGroup } from "../components/conflict-group.tsx";
import { ConflictList } from "../components/conflict-list.tsx";
import { conflictPage } from "../conflict-page.ts";
import { conflictKinds, conflictPageWords } from "../conflicts-wording.ts";
import { draftOf } from "../draft.ts";
import { carryOut, DraftOrderForm } from "../draft-orders.ts";
import { draftQuery, rowsPerPage } from "../draft-query.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.see");
  const lang = langOf(request);
  const { pathname, search } = new URL(request.url);
  const query = draftQuery(request);
  const page = conflictPage(await draftOf(db, found.event), query, lang);
  return json({
    title: agendaWords[lang].conflicts,
    frame: organizerFrame(found, { lang, path: pathname }),
    slug: found.event.slug,
    manages: may(found.role, "agenda.change"),
    ...page,
    here: pathname + search,
    page: query.page,
    pageUrl: query.url({ page: "0" }),
    tabs: [null, ...page.kinds].map((one) => ({
      code: one?.code ?? null,
      href: query.url({ show: one?.code ?? "" }),
      current: page.kind === (one?.code ?? null),
      count: one?.count ?? page.inAll,
    })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const form = await parseForm(request, DraftOrderForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const done = await carryOut(db, form.value, { event, actor: actorOf(person), lang, now: now() });
  if (!done.ok) return conflict({ errors: {}, typed: {}, refused: done.says });
  const { search } = new URL(request.url);
  return redirectWithFlash(draftConflictsUrl(event.slug, search.slice(1)), done.says);
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaConflicts() {
  const { frame, slug, tabs, lines, ...list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = conflictPageWords[lang];
  return (
    <OrganizerPage {...frame} title={agendaWords[lang].conflicts} lead={t.lead(list.blocking)}>
      <AgendaTabs slug={slug} at="conflicts" />
      <RefusedNotice answer={answer} />
      {list.inAll === 0 ? (
        <EmptyState
          icon="ok"
          title={t.none}
          action={<ButtonLink href={boardUrl(slug)}>{t.toBoard}</ButtonLink>}
        >
          {t.noneLead}
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t.kinds}
            tabs={tabs.map(({ code, ...tab }) => ({
              ...tab,
              label: code ? conflictKinds[lang][code] : t.all,
            }))}
          />
          {list.groups.map((group) => (
            <ConflictGroup
              key={group.code}
              {...group}
              slug={slug}
              manages={list.manages}
              action={list.here}
            />
          ))}
          <ConflictList slug={slug} lines={lines} manages={list.manages} action={list.here} />
          <Pagination
            page={list.page}
            perPage={rowsPerPage}
            of={list.total}
            urlOf={(page) => list.pageUrl.replace("page=0", `page=${page}`)}
          />
        </>
      )}
    </OrganizerPage>
  );
}
