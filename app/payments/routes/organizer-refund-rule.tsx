import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { plainMoney } from "#app/lib/money.ts";
import { now } from "#app/lib/time.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { refundRuleUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeRefundRule } from "../change-refund-rule.ts";
import { RuleForm } from "../components/rule-form.tsx";
import { mostSteps, ruleForm } from "../organizer-forms.ts";
import { words } from "../organizer-wording.ts";
import { partsOf, shareAt } from "../refund-rule.ts";
import { refundRuleOf } from "../refund-rules.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const { event } = found;
  const lang = langOf(request);
  const rule = await refundRuleOf(db, event.id);
  const prices = (await ticketTypesOf(db, event.id)).map(({ price }) => price);
  const price = Math.max(0, ...prices);
  const plain = (amount: number) => plainMoney(amount, event.currency);
  return json({
    title: words[lang].ruleTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    currency: event.currency,
    example: { price, ...partsOf(price, rule, shareAt(rule, event, now())) },
    stored: {
      steps: Array.from({ length: mostSteps }, (_, n) => rule.steps[n] ?? null),
      keptFixed: plain(rule.keptFixed),
      keptPercent: rule.keptPercent,
      confirmAbove: plain(rule.confirmAbove),
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "orders.money");
  const form = await parseForm(request, ruleForm(event.currency));
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  await changeRefundRule(db, { ...by, rule: form.value });
  return redirectWithFlash(refundRuleUrl(event.slug), words[langOf(request)].saved);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerRefundRule() {
  const { frame, title, ...rule } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizerPage {...frame} title={title} lead={words[useLang()].ruleLead}>
      <RuleForm {...rule} answer={answer} />
    </OrganizerPage>
  );
}
