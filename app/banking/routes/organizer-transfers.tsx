import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireFreshRole, requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { listQuery, rowsPerPage } from "#app/registration/list-query.ts";
import { useLang } from "#app/ui/lang.tsx";
import { MoneyRooms } from "#app/ui/money-rooms.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { transfersUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { lineStates } from "../bank-lines.ts";
import { ExactNotice, LineTabs, StatementActions } from "../components/line-parts.tsx";
import { LineTable } from "../components/line-table.tsx";
import { LineForm } from "../forms.ts";
import { ignoreBankLine } from "../ignore-bank-line.ts";
import { matchBankLine } from "../match-bank-line.ts";
import { matchExactLines } from "../match-exact-lines.ts";
import { reopenBankLine } from "../reopen-bank-line.ts";
import { transfersView } from "../transfers-view.ts";
import { words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const { event } = found;
  const lang = langOf(request);
  const query = listQuery(request);
  const state = query.one("state", lineStates) ?? "open";
  const after = /^[0-9A-Z]{26}$/.exec(query.text("before"))?.[0] ?? "";
  const page = { after, limit: rowsPerPage };
  const view = await transfersView(db, { eventId: event.id, state, page, now: now() });
  const last = view.rows.at(-1);
  return json({
    title: words[lang].title,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    state,
    ...view,
    next: view.rows.length === rowsPerPage && last ? query.url({ before: last.id }) : null,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => transfersUrl(slug),
  );
  const t = words[langOf(request)];
  const form = await parseForm(request, LineForm);
  if (!form.ok) throw badRequest();
  const { intent, line, code, reason } = form.value;
  const here = transfersUrl(event.slug, new URL(request.url).searchParams.toString());
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const no = (why: keyof typeof t.refusals) => redirectWithFlash(here, t.refusals[why], "warning");

  if (intent === "matchExact") {
    return redirectWithFlash(here, t.matchedAll(await matchExactLines(db, by)));
  }
  const lineId = line[0] ?? "";
  if (intent === "match") {
    const matched = await matchBankLine(db, { ...by, lineId, code });
    if (!matched.ok) return no(matched.reason);
    const tone = matched.value === "paid" ? "success" : "warning";
    return redirectWithFlash(here, t.matched[matched.value], tone);
  }
  if (intent === "ignore") {
    const ignored = await ignoreBankLine(db, { ...by, lineId, reason });
    return ignored.ok ? redirectWithFlash(here, t.ignored) : no(ignored.reason);
  }
  const opened = await reopenBankLine(db, { ...by, lineId });
  return opened.ok ? redirectWithFlash(here, t.reopened) : no(opened.reason);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerTransfers() {
  const { frame, title: _title, ...shown } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <OrganizerPage
      {...frame}
      title={t.title}
      lead={t.lead}
      actions={<StatementActions slug={shown.slug} />}
    >
      <MoneyRooms slug={shown.slug} current="transfers" />
      <LineTabs {...shown} />
      <ExactNotice {...shown} />
      <LineTable {...shown} />
      {shown.next && <a href={shown.next}>{t.more}</a>}
    </OrganizerPage>
  );
}
