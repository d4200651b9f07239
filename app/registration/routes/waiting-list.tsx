import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { hour, minute, now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { ticketsUrl, waitingUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { parseForm } from "#app/web/form.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { db } from "#db/client.server.ts";
import { WaitingForm } from "../components/waiting-form.tsx";
import { WaitingWish } from "../forms.ts";
import { joinWaitingList } from "../join-waiting-list.ts";
import { ticketTypesOnOffer } from "../ticket-types.ts";
import { words } from "../waiting-wording.ts";
import { refusalSentence } from "../wording.ts";

const joinsByAddress = rateLimit({ name: "waiting-list", times: 300, per: hour });
const joinsByEmail = rateLimit({ name: "waiting-list-email", times: 10, per: 10 * minute });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const types = await ticketTypesOnOffer(db, event.id, { accessCode: "", now: now() });
  const full = types.filter(({ state }) => state === "sold_out");
  return data(
    {
      title: words[lang].titleOf(localized(event.name, lang)),
      event: pageEvent(event),
      types: full.map(({ id, name, perOrder }) => ({ id, name, perOrder })),
      chosen: new URL(request.url).searchParams.get("type") ?? "",
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  await requireWithin(joinsByAddress, clientAddress(request), request);
  const form = await parseForm(request, WaitingWish);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { type: ticketTypeId, ...wish } = form.value;
  await requireWithin(joinsByEmail, `${event.id}:${wish.email}`, request);
  const asked = { ...wish, eventId: event.id, ticketTypeId, lang, now: now() };
  const joined = await joinWaitingList(db, asked);
  if (joined.ok) return redirect(waitingUrl(joined.value.secret), 303);
  if (joined.reason === "unknown_ticket_type") throw notFound();
  const { reason } = joined;
  const sentence =
    reason === "not_full" || reason === "waits_already"
      ? words[lang].refusals[reason]
      : refusalSentence({ ...joined, reason }, lang);
  return conflict({ errors: {}, typed: form.typed, refused: sentence });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function WaitingListPage() {
  const { event, types, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = words[lang];
  if (types.length === 0) {
    const choose = <ButtonLink href={ticketsUrl(lang, event.slug)}>{t.toTickets}</ButtonLink>;
    return (
      <Page event={event} width="text" title={t.title}>
        <EmptyState icon="ticket" title={t.nothingFull} action={choose} />
      </Page>
    );
  }
  return (
    <Page event={event} width="text" title={t.title} lead={t.lead}>
      <WaitingForm types={types} chosen={chosen} answer={answer} />
      <Row>
        <a href={ticketsUrl(lang, event.slug)}>{t.toTickets}</a>
      </Row>
    </Page>
  );
}
