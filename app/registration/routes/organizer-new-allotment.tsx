import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { allotmentsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { NewAllotment } from "../components/new-allotment.tsx";
import { createAllotment } from "../create-allotment.ts";
import { ticketTypesOf } from "../ticket-types.ts";
import { allotmentForm } from "../voucher-forms.ts";
import { vouchersRefusal, words } from "../vouchers-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.change");
  const { event } = found;
  const lang = langOf(request);
  const types = await ticketTypesOf(db, event.id);
  return json({
    title: words[lang].newAllotment,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    zone: event.zone,
    currency: event.currency,
    types: types.map(({ id, name }) => ({ id, name })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const form = await parseForm(request, allotmentForm(event));
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { type: ticketTypeId, letterLang, ...wish } = form.value;
  const made = await createAllotment(db, {
    ...wish,
    eventId: event.id,
    ticketTypeId,
    lang: letterLang,
    actor: actorOf(person),
    now: now(),
  });
  if (made.ok) return redirectWithFlash(allotmentsUrl(event.slug), words[lang].allotted);
  return conflict({ errors: {}, typed: form.typed, refused: vouchersRefusal(made, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerNewAllotment() {
  const { frame, title: _title, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.newAllotment} lead={t.allotmentsLead}>
      <RefusedNotice answer={answer} />
      <NewAllotment {...form} answer={answer} />
    </OrganizerPage>
  );
}
