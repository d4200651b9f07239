import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { followUpsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { FollowUpList } from "../components/follow-up-list.tsx";
import { MeetingPage } from "../components/meeting-page.tsx";
import { FollowUpForm } from "../day-forms.ts";
import { dayRefusal } from "../day-refusals.ts";
import { dayWords } from "../day-wording.ts";
import { followUpsOf } from "../follow-ups.ts";
import { requireParticipant } from "../guards.server.ts";
import { keepFollowUp } from "../keep-follow-up.ts";
import { meetingFrame } from "../meeting-frame.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person }] = [langOf(request), now(), who];
  return json({
    title: dayWords[lang].followUps,
    frame: await meetingFrame(db, who, { lang, now: at }),
    zone: event.zone,
    rows: await followUpsOf(db, { eventId: event.id, personId: person.id, now: at }),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { event, person } = await requireParticipant(db, request);
  const lang = langOf(request);
  const t = dayWords[lang];
  const form = await parseForm(request, FollowUpForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { meeting: meetingId, word } = form.value;
  const mine = { eventId: event.id, meetingId, personId: person.id };
  const kept = await keepFollowUp(db, { ...mine, word, now: now() });
  if (!kept.ok) return conflict({ errors: {}, typed: {}, refused: dayRefusal(kept, lang) });
  const said = word === "share" ? t.shared : word === "keep" ? t.kept : t.saved;
  return redirectWithFlash(`${followUpsUrl(event.slug)}#meeting-${meetingId}`, said);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyFollowUps() {
  const { frame, zone, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = dayWords[useLang()];
  return (
    <MeetingPage
      frame={frame}
      current="followUps"
      title={t.followUps}
      lead={t.followUpsLead}
      answer={answer}
    >
      <FollowUpList slug={frame.event.slug} zone={zone} rows={rows} />
    </MeetingPage>
  );
}
