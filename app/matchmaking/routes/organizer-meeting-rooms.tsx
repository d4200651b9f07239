import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { meetingRoomsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { roomLines } from "../meeting-rooms.ts";
import { planWords } from "../plan-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const lang = langOf(request);
  return json({
    title: planWords[lang].tabs.tables,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    manages: may(found.role, "meetings.change"),
    rooms: await roomLines(db, found.event.id),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeetingRooms() {
  const { frame, slug, manages, rooms } = useLoaderData<typeof loader>();
  const t = planWords[useLang()];
  const add = manages && (
    <ButtonLink href={meetingRoomsUrl(slug, "new")} variant="primary" icon="plus">
      {t.newRoom}
    </ButtonLink>
  );
  return (
    <OrganizerPage {...frame} title={t.tabs.tables} lead={t.tablesLead} actions={add}>
      <PlanTabs slug={slug} current="tables" />
      <Table
        caption={t.tabs.tables}
        rows={rooms}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="list" title={t.noTables}>
            {t.noTablesLead}
          </EmptyState>
        }
        columns={[
          {
            key: "room",
            head: t.room,
            cell: (row) => (
              <a href={meetingRoomsUrl(slug, row.id)}>
                <InLanguage value={row.name} />
              </a>
            ),
          },
          { key: "building", head: t.building, cell: (row) => row.building },
          { key: "numbers", head: t.numbers, cell: (row) => row.numbers },
          { key: "out", head: t.outOfOrder, cell: (row) => row.outOfOrder },
          { key: "booths", head: t.booths, end: true, cell: (row) => row.booths.length },
          {
            key: "count",
            head: t.tabs.tables,
            end: true,
            cell: (row) => t.tableCount(row.usable, row.all),
          },
        ]}
      />
    </OrganizerPage>
  );
}
