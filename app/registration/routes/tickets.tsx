import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { minute, now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Steps } from "#app/ui/states.tsx";
import { holdUrl, lostTicketUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { type FormErrors, parseForm, type Typed } from "#app/web/form.server.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { db } from "#db/client.server.ts";
import { stepsOf, words } from "../checkout-wording.ts";
import { codeOnOffer } from "../code-on-offer.ts";
import { CodeForm } from "../components/code-form.tsx";
import { TicketChooser } from "../components/ticket-chooser.tsx";
import { TicketChoice } from "../forms.ts";
import { holdTickets } from "../hold-tickets.ts";
import { networkHolds } from "../network-holds.ts";
import { sumOf } from "../places.ts";
import { readChoice, ticketOffer } from "../ticket-offer.ts";
import { ticketTypesOnOffer } from "../ticket-types.ts";
import { refusalSentence } from "../wording.ts";

const holdsByAddress = rateLimit({ name: "holds", times: 40_000, per: minute });
const codesByAddress = rateLimit({ name: "access-codes", times: 600, per: minute });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const query = new URL(request.url).searchParams;
  const typed = query.get("code")?.slice(0, 60) ?? "";
  if (typed) await requireWithin(codesByAddress, clientAddress(request), request);

  const at = now();
  const { voucher, trouble } = await codeOnOffer(db, { eventId: event.id, code: typed, now: at });
  const types = await ticketTypesOnOffer(db, event.id, { accessCode: typed, voucher, now: at });
  const known = voucher !== null || types.some((type) => type.accessCode !== null);
  const wrong = typed !== "" && !known ? (trouble ?? "unknown_code") : null;
  return data(
    {
      title: words[lang].ticketsTitle(localized(event.name, lang)),
      event: pageEvent(event),
      zone: event.zone,
      currency: event.currency,
      typed,
      code: wrong === null ? typed : "",
      wrongCode: wrong && refusalSentence({ reason: wrong }, lang),
      chosen: readChoice(query.get("types") ?? ""),
      offers: types.map(ticketOffer),
    },
    { headers: typed ? {} : { [keepHeader]: "second; code, types" } },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  await requireWithin(holdsByAddress, clientAddress(request), request);
  const form = await parseForm(request, TicketChoice);
  if (!form.ok) return refused(400, form);

  const { quantity: wanted, code } = form.value;
  const at = now();
  const until = at + event.holdMinutes * minute;
  const places = sumOf(wanted);
  const kept = networkHolds.take({ network: clientAddress(request), places, until, now: at });
  if (!kept) return refused(429, { ...form, sentence: words[lang].crowded });
  const held = await holdTickets(db, { event, wanted, code, lang, now: at });
  if (held.ok) {
    networkHolds.name(held.value.secret, kept);
    return redirect(holdUrl(held.value.secret), 303);
  }
  kept.until = 0;
  if (held.reason === "unknown_ticket_type") throw notFound();
  const sentence = refusalSentence(held, lang);
  return refused(held.reason === "nothing_chosen" ? 400 : 409, { ...form, sentence });
}

type Refused = { typed: Typed; errors?: FormErrors; sentence?: string };

function refused(status: 400 | 409 | 429, { typed, errors = {}, sentence = "" }: Refused) {
  return data({ typed, errors, sentence }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function Tickets() {
  const { event, typed, wrongCode, title: _title, ...offered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = words[lang];
  const warning = answer?.sentence || (!answer && wrongCode);
  return (
    <Page event={event} title={t.tickets} lead={t.intro}>
      <Steps at={0} steps={stepsOf("any", lang)} />
      {warning && (
        <Notice tone="warn" live>
          {warning}
        </Notice>
      )}
      <TicketChooser
        {...offered}
        slug={event.slug}
        typed={answer?.typed ?? {}}
        errors={answer?.errors ?? {}}
      />
      <CodeForm code={typed} />
      <Row>
        <a href={lostTicketUrl(lang, event.slug)}>{t.lostTicket}</a>
      </Row>
    </Page>
  );
}
