import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { meetingOfferUrl, myMeetingsUrl, myMeetingUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { declineOffer, takeOffer } from "../answer-offer.ts";
import { MeetingPage } from "../components/meeting-page.tsx";
import { OfferCard } from "../components/offer-card.tsx";
import { OfferForm } from "../day-forms.ts";
import { dayRefusal } from "../day-refusals.ts";
import { dayWords } from "../day-wording.ts";
import { requireParticipant } from "../guards.server.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { offerTo } from "../meeting-offers.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person }] = [langOf(request), now(), who];
  const id = params.offer ?? "";
  const offer = await offerTo(db, { eventId: event.id, personId: person.id, id });
  if (!offer) throw notFound();
  const isOpen = offer.state === "offered" && at < offer.answerBy;
  return json({
    title: dayWords[lang].offer,
    frame: await meetingFrame(db, who, { lang, now: at }),
    zone: event.zone,
    offer,
    isOver: !isOpen && offer.state !== "taken",
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireParticipant(db, request);
  const lang = langOf(request);
  const t = dayWords[lang];
  const form = await parseForm(request, OfferForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const order = { event, personId: person.id, offerId: params.offer ?? "", now: now() };
  if (form.value.answer === "decline") {
    const declined = await declineOffer(db, order);
    if (declined.ok) return redirectWithFlash(myMeetingsUrl(event.slug), t.declined);
    return conflict({ errors: {}, typed: {}, refused: dayRefusal(declined, lang) });
  }
  const taken = await takeOffer(db, order);
  if (!taken.ok) return conflict({ errors: {}, typed: {}, refused: dayRefusal(taken, lang) });
  const { meetingId } = taken.value;
  return meetingId === null
    ? redirectWithFlash(meetingOfferUrl(event.slug, order.offerId), t.offerTaken)
    : redirectWithFlash(myMeetingUrl(event.slug, meetingId), t.offerMade);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyMeetingOffer() {
  const { frame, zone, offer, isOver, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = dayWords[useLang()];
  const { slug } = frame.event;
  return (
    <MeetingPage frame={frame} current="meetings" title={title} answer={answer}>
      {isOver ? (
        <Notice tone="info" title={t.offerOver}>
          {t.offerOverLead}
        </Notice>
      ) : (
        <OfferCard slug={slug} zone={zone} offer={offer} />
      )}
      <Row>
        <ButtonLink href={myMeetingsUrl(slug)} icon="calendar">
          {t.all}
        </ButtonLink>
      </Row>
    </MeetingPage>
  );
}
