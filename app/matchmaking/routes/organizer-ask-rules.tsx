import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { partyKinds } from "#app/organizations/kinds.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { askRulesUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { askRulesOf, usualRule } from "../ask-rules.ts";
import { changeAskRules } from "../change-meeting-settings.ts";
import { AskRulesForm as Form } from "../components/ask-rules-form.tsx";
import { OrganizerMeetingTabs } from "../components/organizer-tabs.tsx";
import { AskRulesForm } from "../forms.ts";
import { words } from "../organizer-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  const rules = await askRulesOf(db, event.id);
  const types = await ticketTypesOf(db, event.id);
  return json({
    title: words[lang].tabs.rules,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    types: types.map(({ id, name }) => ({ id, name, rule: rules.get(id) ?? usualRule })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const form = await parseForm(request, AskRulesForm);
  if (!form.ok) return unprocessable(form);
  const own = new Set((await ticketTypesOf(db, event.id)).map(({ id }) => id));
  const rules = form.value.types
    .filter(({ id }) => own.has(id))
    .map(({ id, mayAsk, atOnce }) => {
      return [id, { mayAsk: partyKinds.filter((kind) => mayAsk.includes(kind)), atOnce }] as const;
    });
  await changeAskRules(db, {
    eventId: event.id,
    rules: new Map(rules),
    actor: actorOf(person),
    now: now(),
  });
  return redirectWithFlash(askRulesUrl(event.slug), words[lang].saved);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAskRules() {
  const { frame, slug, types } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.tabs.rules} lead={t.rulesLead}>
      <OrganizerMeetingTabs slug={slug} current="rules" />
      <Form slug={slug} types={types} errors={answer?.errors ?? {}} />
    </OrganizerPage>
  );
}
