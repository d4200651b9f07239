import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { type Action, may } from "#app/accounts/roles.ts";
import { arrivalsAt } from "#app/checkin/arrivals.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import {
  applicationsUrl,
  gatesUrl,
  lettersUrl,
  organizerOrdersUrl,
  settingsUrl,
  ticketTypesUrl,
} from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { OverviewFigures, SalesSections, type Task, ToDo } from "../components/overview-parts.tsx";
import { overviewWords } from "../organizer-wording.ts";
import { overviewOf } from "../overview.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "overview.see");
  const { event, role } = found;
  const [lang, at] = [langOf(request), now()];
  const overview = await overviewOf(db, event, at);
  const door = await arrivalsAt(db, event, at);
  const all: (Task & { asks: Action })[] = [
    {
      key: "draft",
      n: Number(overview.isDraft),
      href: settingsUrl(event.slug),
      asks: "event.publish",
    },
    {
      key: "types",
      n: Number(overview.types.length === 0),
      href: ticketTypesUrl(event.slug),
      asks: "tickets.change",
    },
    {
      key: "waiting",
      n: overview.waiting,
      href: applicationsUrl(event.slug),
      asks: "applications.see",
    },
    {
      key: "pending",
      n: overview.pending,
      href: `${organizerOrdersUrl(event.slug)}?state=pending`,
      asks: "orders.money",
    },
    {
      key: "dead",
      n: overview.dead,
      href: `${lettersUrl(event.slug)}?state=dead`,
      asks: "letters.send",
    },
    { key: "gate", n: Number(door.gates === 0), href: gatesUrl(event.slug), asks: "door.manage" },
  ];
  return json({
    title: overviewWords[lang].title,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    overview,
    currency: event.currency,
    seesMoney: may(role, "orders.see"),
    door: door.counts,
    tasks: all.filter((task) => task.n > 0 && may(role, task.asks)),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerOverview() {
  const { frame, tasks, title: _title, ...figures } = useLoaderData<typeof loader>();
  const t = overviewWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.title}>
      <OverviewFigures {...figures} />
      <ToDo tasks={tasks} />
      <SalesSections overview={figures.overview} />
    </OrganizerPage>
  );
}
