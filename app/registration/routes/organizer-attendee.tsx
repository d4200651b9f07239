import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { attendeesUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { attendeeFields } from "../attendee-fields.ts";
import { attendeeState } from "../attendee-states.ts";
import { attendeeOf } from "../attendees.ts";
import { words } from "../attendees-wording.ts";
import { cancelTicket } from "../cancel-ticket.ts";
import { changeAttendee } from "../change-attendee.ts";
import { AttendeeCorrection } from "../components/attendee-correction.tsx";
import { AttendeeFacts } from "../components/attendee-facts.tsx";
import { RefusedNotice } from "../components/refused-notice.tsx";
import { correctionForm } from "../organizer-forms.ts";
import { type OrganizerRefusal, organizerRefusal } from "../organizer-wording.ts";
import { answersOf, questionsFor, questionsOf } from "../questions.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "attendees.see");
  const { event, role } = found;
  const attendee = await attendeeOf(db, event.id, params.ticket ?? "");
  if (!attendee) throw notFound();
  const { ticket, order, type } = attendee;
  const questions = questionsFor(await questionsOf(db, event.id), type.id);
  const answers = await answersOf(db, [ticket.id]);
  return json({
    title: ticket.attendeeName,
    frame: organizerFrame(found, {
      lang: langOf(request),
      path: new URL(request.url).pathname,
    }),
    facts: {
      slug: event.slug,
      zone: event.zone,
      typeName: type.name,
      orderCode: order.code,
      state: attendeeState(order, ticket, now()),
      since: ticket.createdAt,
      seesOrder: may(role, "orders.see"),
    },
    form: {
      phone: event.phone,
      questions,
      stored: attendeeFields(ticket, answers),
      isBuyer: order.buyerEmail === ticket.attendeeEmail,
    },
    changes: may(role, "attendees.change") && ticket.status === "valid",
    wasPaid: ticket.price > 0 && order.status === "paid",
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "attendees.change");
  const lang = langOf(request);
  const t = words[lang];
  const ticketId = params.ticket ?? "";
  const attendee = await attendeeOf(db, event.id, ticketId);
  if (!attendee) throw notFound();
  const by = { eventId: event.id, ticketId, actor: actorOf(person), now: now() };
  const sent = await formOf(request);
  const done = (text: string) => redirectWithFlash(attendeesUrl(event.slug, ticketId), text);
  const no = (refused: { reason: OrganizerRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: organizerRefusal(refused, lang) });

  if (sent.get("intent") === "cancel") {
    const canceled = await cancelTicket(db, by);
    return canceled.ok ? done(t.ticketCanceled) : no(canceled);
  }
  const questions = questionsFor(await questionsOf(db, event.id), attendee.type.id);
  const form = await parseForm(sent, correctionForm({ questions, phone: event.phone }));
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const [corrected] = form.value.attendees;
  if (!corrected) throw notFound();
  const buyer = form.value.buyerToo ? "follows" : "stays";
  const changed = await changeAttendee(db, { ...by, attendee: corrected, buyer });
  return changed.ok ? done(t.corrected) : no(changed, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAttendee() {
  const { frame, title, facts, form, changes, wasPaid } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={title}>
      <RefusedNotice answer={answer} />
      <AttendeeFacts {...facts} />
      {changes && (
        <>
          <Section title={t.correct} lead={t.correctLead}>
            <AttendeeCorrection {...form} answer={answer} />
          </Section>
          <Section title={t.cancelTicket}>
            <div>
              <Confirm intent="cancel" title={t.cancelTicket}>
                {t.cancelWhy(title)} {wasPaid && t.cancelMoney}
              </Confirm>
            </div>
          </Section>
        </>
      )}
    </OrganizerPage>
  );
}
