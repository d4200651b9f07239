import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { quotasUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { QuotaTable } from "../components/quota-table.tsx";
import { SellingTabs } from "../components/selling-tabs.tsx";
import { quotasOf } from "../quotas.ts";
import { words } from "../selling-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.see");
  const lang = langOf(request);
  const types = await ticketTypesOf(db, found.event.id);
  return json({
    title: words[lang].quotas,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    quotas: await quotasOf(db, found.event.id, now()),
    types: types.map(({ id, name }) => ({ id, name })),
    slug: found.event.slug,
    changes: may(found.role, "tickets.change"),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerQuotas() {
  const { frame, changes, title: _title, ...list } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  const create = changes && (
    <ButtonLink href={quotasUrl(list.slug, "new")} variant="primary" icon="plus">
      {t.newQuota}
    </ButtonLink>
  );
  return (
    <OrganizerPage {...frame} title={t.quotas} lead={t.quotasLead} actions={create}>
      <SellingTabs slug={list.slug} current="quotas" />
      <QuotaTable {...list} />
    </OrganizerPage>
  );
}
