import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { profileUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { completenessOf } from "../completeness.ts";
import { HiddenList } from "../components/hidden-list.tsx";
import { MeetingPage } from "../components/meeting-page.tsx";
import { ProfileForm as Form, ProfileProgress } from "../components/profile-form.tsx";
import { HideForm, ProfileForm } from "../forms.ts";
import { requireParticipant } from "../guards.server.ts";
import { hiddenFrom } from "../hidden-from.ts";
import { hide } from "../hide.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { fieldsAsked, profileFieldsOf } from "../profile-fields.ts";
import { profileOf } from "../profiles.ts";
import { readAnswers } from "../read-answers.ts";
import { saveProfile } from "../save-profile.ts";
import { meetingRefusal, words } from "../wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person, kind, organization }] = [langOf(request), now(), who];
  const of = { eventId: event.id, personId: person.id };
  const profile = await profileOf(db, of);
  const fields = await profileFieldsOf(db, event.id);
  return json({
    title: words[lang].profile,
    frame: await meetingFrame(db, who, { lang, now: at }),
    form: {
      slug: event.slug,
      name: person.name,
      profile,
      fields: fieldsAsked(fields, kind),
      organization: organization?.name ?? null,
      complete: completenessOf({ kind, name: person.name, profile, organization, fields }),
    },
    hidden: await hiddenFrom(db, of),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, kind }] = [langOf(request), now(), who];
  const t = words[lang];
  const here = profileUrl(event.slug);
  const sent = await formOf(request);
  if (sent.get("intent") === "hide") {
    const form = await parseForm(sent, HideForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const { party: partyId, person: personId, way } = form.value;
    const done = await hide(db, { who, partyId, personId, way, now: at });
    return done.ok
      ? redirectWithFlash(here, t.shownAgain)
      : conflict({ errors: {}, typed: {}, refused: meetingRefusal(done, lang) });
  }
  const form = await parseForm(sent, ProfileForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { name, answers, ...profile } = form.value;
  const fields = fieldsAsked(await profileFieldsOf(db, event.id), kind);
  const kept = await saveProfile(db, {
    who,
    name,
    profile: { ...profile, answers: readAnswers(fields, answers) },
    now: at,
  });
  return kept.ok
    ? redirectWithFlash(here, t.saved)
    : conflict({ errors: {}, typed: form.typed, refused: meetingRefusal(kept, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyProfile() {
  const { frame, form, hidden } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <MeetingPage
      frame={frame}
      current="profile"
      title={t.profile}
      lead={t.profileLead}
      answer={answer}
    >
      <ProfileProgress {...form} />
      <Form {...form} answer={answer} />
      <HiddenList hidden={hidden} />
    </MeetingPage>
  );
}
