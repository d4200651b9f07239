import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { reportsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { OrganizerMeetingTabs } from "../components/organizer-tabs.tsx";
import { ReportTable } from "../components/report-table.tsx";
import { SettleForm } from "../forms.ts";
import { words } from "../organizer-wording.ts";
import { settleReport } from "../report-party.ts";
import { reportsOf } from "../reports.ts";
import { meetingRefusal } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  return json({
    title: words[lang].tabs.reports,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    zone: found.event.zone,
    reports: await reportsOf(db, found.event.id),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const form = await parseForm(request, SettleForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const settled = await settleReport(db, {
    eventId: event.id,
    id: form.value.report,
    actor: actorOf(person),
    now: now(),
  });
  return settled.ok
    ? redirectWithFlash(reportsUrl(event.slug), words[lang].settled)
    : conflict({ errors: {}, refused: meetingRefusal(settled, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerReports() {
  const { frame, slug, zone, reports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.tabs.reports} lead={t.reportsLead}>
      <OrganizerMeetingTabs slug={slug} current="reports" />
      <RefusedNotice answer={answer} />
      <ReportTable slug={slug} zone={zone} reports={reports} />
    </OrganizerPage>
  );
}
