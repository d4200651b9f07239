import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Progress } from "#app/ui/states.tsx";
import { requestsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { answerRequest } from "../answer-request.ts";
import { askRulesOf, ruleFor } from "../ask-rules.ts";
import { MeetingPage } from "../components/meeting-page.tsx";
import { RequestList } from "../components/request-list.tsx";
import { AnswerForm } from "../forms.ts";
import { requireParticipant } from "../guards.server.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { agreedBeyond, plannedFor } from "../planned-for.ts";
import { requestView } from "../request-view.ts";
import { requestsOf } from "../requests.ts";
import { slotOptions } from "../slot-options.ts";
import { withdrawRequest } from "../withdraw-request.ts";
import { kindWords, meetingRefusal, words } from "../wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at, { event, person }] = [langOf(request), now(), who];
  const requests = await requestsOf(db, who, at);
  const planned = await plannedFor(db, { eventId: event.id, partyId: who.partyId });
  const rule = ruleFor(await askRulesOf(db, event.id), who.ticketTypeIds);
  const kinds = rule.mayAsk.map((kind) => kindWords[lang][kind]);
  return json({
    title: words[lang].requests,
    frame: await meetingFrame(db, who, { lang, now: at }),
    requests: requests.map((one) =>
      requestView(one, { event, lang, partyId: who.partyId, planned }),
    ),
    slots: await slotOptions(db, { event, personId: person.id, lang, now: at }),
    waiting: requests.filter(({ isYourTurn, isAside }) => isYourTurn && !isAside).length,
    limit: {
      used: requests.filter(({ way, state }) => way === "out" && state === "asked").length,
      of: rule.atOnce,
      kinds: kinds.join(lang === "zh" ? "、" : ", "),
    },
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at] = [langOf(request), now()];
  const t = words[lang];
  const form = await parseForm(request, AnswerForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { request: requestId, answer, note, startsAt } = form.value;
  const here = requestsUrl(who.event.slug);
  if (answer === "withdraw") {
    const withdrawn = await withdrawRequest(db, { who, requestId, now: at });
    if (withdrawn.ok) return redirectWithFlash(here, t.withdrawn);
    return conflict({ errors: {}, refused: meetingRefusal(withdrawn, lang) });
  }
  const given = { who, requestId, answer, note, startsAt, now: at };
  const answered = await answerRequest(db, given);
  if (!answered.ok) return conflict({ errors: {}, refused: meetingRefusal(answered, lang) });
  const { state } = answered.value;
  const said = state === "accepted" || state === "declined" ? state : "asked";
  const beyond = state === "accepted" ? await agreedBeyond(db, who) : null;
  if (beyond) {
    const { agreed, most, mayRaise } = beyond;
    return redirectWithFlash(here, t.agreedBeyond(agreed, most, mayRaise), "warning");
  }
  return redirectWithFlash(here, t.answered[said]);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyRequests() {
  const { frame, requests, slots, waiting, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <MeetingPage
      frame={frame}
      current="requests"
      title={t.requests}
      lead={t.requestsLead}
      answer={answer}
      waiting={waiting}
    >
      <div className="stack stack--close">
        {limit.of > 0 && <Progress label={t.limit} value={limit.used} max={limit.of} />}
        <p className="muted small">
          {limit.kinds ? t.mayAsk(limit.kinds) : t.mayAskNobody}{" "}
          {frame.closesAt && t.closesAt(frame.closesAt)}
        </p>
      </div>
      <RequestList slug={frame.event.slug} requests={requests} slots={slots} />
    </MeetingPage>
  );
}
