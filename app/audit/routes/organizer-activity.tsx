import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { activityUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { activitiesOf, activitiesPerPage } from "../activities.ts";
import { activityLine, isVerb } from "../activity-line.ts";
import { ActivityFilters } from "../components/activity-filters.tsx";
import { ActivityTable } from "../components/activity-table.tsx";
import { words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "audit.see");
  const lang = langOf(request);
  const url = new URL(request.url);
  const verb = url.searchParams.get("verb") ?? "";
  const actor = url.searchParams.get("actor") ?? "";
  const page = pageOf(url.searchParams.get("page"));
  const filter = {
    verbs: isVerb(verb) ? [verb] : undefined,
    actorKind: actorKinds.find((kind) => kind === actor),
  };
  const { rows, total } = await activitiesOf(db, { eventId: found.event.id, filter, page });
  return json({
    title: words[lang].title,
    frame: organizerFrame(found, { lang, path: url.pathname }),
    lines: rows.map((row) => activityLine(row, lang)),
    zone: found.event.zone,
    filter: { verb: filter.verbs?.[0] ?? "", actor: filter.actorKind ?? "" },
    page,
    total,
  });
}

const actorKinds = ["person", "device", "buyer", "system"] as const;

function pageOf(text: string | null): number {
  return text && /^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerActivity() {
  const { frame, lines, zone, filter, page, total } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  const urlOf = (n: number) =>
    `${activityUrl(frame.event.slug)}?${new URLSearchParams({ ...filter, page: String(n) })}`;
  return (
    <OrganizerPage {...frame} title={t.title} lead={t.lead}>
      <ActivityFilters slug={frame.event.slug} filter={filter} />
      <ActivityTable lines={lines} zone={zone} />
      <Pagination page={page} perPage={activitiesPerPage} of={total} urlOf={urlOf} />
    </OrganizerPage>
  );
}
