import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { planSettingsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changePlanSettings } from "../change-plan-settings.ts";
import { Contradictions } from "../components/contradictions.tsx";
import { PlanSettingsForm as Form } from "../components/plan-settings-form.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { partyOptions } from "../party-options.ts";
import { planFacts } from "../plan-facts.ts";
import { PlanSettingsForm } from "../plan-forms.ts";
import { planHindrances } from "../plan-hindrances.ts";
import { planRefusal } from "../plan-refusals.ts";
import { partyLimitsOf, planSettingsOf } from "../plan-settings.ts";
import { planWords } from "../plan-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  const limits = await partyLimitsOf(db, event.id);
  return json({
    title: planWords[lang].tabs.rules,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    settings: await planSettingsOf(db, event.id),
    limits: [...limits].map(([partyId, limit]) => ({ partyId, ...limit })),
    parties: await partyOptions(db, { eventId: event.id, lang }),
    hindrances: planHindrances(await planFacts(db, event, now()), lang),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const form = await parseForm(request, PlanSettingsForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { limits, ...settings } = form.value;
  const changed = await changePlanSettings(db, {
    eventId: event.id,
    settings,
    limits,
    actor: actorOf(person),
    now: now(),
  });
  return changed.ok
    ? redirectWithFlash(planSettingsUrl(event.slug), planWords[lang].saved)
    : conflict({ errors: {}, typed: form.typed, refused: planRefusal(changed, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerPlanSettings() {
  const { frame, slug, settings, limits, parties, hindrances } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = planWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.tabs.rules} lead={t.rulesLead}>
      <PlanTabs slug={slug} current="rules" />
      <RefusedNotice answer={answer} />
      <Contradictions sentences={hindrances} />
      <Form settings={settings} limits={limits} parties={parties} answer={answer} />
    </OrganizerPage>
  );
}
