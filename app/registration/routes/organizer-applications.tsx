import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { applicationsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { applicationsOf } from "../applications.ts";
import { Applications } from "../components/applications.tsx";
import { DeclineQuestion } from "../components/decline-question.tsx";
import { decideApplications } from "../decide-applications.ts";
import { decliningOf } from "../declining.ts";
import { listQuery, rowsPerPage } from "../list-query.ts";
import { words } from "../orders-wording.ts";
import { DecisionForm } from "../organizer-forms.ts";
import { refusalSentence } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "applications.see");
  const lang = langOf(request);
  const query = listQuery(request);
  const { rows, total } = await applicationsOf(db, found.event.id, {
    limit: rowsPerPage,
    offset: (query.page - 1) * rowsPerPage,
    lang,
  });
  return json({
    title: words[lang].applications,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    list: {
      rows,
      zone: found.event.zone,
      slug: found.event.slug,
      seesOrders: may(found.role, "orders.see"),
      decides: may(found.role, "applications.decide"),
    },
    paging: { page: query.page, of: total, url: query.url({ page: "0" }) },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "applications.decide");
  const lang = langOf(request);
  const t = words[lang];
  const form = await parseForm(request, DecisionForm);
  if (!form.ok) return unprocessable({ ...form, refused: t.chooseSome });
  const { decision, order: orderIds, confirmed } = form.value;
  const no = { errors: {}, typed: {}, refused: "" };
  if (orderIds.length === 0) return conflict({ ...no, refused: t.chooseSome });
  if (decision === "decline" && !confirmed) {
    const declining = await decliningOf(db, { event, orderIds });
    if (declining.orderIds.length > 0) return data({ ...no, declining });
  }
  const done = await decideApplications(db, {
    eventId: event.id,
    orderIds,
    decision,
    actor: actorOf(person),
    now: now(),
  });
  const approved = decision === "approve" ? done.decided : 0;
  const said = [
    done.decided > 0 ? t.decided(approved, done.decided - approved) : "",
    ...done.refused.map(({ reason, n }) => t.undecided(n, refusalSentence({ reason }, lang))),
  ];
  const tone = done.refused.length > 0 ? "warning" : "success";
  return redirectWithFlash(applicationsUrl(event.slug), said.filter(Boolean).join(" "), tone);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerApplications() {
  const { frame, list, paging } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.applications} lead={t.applicationsLead}>
      <RefusedNotice answer={answer} />
      {answer && "declining" in answer && (
        <DeclineQuestion slug={list.slug} declining={answer.declining} />
      )}
      <Applications {...list} />
      <Pagination
        page={paging.page}
        perPage={rowsPerPage}
        of={paging.of}
        urlOf={(page) => paging.url.replace("page=0", `page=${page}`)}
      />
    </OrganizerPage>
  );
}
