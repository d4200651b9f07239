import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { foundEvent } from "#app/accounts/found-event.ts";
import { requirePerson } from "#app/accounts/guards.server.ts";
import { mayFoundEvents, rolesOf } from "#app/accounts/people.ts";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { accountUrl, settingsUrl } from "#app/urls.ts";
import { conflict, forbidden, unprocessable } from "#app/web/answers.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { MyEvents } from "../components/my-events.tsx";
import { NewEvent } from "../components/new-event.tsx";
import { eventsById } from "../events.ts";
import { NewEventForm } from "../forms.ts";
import { organizerWords, refusalSentence } from "../wording.ts";
import { zonesOnOffer } from "../zones.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(db, request);
  const roles = await rolesOf(db, person.id);
  const events = await eventsById(
    db,
    roles.map((role) => role.eventId),
  );
  return json({
    title: organizerWords[langOf(request)].events,
    events,
    creates: mayFoundEvents(roles),
    zones: zonesOnOffer(),
    origin: env.origin,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(db, request);
  if (!mayFoundEvents(await rolesOf(db, person.id))) throw forbidden();
  const form = await parseForm(request, NewEventForm);
  if (!form.ok) return unprocessable({ errors: form.errors, typed: form.typed, refused: "" });

  const event = { ...form.value, contactEmail: person.email };
  const founded = await foundEvent(db, { event, founder: person, now: now() });
  if (founded.ok) return redirect(settingsUrl(founded.value.slug), 303);
  const refused = refusalSentence(founded, langOf(request));
  return conflict({ errors: {}, typed: form.typed, refused });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerEvents() {
  const { events, creates, zones, origin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = organizerWords[useLang()];
  return (
    <Page width="text" title={t.events} lead={events.length > 0 ? t.eventsLead : undefined}>
      <MyEvents events={events} />
      {creates && <NewEvent zones={zones} origin={origin} answer={answer} />}
      <p>
        <ButtonLink href={accountUrl()} icon="person">
          {t.account}
        </ButtonLink>
      </p>
    </Page>
  );
}
