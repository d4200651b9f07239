import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { Removal } from "#app/ui/removal.tsx";
import { quotasUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeQuota } from "../change-quota.ts";
import { QuotaForm as Form } from "../components/quota-form.tsx";
import { createQuota } from "../create-quota.ts";
import { QuotaForm } from "../organizer-forms.ts";
import { type OrganizerRefusal, organizerRefusal, words as shared } from "../organizer-wording.ts";
import { quotaFields, quotasOf } from "../quotas.ts";
import { removeQuota } from "../remove-quota.ts";
import { words } from "../selling-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const all = await quotasOf(db, found.event.id, now());
  const quota = all.find((one) => one.id === params.id);
  if (!quota && params.id !== "new") throw notFound();
  const types = await ticketTypesOf(db, found.event.id);
  return json({
    title: quota?.name ?? words[lang].newQuota,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    quota: quotaFields(quota),
    types: types.map(({ id, name }) => ({ id, name })),
    isNew: quota === undefined,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const quotaId = params.id ?? "";
  const sent = await formOf(request);
  const no = (refused: { reason: OrganizerRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: organizerRefusal(refused, lang) });

  if (sent.get("intent") === "remove") {
    const removed = await removeQuota(db, { ...by, quotaId });
    return removed.ok
      ? redirectWithFlash(quotasUrl(event.slug), shared[lang].removed)
      : no(removed);
  }
  const form = await parseForm(sent, QuotaForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { types: ticketTypeIds, ...rest } = form.value;
  const details = { ...rest, ticketTypeIds };
  const kept =
    quotaId === "new"
      ? await createQuota(db, { ...by, details })
      : await changeQuota(db, { ...by, quotaId, details });
  return kept.ok
    ? redirectWithFlash(quotasUrl(event.slug), shared[lang].saved)
    : no(kept, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerQuota() {
  const { frame, title, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={title}>
      <RefusedNotice answer={answer} />
      <Form {...form} answer={answer} />
      {!form.isNew && <Removal title={t.removeQuota} why={t.removeQuotaWhy(title)} />}
    </OrganizerPage>
  );
}
