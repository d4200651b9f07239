import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { plansUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { Contradictions } from "../components/contradictions.tsx";
import { PlanProgress } from "../components/plan-progress.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { PlanWay } from "../components/plan-way.tsx";
import { PressSchedule } from "../components/press-schedule.tsx";
import { ProposalTable } from "../components/proposal-table.tsx";
import { StartPlanForm, WhichPlanForm } from "../plan-forms.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";
import { plansView } from "../plans-view.ts";
import { removeProposal } from "../remove-proposal.ts";
import { startProposal } from "../start-proposal.ts";
import { stopProposal } from "../stop-proposal.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  return json({
    title: planWords[lang].tabs.plans,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    zone: event.zone,
    manages: may(found.role, "meetings.change"),
    ...(await plansView(db, { event, lang, now: now() })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const t = planWords[lang];
  const by = { actor: actorOf(person), now: now() };
  const sent = await formOf(request);
  const intent = sent.get("intent");
  if (intent === "stop" || intent === "remove") {
    const form = await parseForm(sent, WhichPlanForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const { number } = form.value;
    const order = { ...by, number, eventId: event.id };
    const [done, says] =
      intent === "stop"
        ? [await stopProposal(db, order), t.stopped]
        : [await removeProposal(db, order), t.removed(number)];
    if (done.ok) return redirectWithFlash(plansUrl(event.slug), says);
    return conflict({ errors: {}, typed: {}, refused: planRefusal(done, lang) });
  }
  const form = await parseForm(sent, StartPlanForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const started = await startProposal(db, { ...by, ...form.value, event });
  return started.ok
    ? redirectWithFlash(plansUrl(event.slug), t.started(started.value.number))
    : conflict({ errors: {}, typed: form.typed, refused: planRefusal(started, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerPlans() {
  const shown = useLoaderData<typeof loader>();
  const { frame, slug, zone, manages, running, proposals, versions, ready, way } = shown;
  const lacks = ready.pairs === 0 || ready.tables === 0;
  const answer = useActionData<typeof action>();
  const t = planWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.tabs.plans} lead={t.plansLead}>
      <PlanTabs slug={slug} current="plans" />
      <RefusedNotice answer={answer} />
      <div
        id="plans"
        className="stack"
        {...(running ? { "data-live-url": plansUrl(slug), "data-live-every": 1000 } : {})}
      >
        {running ? (
          <PlanProgress running={running} manages={manages} />
        ) : (
          <>
            {!(lacks && way) && <Contradictions sentences={shown.hindrances} />}
            <p className="muted figures">
              {t.ready(ready.pairs, ready.parties, ready.tables, ready.slots)}
            </p>
            {manages && !lacks && <PressSchedule answer={answer} {...shown.next} />}
          </>
        )}
        {proposals.length > 0 && (
          <ProposalTable
            slug={slug}
            zone={zone}
            manages={manages}
            proposals={proposals}
            versions={versions}
          />
        )}
        {way && !running && <PlanWay slug={slug} steps={way} />}
      </div>
    </OrganizerPage>
  );
}
