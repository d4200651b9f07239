import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { myMeetingUrl } from "#app/urls.ts";
import { badRequest, conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { entryUrl } from "#app/web/entries.server.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { useNonce } from "#app/web/nonce.ts";
import { db } from "#db/client.server.ts";
import { cancelOwnMeeting, moveOwnMeeting } from "../change-own-meeting.ts";
import { checkIn, checkInByBadge } from "../check-in.ts";
import { MeetingPage } from "../components/meeting-page.tsx";
import { MyMeeting } from "../components/my-meeting.tsx";
import { BadgeForm, FeedbackForm, MoveOwnForm } from "../day-forms.ts";
import { dayRefusal } from "../day-refusals.ts";
import { dayWords } from "../day-wording.ts";
import { giveFeedback } from "../give-feedback.ts";
import { requireParticipant, requireTypedCode } from "../guards.server.ts";
import { keepFollowUp } from "../keep-follow-up.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { myMeetingView } from "../my-meeting-view.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person }] = [langOf(request), now(), who];
  const of = { event, personId: person.id, id: params.meeting ?? "", lang, now: at };
  const meeting = await myMeetingView(db, of);
  if (!meeting) throw notFound();
  return json({
    title: dayWords[lang].with(localized(meeting.with.name, lang)),
    frame: await meetingFrame(db, who, { lang, now: at }),
    zone: event.zone,
    meeting,
    scannerUrl: entryUrl("badgeScanner"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person }] = [langOf(request), now(), who];
  const [t, meetingId] = [dayWords[lang], params.meeting ?? ""];
  const sent = await formOf(request);
  const mine = { event, eventId: event.id, meetingId, personId: person.id, now: at };
  const done = (said: string) => redirectWithFlash(myMeetingUrl(event.slug, meetingId), said);
  const no = (refused: Parameters<typeof dayRefusal>[0], typed = {}) =>
    conflict({ errors: {}, typed, refused: dayRefusal(refused, lang) });

  switch (sent.get("intent")) {
    case "arrive": {
      const arrived = await checkIn(db, mine);
      return arrived.ok ? done(t.hereDone) : no(arrived);
    }
    case "badge": {
      await requireTypedCode(person.id, request);
      const form = await parseForm(sent, BadgeForm);
      if (!form.ok) return unprocessable({ ...form, refused: "" });
      const scanned = await checkInByBadge(db, { ...mine, ...form.value });
      return scanned.ok ? done(t.bothHere) : no(scanned, form.typed);
    }
    case "move": {
      const form = await parseForm(sent, MoveOwnForm);
      if (!form.ok) return unprocessable({ ...form, refused: "" });
      const moved = await moveOwnMeeting(db, { who, meetingId, ...form.value, now: at });
      return moved.ok ? done(t.moved) : no(moved);
    }
    case "cancel": {
      const canceled = await cancelOwnMeeting(db, { who, meetingId, now: at });
      return canceled.ok ? done(t.canceled) : no(canceled);
    }
    case "feedback": {
      const form = await parseForm(sent, FeedbackForm);
      if (!form.ok) return unprocessable({ ...form, refused: "" });
      const given = await giveFeedback(db, { ...mine, ...form.value });
      return given.ok ? done(t.thanks) : no(given);
    }
    case "share":
    case "keep": {
      const word = sent.get("intent") === "share" ? ("share" as const) : ("keep" as const);
      const kept = await keepFollowUp(db, { ...mine, word });
      return kept.ok ? done(word === "share" ? t.shared : t.kept) : no(kept);
    }
    default:
      throw badRequest();
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyMeetingPage() {
  const { frame, zone, meeting, title, scannerUrl } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const nonce = useNonce();
  const lang = useLang();
  return (
    <MeetingPage frame={frame} current="meetings" title={title} answer={answer}>
      <MyMeeting
        slug={frame.event.slug}
        name={localized(meeting.with.name, lang)}
        zone={zone}
        meeting={meeting}
        answer={answer}
      />
      {meeting.mayCheckIn && <script type="module" src={scannerUrl} nonce={nonce} />}
    </MeetingPage>
  );
}
