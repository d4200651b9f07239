import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { now } from "#app/lib/time.ts";
import { cancelOutlook } from "#app/payments/cancel-outlook.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { withBack } from "#app/payments/exchange-money.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
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
import { changeAttendee } from "../change-attendee.ts";
import { type ChangeRefusal, changeRefusals } from "../change-wording.ts";
import { AttendeeChanges } from "../components/attendee-changes.tsx";
import { AttendeeCorrection } from "../components/attendee-correction.tsx";
import { AttendeeFacts } from "../components/attendee-facts.tsx";
import { exchangeTypes } from "../exchange-types.ts";
import { orderById } from "../orders.ts";
import {
  CancelForm,
  correctionForm,
  OrganizerExchange,
  OrganizerTransfer,
} from "../organizer-forms.ts";
import { type OrganizerRefusal, organizerRefusal } from "../organizer-wording.ts";
import { answersOf, questionsFor, questionsOf } from "../questions.ts";
import { transferTicket } from "../transfer-ticket.ts";

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
    change: {
      holder: ticket.attendeeName,
      currency: order.currency,
      isPaid: order.status === "paid",
      money: await cancelOutlook(db, order, ticket),
      types: await withBack(
        db,
        await orderById(db, order.id),
        await exchangeTypes(db, { ...attendee, money: may(role, "orders.money") }),
      ),
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person, role } = await requireRole(db, request, params.event, "attendees.change");
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

  const intent = String(sent.get("intent"));
  const noChange = (reason: ChangeRefusal, typed: Typed) =>
    conflict({ errors: {}, typed, refused: changeRefusals[lang][reason] });
  if (intent === "cancel") {
    const form = await parseForm(sent, CancelForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const canceled = await cancelTicket(db, { ...by, ...form.value });
    return canceled.ok ? done(t.ticketCanceled) : no(canceled, form.typed);
  }
  if (intent === "transfer") {
    const form = await parseForm(sent, OrganizerTransfer);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const passed = await transferTicket(db, { ...by, event, ...form.value, came: ticketsThatCame });
    return passed.ok ? done(t.passedOn(form.value.to.name)) : noChange(passed.reason, form.typed);
  }
  if (intent === "exchange") {
    const form = await parseForm(sent, OrganizerExchange);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const { type: ticketTypeId, reason } = form.value;
    if (reason === "") return noChange("no_reason", form.typed);
    const types = await exchangeTypes(db, { ...attendee, money: may(role, "orders.money") });
    if (!types.some(({ id }) => id === ticketTypeId)) {
      return noChange("unknown_ticket_type", form.typed);
    }
    const wish = { ...by, orderId: attendee.order.id, ticketTypeId, by: "organizer" } as const;
    const exchanged = await exchangeTicket(db, { ...wish, payBy: null, reason });
    return exchanged.ok ? done(t.exchanged) : noChange(exchanged.reason, form.typed);
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
  const { frame, title, facts, form, changes, change } = useLoaderData<typeof loader>();
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
          <AttendeeChanges {...change} answer={answer} />
        </>
      )}
    </OrganizerPage>
  );
}
