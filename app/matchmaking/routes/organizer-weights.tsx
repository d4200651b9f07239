import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { weightsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeMeetingSettings } from "../change-meeting-settings.ts";
import { OrganizerMeetingTabs } from "../components/organizer-tabs.tsx";
import { WeightsForm as Form } from "../components/weights-form.tsx";
import { WeightsForm } from "../forms.ts";
import { meetingSettingsOf } from "../meeting-settings.ts";
import { words } from "../organizer-wording.ts";
import { weightsSample } from "../weights-sample.ts";
import { meetingRefusal } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  const { weights } = await meetingSettingsOf(db, event);
  const of = sampleNumber(new URL(request.url).searchParams.get("of"));
  return json({
    title: words[lang].tabs.weights,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    weights,
    sample: await weightsSample(db, { event, lang }, { of, weights, inUse: weights }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const sent = await formOf(request);
  const form = await parseForm(sent, WeightsForm);
  if (!form.ok) return unprocessable({ ...form, weights: null, sample: null, refused: "" });
  const weights = form.value;
  if (sent.get("intent") === "save") {
    const settings = { weights };
    const by = { event, actor: actorOf(person), now: now() };
    const changed = await changeMeetingSettings(db, { ...by, settings });
    if (changed.ok) return redirectWithFlash(weightsUrl(event.slug), words[lang].saved);
    const refused = meetingRefusal(changed, lang);
    return conflict({ errors: {}, weights, sample: null, refused });
  }
  const { weights: inUse } = await meetingSettingsOf(db, event);
  const of = sampleNumber(sent.get("of"));
  const sample = await weightsSample(db, { event, lang }, { of, weights, inUse });
  return data({ errors: {}, weights, sample, refused: "" });
}

function sampleNumber(typed: unknown): number {
  return typeof typed === "string" && /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerWeights() {
  const { frame, slug, weights, sample } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.tabs.weights} lead={t.weightsLead}>
      <OrganizerMeetingTabs slug={slug} current="weights" />
      <RefusedNotice answer={answer} />
      <Form
        weights={answer?.weights ?? weights}
        errors={answer?.errors ?? {}}
        sample={answer?.sample ?? sample}
      />
    </OrganizerPage>
  );
}
