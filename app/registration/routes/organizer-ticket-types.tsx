import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { ticketTypesUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { SellingTabs } from "../components/selling-tabs.tsx";
import { TicketTypeTable } from "../components/ticket-type-table.tsx";
import { salesOf } from "../sales.ts";
import { words } from "../selling-wording.ts";
import { ticketTypesForOrganizers } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.see");
  const lang = langOf(request);
  const { id, zone, slug, currency } = found.event;
  const sales = await salesOf(db, { eventId: id, zone });
  return json({
    title: words[lang].types,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    types: await ticketTypesForOrganizers(db, id, now()),
    sold: Object.fromEntries(sales.types.map((type) => [type.id, type.sold])),
    slug,
    currency,
    changes: may(found.role, "tickets.change"),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerTicketTypes() {
  const { frame, changes, slug, title: _title, ...list } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  const create = changes && (
    <ButtonLink href={ticketTypesUrl(slug, "new")} variant="primary" icon="plus">
      {t.newType}
    </ButtonLink>
  );
  return (
    <OrganizerPage {...frame} title={t.types} lead={t.typesLead} actions={create}>
      <SellingTabs slug={slug} current="types" />
      <TicketTypeTable slug={slug} {...list} />
    </OrganizerPage>
  );
}
