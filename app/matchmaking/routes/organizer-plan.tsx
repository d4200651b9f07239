import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { Removal } from "#app/ui/removal.tsx";
import { plannedMeetingsUrl, plansUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { PlanFigures } from "../components/plan-figures.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { PublishPlan } from "../components/publish-plan.tsx";
import { WhyNot } from "../components/why-not.tsx";
import { PublishForm } from "../plan-forms.ts";
import { reasonKinds } from "../plan-reasons.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";
import { proposalView } from "../proposal-view.ts";
import { wholeProposal } from "../proposals.ts";
import { publicationsOf } from "../publications.ts";
import { publishProposal } from "../publish-proposal.ts";
import { removeProposal } from "../remove-proposal.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  const number = numberIn(params.number);
  const proposal = await wholeProposal(db, { eventId: event.id, number });
  if (!proposal?.summary) throw notFound();
  const published = await publicationsOf(db, event.id);
  const asked = new URL(request.url).searchParams.get("reason");
  return json({
    title: planWords[lang].number(number),
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    number,
    manages: may(found.role, "meetings.change"),
    summary: proposal.summary,
    version: published.find(({ proposalId }) => proposalId === proposal.id)?.number ?? null,
    isOutdated: proposal.basedOn !== (published[0]?.number ?? 0),
    only: reasonKinds.find((kind) => kind === asked) ?? null,
    ...(await proposalView(db, { event, proposal, lang, now: now() })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const by = { actor: actorOf(person), now: now() };
  const number = numberIn(params.number);
  const sent = await formOf(request);
  if (sent.get("intent") === "remove") {
    const removed = await removeProposal(db, { ...by, eventId: event.id, number });
    if (removed.ok) return redirectWithFlash(plansUrl(event.slug), planWords[lang].removed(number));
    return conflict({ errors: {}, refused: planRefusal(removed, lang) });
  }
  const form = await parseForm(sent, PublishForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { without } = form.value;
  const published = await publishProposal(db, { event, number, without, ...by });
  if (!published.ok) return conflict({ errors: {}, refused: planRefusal(published, lang) });
  const { added, moved, canceled, letters } = published.value;
  const said = planWords[lang].published(added, moved, canceled, letters);
  return redirectWithFlash(plannedMeetingsUrl(event.slug), said);
}

function numberIn(text: string | undefined): number {
  if (!/^[1-9]\d{0,6}$/.test(text ?? "")) throw notFound();
  return Number(text);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerPlan() {
  const shown = useLoaderData<typeof loader>();
  const { frame, slug, number, manages, version, counts } = shown;
  const isNews = counts.add + counts.move + counts.cancel > 0;
  const answer = useActionData<typeof action>();
  const t = planWords[useLang()];
  return (
    <OrganizerPage
      {...frame}
      title={t.number(number)}
      actions={
        manages &&
        version === null &&
        !shown.isOutdated &&
        isNews && (
          <ButtonLink href="#publish" variant="primary" icon="down">
            {t.toPublish}
          </ButtonLink>
        )
      }
    >
      <PlanTabs slug={slug} current="plans" />
      <RefusedNotice answer={answer} />
      <PlanFigures {...shown} />
      <PublishPlan {...shown} />
      <WhyNot slug={slug} number={number} lines={shown.whyNot} only={shown.only} />
      {manages && version === null && <Removal title={t.removeNumber(number)} why={t.removeWhy} />}
    </OrganizerPage>
  );
}
