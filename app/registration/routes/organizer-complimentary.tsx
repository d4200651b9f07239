import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { newId } from "#app/lib/ids.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { attendeesUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { words } from "../attendees-wording.ts";
import { GiftForm as Form } from "../components/gift-form.tsx";
import { giveTickets } from "../give-tickets.ts";
import { readGuests } from "../guests.ts";
import { GiftForm } from "../organizer-forms.ts";
import { organizerRefusal } from "../organizer-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "attendees.change");
  const lang = langOf(request);
  const types = await ticketTypesOf(db, found.event.id);
  return json({
    title: words[lang].giveTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    giftId: newId(now()),
    types: types.map(({ id, name }) => ({ id, name })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "attendees.change");
  const lang = langOf(request);
  const t = words[lang];
  const form = await parseForm(request, GiftForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { typed } = form;
  const { type: ticketTypeId, guests, beyond, letterLang, ...rest } = form.value;
  const read = readGuests(guests);
  if (read.bad.length > 0) {
    const lines = read.bad.slice(0, 20).join(lang === "zh" ? "、" : ", ");
    return unprocessable({ errors: { guests: "invalid" }, typed, refused: t.guestsBad(lines) });
  }
  const given = await giveTickets(db, {
    ...rest,
    event,
    ticketTypeId,
    recipients: read.guests,
    lang: letterLang,
    places: beyond ? "beyond" : "within",
    actor: actorOf(person),
    now: now(),
  });
  if (!given.ok) return conflict({ errors: {}, typed, refused: organizerRefusal(given, lang) });
  return redirectWithFlash(attendeesUrl(event.slug), t.given(given.value));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerComplimentary() {
  const { frame, giftId, types } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.giveTitle} lead={t.giveLead}>
      <RefusedNotice answer={answer} />
      <Form giftId={giftId} types={types} answer={answer} />
    </OrganizerPage>
  );
}
