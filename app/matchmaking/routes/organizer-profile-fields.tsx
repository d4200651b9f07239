import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { profileFieldsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { OrganizerMeetingTabs } from "../components/organizer-tabs.tsx";
import { words } from "../organizer-wording.ts";
import { profileFieldsOf } from "../profile-fields.ts";
import { kindNames } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const lang = langOf(request);
  return json({
    title: words[lang].tabs.fields,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    fields: await profileFieldsOf(db, found.event.id),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerProfileFields() {
  const { frame, slug, fields } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  return (
    <OrganizerPage
      {...frame}
      title={t.tabs.fields}
      lead={t.fieldsLead}
      actions={
        <ButtonLink href={profileFieldsUrl(slug, "new")} variant="primary" icon="plus">
          {t.newField}
        </ButtonLink>
      }
    >
      <OrganizerMeetingTabs slug={slug} current="fields" />
      <Table
        caption={t.tabs.fields}
        rows={fields}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="list" title={t.noFields}>
            {t.noFieldsLead}
          </EmptyState>
        }
        columns={[
          {
            key: "label",
            head: t.label,
            cell: (row) => (
              <a href={profileFieldsUrl(slug, row.id)}>
                <InLanguage value={row.label} />
              </a>
            ),
          },
          { key: "kind", head: t.kind, cell: (row) => t.kinds[row.kind] },
          { key: "asked", head: t.askedOf, cell: (row) => kindNames(row.askedOf, lang) },
          { key: "seen", head: t.seenBy, cell: (row) => kindNames(row.seenBy, lang) },
          {
            key: "active",
            head: t.active,
            cell: (row) => (
              <Badge tone={row.active ? "ok" : "quiet"}>{row.active ? t.active : t.inactive}</Badge>
            ),
          },
        ]}
      />
    </OrganizerPage>
  );
}
