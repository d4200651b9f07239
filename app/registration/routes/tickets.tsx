import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { minute, now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { holdUrl, lostTicketUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { parseForm } from "#app/web/form.server.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { db } from "#db/client.server.ts";
import { AccessCodeForm } from "../components/access-code-form.tsx";
import { TicketChooser } from "../components/ticket-chooser.tsx";
import { TicketChoice } from "../forms.ts";
import { holdTickets } from "../hold-tickets.ts";
import { ticketTypesOnOffer } from "../ticket-types.ts";
import { refusalSentence, words } from "../wording.ts";

const holdsByAddress = rateLimit({ name: "holds", times: 40_000, per: minute });
const codesByAddress = rateLimit({ name: "access-codes", times: 600, per: minute });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const accessCode = new URL(request.url).searchParams.get("code")?.slice(0, 60) ?? "";
  if (accessCode) await requireWithin(codesByAddress, clientAddress(request), request);

  const types = await ticketTypesOnOffer(db, event.id, { accessCode, now: now() });
  return data(
    {
      title: words[lang].ticketsTitle(localized(event.name, lang)),
      event: pageEvent(event),
      zone: event.zone,
      currency: event.currency,
      accessCode,
      wrongCode: accessCode !== "" && !types.some((type) => type.accessCode !== null),
      types: types.map(({ accessCode: _hidden, ...type }) => type),
    },
    { headers: accessCode ? {} : { [keepHeader]: "second" } },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  await requireWithin(holdsByAddress, clientAddress(request), request);
  const form = await parseForm(request, TicketChoice);
  if (!form.ok) return unprocessable({ errors: form.errors, typed: form.typed, refused: null });

  const { quantity: wanted, code: accessCode } = form.value;
  const held = await holdTickets(db, { event, wanted, accessCode, lang, now: now() });
  if (held.ok) return redirect(holdUrl(held.value.secret), 303);
  if (held.reason === "unknown_ticket_type") throw notFound();
  return conflict({
    errors: {},
    typed: form.typed,
    refused: refusalSentence(held, lang),
  });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function Tickets() {
  const { event, types, accessCode, wrongCode, zone, currency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = words[lang];
  return (
    <Page event={event} width="text" title={t.tickets} lead={t.intro}>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <TicketChooser
        types={types}
        zone={zone}
        currency={currency}
        accessCode={accessCode}
        typed={answer?.typed ?? {}}
        errors={answer?.errors ?? {}}
      />
      <AccessCodeForm accessCode={accessCode} wrong={wrongCode} />
      <p>
        <a href={lostTicketUrl(lang, event.slug)}>{t.lostTicket}</a>
      </p>
    </Page>
  );
}
