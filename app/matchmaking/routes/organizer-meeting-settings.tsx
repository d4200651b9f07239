import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { daysBetween, instantOf, now, wallTime } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { meetingSettingsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeMeetingSettings } from "../change-meeting-settings.ts";
import { MeetingSettingsForm as Form } from "../components/meeting-settings-form.tsx";
import { OrganizerMeetingTabs } from "../components/organizer-tabs.tsx";
import { PlanWay } from "../components/plan-way.tsx";
import { MeetingSettingsForm } from "../forms.ts";
import { meetingCounts } from "../meeting-counts.ts";
import { meetingSettingsOf } from "../meeting-settings.ts";
import { meetingSlots } from "../meeting-slots.ts";
import { words } from "../organizer-wording.ts";
import { wayToPlan } from "../plan-way.ts";
import { meetingRefusal } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  const settings = await meetingSettingsOf(db, event);
  const { weights: _weights, closesAt, days, ...shown } = settings;
  return json({
    title: words[lang].meetings,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    counts: await meetingCounts(db, event.id, now()),
    way: await wayToPlan(db, event),
    slots: meetingSlots(settings, event.zone).length,
    settings: {
      ...shown,
      closesAt: closesAt === null ? "" : wallTime(closesAt, event.zone),
      days: daysBetween(event.firstDay, event.lastDay).map(
        (day) => days.find((one) => one.day === day) ?? { day, from: "", until: "" },
      ),
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const form = await parseForm(request, MeetingSettingsForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { closesAt, days, ...rest } = form.value;
  const changed = await changeMeetingSettings(db, {
    event,
    settings: {
      ...rest,
      closesAt: closesAt === "" ? null : instantOf(closesAt, event.zone),
      days: days.filter(({ from, until }) => from !== "" && until !== ""),
    },
    actor: actorOf(person),
    now: now(),
  });
  return changed.ok
    ? redirectWithFlash(meetingSettingsUrl(event.slug), words[lang].saved)
    : conflict({ errors: {}, typed: form.typed, refused: meetingRefusal(changed, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeetingSettings() {
  const { frame, slug, counts, settings, slots, way } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  const { parties, requests, accepted } = counts;
  return (
    <OrganizerPage {...frame} title={t.meetings} lead={t.lead}>
      <OrganizerMeetingTabs slug={slug} current="settings" />
      <RefusedNotice answer={answer} />
      {way && <PlanWay slug={slug} steps={way} />}
      <p className="muted figures" id="settings">
        {t.state(parties, requests, accepted)}
      </p>
      <Form settings={settings} slots={slots} answer={answer} />
    </OrganizerPage>
  );
}
