import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { availabilityUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { calendarOf } from "../availability.ts";
import { calendarView } from "../calendar-view.ts";
import { AvailabilityForm as Calendar } from "../components/availability-form.tsx";
import { MeetingPage } from "../components/meeting-page.tsx";
import { AvailabilityForm } from "../forms.ts";
import { requireParticipant } from "../guards.server.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { meetingSettingsOf } from "../meeting-settings.ts";
import { setAvailability } from "../set-availability.ts";
import { meetingRefusal, words } from "../wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person }] = [langOf(request), now(), who];
  const settings = await meetingSettingsOf(db, event);
  const calendar = await calendarOf(db, { event, settings, personId: person.id });
  return json({
    title: words[lang].availability,
    frame: await meetingFrame(db, who, { lang, now: at }),
    rules: calendar.rules,
    days: calendarView(calendar, event.zone),
    free: calendar.slots.filter(({ state }) => state === "free").length,
    all: calendar.slots.length,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const who = await requireParticipant(db, request);
  const lang = langOf(request);
  const form = await parseForm(request, AvailabilityForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { busy, ...rules } = form.value;
  const kept = await setAvailability(db, { who, rules, busy });
  return kept.ok
    ? redirectWithFlash(availabilityUrl(who.event.slug), words[lang].saved)
    : conflict({ errors: {}, typed: form.typed, refused: meetingRefusal(kept, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyAvailability() {
  const { frame, rules, days, free, all } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <MeetingPage
      frame={frame}
      current="availability"
      title={t.availability}
      lead={t.availabilityLead}
      answer={answer}
    >
      <p className="muted figures">{t.counted(free, all)}</p>
      <Calendar rules={rules} days={days} answer={answer} />
    </MeetingPage>
  );
}
