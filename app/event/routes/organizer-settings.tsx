import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { settingsUrl } from "#app/urls.ts";
import { conflict, forbidden, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { archiveEvent } from "../archive-event.ts";
import { changeEvent } from "../change-event.ts";
import { SettingsForm } from "../components/settings-form.tsx";
import { Visibility } from "../components/visibility.tsx";
import { latestConsent } from "../consents.ts";
import { featureEvent } from "../feature-event.ts";
import { EventForm } from "../forms.ts";
import { publishEvent } from "../publish-event.ts";
import { organizerWords, refusalSentence } from "../wording.ts";
import { zonesOnOffer } from "../zones.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "event.change");
  const lang = langOf(request);
  const { id, gateSalt: _secret, revision: _count, createdAt: _then, ...event } = found.event;
  const { state, featured, ...details } = event;
  const consent = await latestConsent(db, id);
  return json({
    title: organizerWords[lang].settings,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    details,
    consent: consent?.body ?? { zh: "", en: "" },
    visibility: { slug: event.slug, state, featured, publishes: may(found.role, "event.publish") },
    zones: zonesOnOffer(),
    origin: env.origin,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person, role } = await requireRole(db, request, params.event, "event.change");
  const [lang, at, actor] = [langOf(request), now(), actorOf(person)];
  const t = organizerWords[lang];
  const sent = await formOf(request);
  const intent = String(sent.get("intent"));
  if (isVisibilityIntent(intent)) {
    if (!may(role, "event.publish")) throw forbidden();
    const changed = await verbs[intent](db, { eventId: event.id, actor, now: at });
    if (changed.ok) return redirectWithFlash(settingsUrl(event.slug), t.done[intent]);
    return conflict({ errors: {}, typed: {}, refused: refusalSentence(changed, lang) });
  }

  const form = await parseForm(sent, EventForm);
  if (!form.ok) return unprocessable({ errors: form.errors, typed: form.typed, refused: "" });
  const { consent, ...details } = form.value;
  const changed = await changeEvent(db, { eventId: event.id, details, consent, actor, now: at });
  if (changed.ok) return redirectWithFlash(settingsUrl(changed.value.slug), t.saved);
  return conflict({ errors: {}, typed: form.typed, refused: refusalSentence(changed, lang) });
}

const verbs = { publish: publishEvent, feature: featureEvent, archive: archiveEvent };

function isVisibilityIntent(intent: string): intent is keyof typeof verbs {
  return Object.hasOwn(verbs, intent);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerSettings() {
  const { frame, visibility, title: _title, ...settings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = organizerWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.settings} lead={t.settingsLead}>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <Visibility {...visibility} />
      <SettingsForm {...settings} fixed={visibility.state !== "draft"} answer={answer} />
    </OrganizerPage>
  );
}
