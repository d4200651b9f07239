import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireFreshRole, requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { dayOf, now } from "#app/lib/time.ts";
import { listQuery, rowsPerPage } from "#app/registration/list-query.ts";
import { useLang } from "#app/ui/lang.tsx";
import { MoneyRooms } from "#app/ui/money-rooms.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { fapiaoUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { FapiaoActions, FapiaoList, FapiaoTabs } from "../components/fapiao-list.tsx";
import { fapiaoAfter, fapiaoCounts, fapiaoStates } from "../fapiao.ts";
import { FapiaoMarks } from "../forms.ts";
import { issueFapiao } from "../issue-fapiao.ts";
import { words } from "../organizer-wording.ts";
import { reverseFapiao } from "../reverse-fapiao.ts";
import { offersFapiao } from "../sellers.ts";
import { hasWrongCheck } from "../taxpayer-number.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const { event } = found;
  const lang = langOf(request);
  const query = listQuery(request);
  const state = query.one("state", fapiaoStates);
  const after = /^[0-9A-Z]{26}$/.exec(query.text("before"))?.[0] ?? "";
  const page = { after, limit: rowsPerPage };
  const rows = await fapiaoAfter(db, { eventId: event.id, state }, page);
  const last = rows.at(-1);
  return json({
    title: words[lang].fapiaoTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    state,
    today: dayOf(now(), event.zone),
    offers: await offersFapiao(db, event.id),
    counts: await fapiaoCounts(db, event.id),
    rows: rows.map((row) => ({ ...row, warned: hasWrongCheck(row.taxpayerNumber) })),
    next: rows.length === rowsPerPage && last ? query.url({ before: last.id }) : null,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => fapiaoUrl(slug),
  );
  const t = words[langOf(request)];
  const form = await parseForm(request, FapiaoMarks);
  if (!form.ok) throw badRequest();
  const { intent, request: chosen, number, on } = form.value;
  const here = fapiaoUrl(event.slug, new URL(request.url).searchParams.toString());
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  if (intent === "reverse") {
    const n = await reverseFapiao(db, { ...by, ids: chosen });
    return redirectWithFlash(
      here,
      n > 0 ? t.reversed(n) : t.noNumber,
      n > 0 ? "success" : "warning",
    );
  }
  if (on === "") return redirectWithFlash(here, t.noDay, "warning");
  const issued = chosen.flatMap((id) => (number[id] ? [{ id, number: number[id] }] : []));
  const n = await issueFapiao(db, { ...by, issued, on });
  return redirectWithFlash(here, n > 0 ? t.marked(n) : t.noNumber, n > 0 ? "success" : "warning");
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerFapiao() {
  const { frame, title: _title, ...shown } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  const actions = <FapiaoActions {...shown} />;
  return (
    <OrganizerPage {...frame} title={t.fapiaoTitle} lead={t.fapiaoLead} actions={actions}>
      <MoneyRooms slug={shown.slug} current="fapiao" />
      <FapiaoTabs {...shown} />
      <FapiaoList {...shown} />
    </OrganizerPage>
  );
}
