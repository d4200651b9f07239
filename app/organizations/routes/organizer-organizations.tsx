import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { listQuery, rowsPerPage } from "#app/registration/list-query.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { organizationsExportUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import {
  OrganizationFilters,
  OrganizationListActions,
  OrganizationTable,
} from "../components/organization-table.tsx";
import { organizationEntry } from "../organization-view.ts";
import { representativeCounts } from "../organizations.ts";
import { organizationsFound } from "../organizations-found.ts";
import { words } from "../organizer-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "organizations.see");
  const lang = langOf(request);
  const { id, slug } = found.event;
  const query = listQuery(request);
  const asked = new URL(request.url).searchParams;
  const all = await organizationsFound(db, id, asked);
  const counts = await representativeCounts(db, id);
  const from = (query.page - 1) * rowsPerPage;
  return json({
    title: words[lang].organizations,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    list: {
      slug,
      isFiltered: asked.size > 0,
      rows: all.slice(from, from + rowsPerPage).map((one) => ({
        ...organizationEntry(one, lang),
        people: counts.get(one.id) ?? 0,
        booth: one.booth,
        state: one.state,
      })),
    },
    actions: {
      slug,
      exportUrl: organizationsExportUrl(slug, asked.toString()),
      changes: may(found.role, "organizations.change"),
    },
    typed: {
      q: query.search,
      kind: asked.get("kind") ?? "",
      state: asked.get("state") ?? "active",
    },
    paging: { page: query.page, of: all.length, query: asked.toString() },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerOrganizations() {
  const { frame, list, actions, typed, paging } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <OrganizerPage
      {...frame}
      title={t.organizations}
      lead={t.lead}
      actions={<OrganizationListActions {...actions} />}
    >
      <OrganizationFilters typed={typed} />
      <OrganizationTable {...list} />
      <Pagination
        page={paging.page}
        perPage={rowsPerPage}
        of={paging.of}
        urlOf={(page) => {
          const query = new URLSearchParams(paging.query);
          query.set("page", String(page));
          return `?${query}`;
        }}
      />
    </OrganizerPage>
  );
}
