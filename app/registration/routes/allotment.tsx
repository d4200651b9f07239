import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { env } from "#app/lib/env.server.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { ticketsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { words } from "../allotment-wording.ts";
import { takersOf } from "../allotments.ts";
import { AllotmentTickets } from "../components/allotment-tickets.tsx";
import { privateHead } from "../components/private-head.ts";
import { UnknownLink } from "../components/unknown-link.tsx";
import { requireAllotment } from "../guards.server.ts";
import { ticketTypeOf } from "../ticket-types.ts";
import { checkVoucher, usesOf } from "../vouchers.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { allotment, event } = await requireAllotment(db, request, params.secret);
  const [lang, at] = [langOf(request), now()];
  const { voucher } = allotment;
  const takers = (await takersOf(db, [voucher.id], at)).get(voucher.id) ?? [];
  const came = await ticketsThatCame(
    db,
    takers.map(({ ticketId }) => ticketId),
  );
  const { size, used } = await usesOf(db, voucher.id, at);
  const type = await ticketTypeOf(db, event.id, voucher.ticketTypeIds[0] ?? "");
  return {
    title: words[lang].titleOf(voucher.organization, localized(event.name, lang)),
    event: pageEvent(event),
    organization: voucher.organization,
    typeName: type?.name ?? { zh: "", en: "" },
    zone: event.zone,
    size,
    left: size - used,
    open: checkVoucher(voucher, at).ok,
    returnsAt: voucher.validUntil,
    code: voucher.code,
    link: env.origin + ticketsUrl(allotment.lang, event.slug, voucher.code),
    takers: takers.map((taker) => ({ ...taker, came: came.has(taker.ticketId) })),
  };
}

export const meta: MetaFunction<typeof loader> = (shown) =>
  privateHead(shown, { zh: words.zh.unknown, en: words.en.unknown });

export default function AllotmentPage() {
  const { event, title: _title, ...allotment } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  const lead = t.lead(allotment.size, localized(allotment.typeName, lang));
  return (
    <Page event={event} width="wide" title={t.title(allotment.organization)} lead={lead}>
      <AllotmentTickets {...allotment} />
    </Page>
  );
}

export function ErrorBoundary() {
  const t = words[useLang()];
  return <UnknownLink title={t.unknown} text={t.unknownText} />;
}
