import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { localized } from "#app/lib/lang.ts";
import { minute, now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { partyUrl, peopleUrl, requestsUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { db } from "#db/client.server.ts";
import { askToMeet } from "../ask-to-meet.ts";
import { MeetingPage } from "../components/meeting-page.tsx";
import { Party } from "../components/party-page.tsx";
import { AskForm, HideForm, ReportForm, WishForm } from "../forms.ts";
import { requireParticipant } from "../guards.server.ts";
import { hide } from "../hide.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { partyOf } from "../parties.ts";
import { partyPage } from "../party-page.ts";
import { reportParty } from "../report-party.ts";
import { setWish } from "../set-wish.ts";
import { type MeetingRefusal, meetingRefusal, words } from "../wording.ts";

const asking = rateLimit({ name: "ask-to-meet", times: 30, per: minute });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at] = [langOf(request), now()];
  const page = await partyPage(db, who, { partyId: params.party ?? "", lang, now: at });
  if (!page) throw notFound();
  return json({
    title: localized(page.view.name, lang),
    frame: await meetingFrame(db, who, { lang, now: at }),
    page,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, partyId] = [langOf(request), now(), params.party ?? ""];
  const { slug } = who.event;
  const t = words[lang];
  const party = await partyOf(db, who.event.id, partyId);
  if (!party) throw notFound();
  const name = localized(party.name, lang);
  const sent = await formOf(request);
  const no = (refused: { reason: MeetingRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: meetingRefusal(refused, lang) });

  const intent = sent.get("intent");
  if (intent === "ask") {
    await requireWithin(asking, who.person.id, request);
    const form = await parseForm(sent, AskForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const asked = await askToMeet(db, { who, partyId, ...form.value, now: at });
    return asked.ok ? redirectWithFlash(requestsUrl(slug), t.sent(name)) : no(asked, form.typed);
  }
  if (intent === "hide") {
    sent.set("party", partyId);
    sent.set("way", "hide");
    const form = await parseForm(sent, HideForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const personId = form.value.person;
    const hidden = await hide(db, { who, partyId, personId, way: "hide", now: at });
    return hidden.ok ? redirectWithFlash(peopleUrl(slug), t.hid(name)) : no(hidden);
  }
  if (intent === "report") {
    const form = await parseForm(sent, ReportForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const told = { who, partyId, personId: form.value.person, words: form.value.words };
    const reported = await reportParty(db, { ...told, now: at });
    return reported.ok ? redirectWithFlash(partyUrl(slug, partyId), t.reported) : no(reported);
  }
  const form = await parseForm(sent, WishForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const wish = form.value.wish === "none" ? null : form.value.wish;
  const said = await setWish(db, { who, partyId, wish, now: at });
  return said.ok ? redirectWithFlash(partyUrl(slug, partyId), t.saved) : no(said);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyParty() {
  const { frame, title, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <MeetingPage frame={frame} current="people" title={t.meetOne(title)} answer={answer}>
      <Party {...page} slug={frame.event.slug} answer={answer} />
    </MeetingPage>
  );
}
