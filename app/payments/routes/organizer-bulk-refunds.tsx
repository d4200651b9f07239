import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireFreshRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { bulkRefundsUrl } from "#app/urls.ts";
import { badRequest, conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { bulkRefundsOf, codesOfType, progressOf } from "../bulk-refunds.ts";
import { BatchTable, BulkRefundForm } from "../components/bulk-refunds.tsx";
import { decideBulkRefund } from "../decide-bulk-refund.ts";
import { BulkDecision, BulkForm } from "../organizer-forms.ts";
import { words } from "../organizer-wording.ts";
import { proposeBulkRefund } from "../propose-bulk-refund.ts";
import { refundRuleOf } from "../refund-rules.ts";
import { retryBulkRefund } from "../retry-bulk-refund.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireFreshRole(db, request, params.event, "orders.money", ({ slug }) =>
    bulkRefundsUrl(slug),
  );
  const { event, person } = found;
  const lang = langOf(request);
  const batches = await bulkRefundsOf(db, event.id);
  return json({
    title: words[lang].bulk,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    zone: event.zone,
    currency: event.currency,
    limit: (await refundRuleOf(db, event.id)).confirmAbove,
    types: (await ticketTypesOf(db, event.id)).map(({ id, name }) => ({ id, name })),
    slug: event.slug,
    batches: (await progressOf(db, batches)).map(({ proposedBy, ...batch }) => ({
      ...batch,
      mine: proposedBy === person.id,
    })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => bulkRefundsUrl(slug),
  );
  const t = words[langOf(request)];
  const here = bulkRefundsUrl(event.slug);
  const sent = await formOf(request);
  const by = { actor: actorOf(person), now: now() };

  if (sent.has("id")) {
    const decision = await parseForm(sent, BulkDecision);
    if (!decision.ok) throw badRequest();
    const { id: batchId, intent } = decision.value;
    if (intent === "retry") {
      const again = await retryBulkRefund(db, { ...by, batchId, eventId: event.id });
      if (!again.ok) return redirectWithFlash(here, t.refusals[again.reason], "warning");
      return redirectWithFlash(here, t.bulkRetried);
    }
    const asked = { ...by, batchId, eventId: event.id, decision: intent };
    const decided = await decideBulkRefund(db, asked);
    if (!decided.ok) return redirectWithFlash(here, t.refusals[decided.reason], "warning");
    return redirectWithFlash(here, intent === "confirm" ? t.confirmedDone : t.declinedDone);
  }
  const form = await parseForm(sent, BulkForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { codes, type, percent, reason } = form.value;
  const types = await ticketTypesOf(db, event.id);
  const ofType = types.some(({ id }) => id === type) ? await codesOfType(db, type) : [];
  const asked = { ...by, event, codes: [...codes, ...ofType], percent, reason };
  const proposed = await proposeBulkRefund(db, asked);
  if (!proposed.ok) {
    return conflict({ errors: {}, typed: form.typed, refused: t.refusals[proposed.reason] });
  }
  return redirectWithFlash(here, proposed.value.status === "proposed" ? t.proposed : t.begun);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerBulkRefunds() {
  const { frame, title, batches, zone, slug, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizerPage {...frame} title={title} lead={words[useLang()].bulkLead}>
      <BulkRefundForm {...form} answer={answer} />
      <BatchTable batches={batches} zone={zone} slug={slug} />
    </OrganizerPage>
  );
}
