import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { minute, now } from "#app/lib/time.ts";
import { seatTicketOf } from "#app/registration/seat-ticket.ts";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { mySeatUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { requirePerson } from "#app/web/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { bookSeat } from "../book-seat.ts";
import { SeatView } from "../components/seat-view.tsx";
import { giveBackSeat } from "../give-back-seat.ts";
import { requireVisitor, type Visitor } from "../guards.server.ts";
import { seatView } from "../seat-view.ts";
import { seatRefusal, words } from "../seat-wording.ts";
import { sessionNamed } from "../session-marks.ts";
import { SeatForm } from "../visitor-forms.ts";
import { waitForSeat } from "../wait-for-seat.ts";

const seatsByPerson = rateLimit({ name: "seats", times: 40, per: minute });

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(db, request);
  const visitor = await requireVisitor(db, request, params.event);
  const session = seatedSession(visitor, params.session);
  const lang = langOf(request);
  const { event } = visitor;
  return data({
    event: pageEvent(event),
    title: words[lang].titleOf(localized(session.title, lang)),
    session: { title: session.title },
    email: person.email,
    hasTicket: (await seatTicketOf(db, { eventId: event.id, email: person.email })) !== null,
    ...(await seatView(db, { ...visitor, session, personId: person.id, lang, now: now() })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(db, request);
  const visitor = await requireVisitor(db, request, params.event);
  await requireWithin(seatsByPerson, person.id, request);
  const session = seatedSession(visitor, params.session);
  const lang = langOf(request);
  const form = await parseForm(request, SeatForm);
  if (!form.ok) return unprocessable({ errors: form.errors, typed: form.typed, refused: "" });

  const { event } = visitor;
  const at = now();
  const done = words[lang].done;
  const back = mySeatUrl(event.slug, params.session ?? "");
  const no = (sentence: string) => conflict({ errors: {}, typed: {}, refused: sentence });
  if (form.value.intent === "give_back") {
    const of = { sessionId: session.key, personId: person.id, now: at };
    const given = await giveBackSeat(db, of);
    if (!given.ok) return no(seatRefusal(given, { lang, zone: event.zone }));
    return redirectWithFlash(back, done.gone);
  }
  const ticketId = await seatTicketOf(db, { eventId: event.id, email: person.email });
  if (ticketId === null) return no(words[lang].needTicket);
  const wish = { eventId: event.id, sessionId: session.key, person, ticketId, now: at };
  const waits = form.value.intent === "wait";
  const seat = await (waits ? waitForSeat(db, wish) : bookSeat(db, wish));
  if (!seat.ok) return no(seatRefusal(seat, { lang, zone: event.zone }));
  return redirectWithFlash(back, waits ? done.waiting : done.booked);
}

/** A session that gives seats out; any other has no page here. */
function seatedSession({ program }: Visitor, name: string | undefined) {
  const session = sessionNamed(program, name ?? "");
  if (!session || session.seats === null) throw notFound();
  return session;
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }, { name: "robots", content: "noindex" }] : [];

export default function MySeat() {
  const seat = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page event={seat.event} width="text" title={<InLanguage value={seat.session.title} />}>
      <SeatView {...seat} slug={seat.event.slug} refused={answer?.refused ?? ""} />
    </Page>
  );
}
