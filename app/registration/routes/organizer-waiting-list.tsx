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
import { organizerWaitingUrl, waitingExportUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { LineChange, LineFilters, LineTable } from "../components/line.tsx";
import { leaveWaitingList } from "../leave-waiting-list.ts";
import { words } from "../line-wording.ts";
import { listQuery, rowsPerPage } from "../list-query.ts";
import { moveInLine } from "../move-in-line.ts";
import { words as shared } from "../organizer-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";
import { LineForm } from "../voucher-forms.ts";
import { lineOf, waitingCounts, waitingList, waitingStates } from "../waiting.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.see");
  const { id, slug, zone } = found.event;
  const lang = langOf(request);
  const query = listQuery(request);
  const state = query.one("state", waitingStates);
  const filter = { eventId: id, search: query.search, state, ticketTypeId: query.id("type") };
  const offset = (query.page - 1) * rowsPerPage;
  const { rows, total } = await waitingList(db, filter, { limit: rowsPerPage, offset });
  const counts = await waitingCounts(db, id);
  const line = (await lineOf(db, id)).map((entry) => entry.id);
  const types = await ticketTypesOf(db, id);
  const nameOf = (typeId: string) => types.find((type) => type.id === typeId)?.name ?? null;
  const all = waitingStates.reduce((sum, each) => sum + counts[each], 0);
  return json({
    title: words[lang].title,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug,
    rows: rows.map((entry) => ({
      id: entry.id,
      name: entry.name,
      email: entry.email,
      quantity: entry.quantity,
      state: entry.state,
      since: entry.createdAt,
      until: entry.state === "offered" ? entry.offerEndsAt : null,
      typeName: nameOf(entry.ticketTypeId),
      place: entry.state === "waiting" ? line.indexOf(entry.id) + 1 : null,
    })),
    zone,
    total,
    page: query.page,
    pageUrl: query.url({ page: "0" }),
    filters: {
      typed: { q: query.search, type: query.text("type") },
      kept: state ? { state } : {},
      types: types.map((type) => ({ id: type.id, name: type.name })),
    },
    isFiltered: query.search !== "" || state !== null || filter.ticketTypeId !== null,
    tabs: [null, ...waitingStates].map((each) => ({
      state: each,
      href: query.url({ state: each ?? "" }),
      current: state === each,
      count: each ? counts[each] : all,
    })),
    changes: may(found.role, "orders.change"),
    exportUrl: may(found.role, "attendees.export")
      ? waitingExportUrl(slug, new URL(query.url({}), request.url).searchParams.toString())
      : null,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "orders.change");
  const t = words[langOf(request)];
  const form = await parseForm(request, LineForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { entry: entryId, intent, place, reason } = form.value;
  const by = { eventId: event.id, entryId, actor: actorOf(person), now: now() };
  const no = (refused: string) => conflict({ errors: {}, typed: form.typed, refused });
  if (reason === "") return no(t.noReason);
  const done =
    intent === "remove"
      ? await leaveWaitingList(db, { ...by, removed: { reason } })
      : await moveInLine(db, { ...by, place: place ?? 1, reason });
  if (!done.ok) return no(done.reason === "no_reason" ? t.noReason : t.waitsNoMore);
  const said = intent === "remove" ? t.removed : t.moved;
  return redirectWithFlash(organizerWaitingUrl(event.slug), said);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerWaitingList() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const actions = page.exportUrl && (
    <ButtonLink href={page.exportUrl} icon="download" download>
      {s.exportCsv}
    </ButtonLink>
  );
  return (
    <OrganizerPage {...page.frame} title={t.title} lead={t.lead} actions={actions}>
      <RefusedNotice answer={answer} />
      <Tabs
        label={t.byState}
        tabs={page.tabs.map(({ state, ...tab }) => ({
          ...tab,
          label: state ? t.states[state] : s.all,
        }))}
      />
      <LineFilters {...page.filters} />
      <LineTable {...page} />
      <Pagination
        page={page.page}
        perPage={rowsPerPage}
        of={page.total}
        urlOf={(n) => page.pageUrl.replace("page=0", `page=${n}`)}
      />
      {page.changes && <LineChange rows={page.rows} answer={answer} />}
    </OrganizerPage>
  );
}
