import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { dayOf, now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { agendaSettingsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeUnclaimedMinutes } from "../change-unclaimed-minutes.ts";
import { changeWrittenIn } from "../change-written-in.ts";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { DaysForm, LanguagesForm, SeatsForm } from "../components/settings-forms.tsx";
import { draftDays } from "../draft-days.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";
import { writtenIn } from "../program-languages.ts";
import { setDays } from "../set-days.ts";
import {
  daysForm,
  LanguagesForm as PostedLanguages,
  SeatsForm as PostedSeats,
  SettingsIntent,
} from "../settings-forms.ts";
import { daysRefusal, settingsWords } from "../settings-wording.ts";
import { unclaimedMinutes } from "../unclaimed-minutes.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.see");
  const lang = langOf(request);
  const days = await draftDays(db, found.event);
  return json({
    title: agendaWords[lang].settings,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    zone: found.event.zone,
    days: days.map(({ start, end }) => ({ start, end })),
    manages: may(found.role, "agenda.change"),
    minutes: await unclaimedMinutes(db, found.event.id),
    writtenIn: (await writtenIn(db, found.event.id)) ?? "both",
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const url = agendaSettingsUrl(event.slug);
  const sent = await formOf(request);
  const which = await parseForm(sent, SettingsIntent);
  if (!which.ok) return unprocessable({ ...which, intent: "", refused: "" });
  const { intent } = which.value;

  if (intent === "seats") {
    const form = await parseForm(sent, PostedSeats);
    if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
    await changeUnclaimedMinutes(db, { ...by, ...form.value });
    return redirectWithFlash(url, settingsWords[lang].seatsSaved);
  }
  if (intent === "languages") {
    const form = await parseForm(sent, PostedLanguages);
    if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
    const said = form.value.writtenIn;
    await changeWrittenIn(db, { ...by, writtenIn: said === "both" ? null : said });
    return redirectWithFlash(url, settingsWords[lang].languagesSaved);
  }
  const form = await parseForm(sent, daysForm(event.zone));
  if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
  const days = form.value.days.map((span) => ({ ...span, date: dayOf(span.start, event.zone) }));
  const set = await setDays(db, { ...by, days });
  if (set.ok) return redirectWithFlash(url, settingsWords[lang].daysSaved);
  return conflict({ errors: {}, typed: form.typed, intent, refused: daysRefusal(set, lang) });
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaSettings() {
  const { frame, title, slug, days, zone, manages, ...kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const answerTo = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <OrganizerPage {...frame} title={title} lead={settingsWords[useLang()].lead}>
      <AgendaTabs slug={slug} at="settings" />
      <RefusedNotice answer={answer} />
      <DaysForm days={days} zone={zone} manages={manages} answer={answerTo("days")} />
      <LanguagesForm writtenIn={kept.writtenIn} manages={manages} answer={answerTo("languages")} />
      <SeatsForm minutes={kept.minutes} manages={manages} answer={answerTo("seats")} />
    </OrganizerPage>
  );
}
