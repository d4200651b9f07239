import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { MeetingPage } from "../components/meeting-page.tsx";
import { MyMeetingList } from "../components/my-meeting-list.tsx";
import { OfferCard } from "../components/offer-card.tsx";
import { requireParticipant } from "../guards.server.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { offersTo } from "../meeting-offers.ts";
import { meetingsOfPerson } from "../own-meetings.ts";
import { plannedFor } from "../planned-for.ts";
import { reasonForPerson } from "../why-not-wording.ts";
import { words } from "../wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person }] = [langOf(request), now(), who];
  const { alone, mayRaise } = await plannedFor(db, { eventId: event.id, partyId: who.partyId });
  return json({
    title: words[lang].myMeetings,
    frame: await meetingFrame(db, who, { lang, now: at }),
    zone: event.zone,
    now: at,
    whyNone: alone
      ? reasonForPerson(alone, { partyId: who.partyId ?? "", mayRaise, zone: event.zone, lang })
      : "",
    offers: await offersTo(db, { eventId: event.id, personId: person.id, now: at }),
    meetings: await meetingsOfPerson(db, { eventId: event.id, personId: person.id }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyMeetings() {
  const { frame, zone, now, meetings, whyNone, offers } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <MeetingPage frame={frame} current="meetings" title={t.myMeetings} lead={t.myMeetingsLead}>
      {whyNone && <Notice tone="info">{whyNone}</Notice>}
      {offers.map((offer) => (
        <OfferCard key={offer.id} slug={frame.event.slug} zone={zone} offer={offer} />
      ))}
      <MyMeetingList slug={frame.event.slug} zone={zone} now={now} meetings={meetings} />
    </MeetingPage>
  );
}
