import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { meetingBoardUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { placeOnBoard } from "../board-move.ts";
import { PlaceForm } from "../components/place-form.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { placingView } from "../meeting-view.ts";
import { PlaceMeetingForm } from "../plan-forms.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.change");
  const [lang, { event }] = [langOf(request), found];
  const url = new URL(request.url);
  const pair = (url.searchParams.get("pair") ?? "").slice(0, 60);
  return json({
    title: planWords[lang].place,
    frame: organizerFrame(found, { lang, path: url.pathname }),
    slug: event.slug,
    pair,
    ...(await placingView(db, { event, pair, lang, now: now() })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const form = await parseForm(request, PlaceMeetingForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const by = { event, actor: actorOf(person), lang, now: now() };
  const placed = await placeOnBoard(db, { ...by, ...form.value });
  if (!placed.ok) {
    return conflict({ errors: {}, typed: form.typed, refused: planRefusal(placed, lang) });
  }
  const { says, query } = placed.value;
  return redirectWithFlash(meetingBoardUrl(event.slug, `${new URLSearchParams(query)}`), says);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerPlaceMeeting() {
  const { frame, slug, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = planWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.place} lead={t.placeLead}>
      <PlanTabs slug={slug} current="meetings" />
      <RefusedNotice answer={answer} />
      <PlaceForm slug={slug} {...shown} answer={answer} />
    </OrganizerPage>
  );
}
