import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { placeMeetingUrl, plansUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { MeetingTable } from "../components/meeting-table.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { daysOf, linesMatching, meetingLine } from "../meeting-lines.ts";
import { meetingsOf } from "../meetings.ts";
import { planWords } from "../plan-wording.ts";
import { publicationsOf } from "../publications.ts";

const perPage = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  const query = new URL(request.url).searchParams;
  const filter = {
    day: query.get("day") ?? "",
    search: (query.get("search") ?? "").slice(0, 100),
  };
  const meetings = await meetingsOf(db, { eventId: event.id });
  const lines = meetings.map((meeting) => meetingLine(meeting, { zone: event.zone, lang }));
  const matching = linesMatching(lines, filter);
  const pages = Math.max(1, Math.ceil(matching.length / perPage));
  const page = Math.min(pages, Math.max(1, Number(query.get("page")) || 1));
  const [last] = await publicationsOf(db, event.id);
  return json({
    title: planWords[lang].plan,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    manages: may(found.role, "meetings.change"),
    filter,
    days: daysOf(lines, lang),
    all: lines.length,
    version: last?.number ?? 0,
    of: matching.length,
    page,
    lines: matching.slice((page - 1) * perPage, page * perPage),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeetings() {
  const { frame, slug, manages, all, version, ...shown } = useLoaderData<typeof loader>();
  const t = planWords[useLang()];
  const place = manages && all > 0 && (
    <ButtonLink href={placeMeetingUrl(slug)} icon="plus">
      {t.place}
    </ButtonLink>
  );
  return (
    <OrganizerPage {...frame} title={t.plan} lead={t.lead} actions={place}>
      <PlanTabs slug={slug} current="meetings" />
      {all === 0 ? (
        <EmptyState
          icon="calendar"
          title={t.noMeetings}
          action={
            <ButtonLink href={plansUrl(slug)} variant="primary">
              {t.toPlans}
            </ButtonLink>
          }
        >
          {t.noMeetingsLead}
        </EmptyState>
      ) : (
        <>
          <p className="muted figures">{t.meetingCount(all, version)}</p>
          <MeetingTable slug={slug} perPage={perPage} {...shown} />
        </>
      )}
    </OrganizerPage>
  );
}
