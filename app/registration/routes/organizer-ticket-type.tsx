import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { Removal } from "#app/ui/removal.tsx";
import { ticketTypesUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeTicketType } from "../change-ticket-type.ts";
import { TicketTypeForm } from "../components/ticket-type-form.tsx";
import { createTicketType } from "../create-ticket-type.ts";
import { ticketTypeForm } from "../organizer-forms.ts";
import { type OrganizerRefusal, organizerRefusal, words as shared } from "../organizer-wording.ts";
import { removeTicketType } from "../remove-ticket-type.ts";
import { words } from "../selling-wording.ts";
import { ticketTypeFields } from "../ticket-type-fields.ts";
import { ticketsOfType, ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const { id, zone, slug, currency } = found.event;
  const all = await ticketTypesOf(db, id);
  const type = all.find((one) => one.id === params.id) ?? null;
  if (!type && params.id !== "new") throw notFound();
  return json({
    title: type ? localized(type.name, lang) : words[lang].newType,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    fields: ticketTypeFields(type, { all, zone, currency }),
    isNew: type === null,
    tickets: type ? await ticketsOfType(db, type.id) : 0,
    slug,
    zone,
    currency,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const ticketTypeId = params.id ?? "";
  const sent = await formOf(request);
  const no = (refused: { reason: OrganizerRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: organizerRefusal(refused, lang) });

  if (sent.get("intent") === "remove") {
    const removed = await removeTicketType(db, { ...by, ticketTypeId });
    return removed.ok
      ? redirectWithFlash(ticketTypesUrl(event.slug), shared[lang].removed)
      : no(removed);
  }
  const form = await parseForm(sent, ticketTypeForm(event));
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { size, ...details } = form.value;
  const kept =
    ticketTypeId === "new"
      ? await createTicketType(db, { ...by, details, size })
      : await changeTicketType(db, { ...by, ticketTypeId, details });
  return kept.ok
    ? redirectWithFlash(ticketTypesUrl(event.slug), shared[lang].saved)
    : no(kept, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerTicketType() {
  const { frame, title, tickets, slug: _slug, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={title}>
      <RefusedNotice answer={answer} />
      <TicketTypeForm {...form} answer={answer} />
      {!form.isNew && (
        <Removal title={t.removeType} why={t.removeTypeWhy(title)}>
          {tickets > 0 ? t.keepType(tickets) : null}
        </Removal>
      )}
    </OrganizerPage>
  );
}
