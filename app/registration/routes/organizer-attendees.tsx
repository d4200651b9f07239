import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { arrivalStates, arrivalsOfTickets, whoArrived } from "#app/checkin/arrived.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { attendeesExportUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { attendeeFilter } from "../attendee-query.ts";
import { attendeeSorts, attendeesOf } from "../attendees.ts";
import { words } from "../attendees-wording.ts";
import {
  AttendeeFilters,
  AttendeeListActions,
  AttendeeTable,
} from "../components/attendee-parts.tsx";
import { listQuery, rowsPerPage } from "../list-query.ts";
import { sortingOf } from "../sorting.ts";
import { ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "attendees.see");
  const lang = langOf(request);
  const { id, slug, zone } = found.event;
  const query = listQuery(request);
  const { by, descending, sorting } = sortingOf(query, attendeeSorts, {
    by: "since",
    descending: true,
  });
  const also = whoArrived(db, query.one("arrived", arrivalStates));
  const { rows, total } = await attendeesOf(
    db,
    { ...attendeeFilter(query, id), also },
    {
      sort: by,
      descending,
      limit: rowsPerPage,
      offset: (query.page - 1) * rowsPerPage,
      now: now(),
    },
  );
  const arrivals = await arrivalsOfTickets(
    db,
    rows.map((row) => row.id),
  );
  const types = await ticketTypesOf(db, id);
  return json({
    title: words[lang].attendees,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    list: {
      slug,
      zone,
      rows: rows.map((row) => ({ ...row, arrivedAt: arrivals.get(row.id) ?? null })),
      sorting,
      isFiltered: query.url({ sort: "" }) !== new URL(request.url).pathname,
      seesOrders: may(found.role, "orders.see"),
      imports: may(found.role, "attendees.import"),
      exportUrl: may(found.role, "attendees.export")
        ? attendeesExportUrl(slug, new URL(query.url({}), request.url).searchParams.toString())
        : null,
    },
    filters: {
      typed: {
        q: query.search,
        type: query.text("type"),
        state: query.text("state"),
        arrived: query.text("arrived"),
      },
      kept: { sort: query.text("sort") },
      types: types.map((type) => ({ id: type.id, name: type.name })),
    },
    paging: { page: query.page, of: total, url: query.url({ page: "0" }) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAttendees() {
  const { frame, list, filters, paging } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.attendees} actions={<AttendeeListActions {...list} />}>
      <AttendeeFilters {...filters} />
      <AttendeeTable {...list} />
      <Pagination
        page={paging.page}
        perPage={rowsPerPage}
        of={paging.of}
        urlOf={(page) => paging.url.replace("page=0", `page=${page}`)}
      />
    </OrganizerPage>
  );
}
