import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { plannedMeetingsUrl, plannedMeetingUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { Pair } from "../components/meeting-cells.tsx";
import { MeetingPanel } from "../components/meeting-panel.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { said } from "../letters-sentence.ts";
import { lockMeeting } from "../lock-meeting.ts";
import { meetingView } from "../meeting-view.ts";
import { cancelMeeting, moveMeeting } from "../move-meeting.ts";
import { MoveMeetingForm } from "../plan-forms.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.change");
  const [lang, { event }] = [langOf(request), found];
  const view = await meetingView(db, { event, id: params.id ?? "", lang, now: now() });
  if (!view) throw notFound();
  return json({
    title: planWords[lang].plan,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    ...view,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const t = planWords[lang];
  const id = params.id ?? "";
  const by = { event, id, actor: actorOf(person), now: now() };
  const here = plannedMeetingUrl(event.slug, id);
  const sent = await formOf(request);
  const intent = sent.get("intent");
  const no = (refused: Parameters<typeof planRefusal>[0]) =>
    conflict({ errors: {}, typed: {}, refused: planRefusal(refused, lang) });
  if (intent === "lock" || intent === "unlock") {
    const to = intent === "lock" ? "locked" : "open";
    const locked = await lockMeeting(db, { ...by, eventId: event.id, to });
    if (!locked.ok) return no(locked);
    return redirectWithFlash(here, intent === "lock" ? t.lockDone : t.unlockDone);
  }
  if (intent === "cancel") {
    const canceled = await cancelMeeting(db, by);
    if (!canceled.ok) return no(canceled);
    return redirectWithFlash(
      plannedMeetingsUrl(event.slug),
      said(t.canceledNow, { ...by, ...canceled.value, lang }),
    );
  }
  const form = await parseForm(sent, MoveMeetingForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { startsAt, table: tableId, version } = form.value;
  const moved = await moveMeeting(db, { ...by, startsAt, tableId, version });
  if (!moved.ok) return no(moved);
  return redirectWithFlash(here, said(t.moved, { ...by, ...moved.value, lang }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeeting() {
  const { frame, slug, line, options, isOver } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizerPage {...frame} title={<Pair a={line.a} b={line.b} />}>
      <PlanTabs slug={slug} current="meetings" />
      <RefusedNotice answer={answer} />
      <MeetingPanel line={line} options={options} isOver={isOver} answer={answer} />
    </OrganizerPage>
  );
}
