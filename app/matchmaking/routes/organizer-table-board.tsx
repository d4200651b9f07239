import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { tableBoardUrl } from "#app/urls.ts";
import { badRequest, conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { NoShowTable } from "../components/no-show-table.tsx";
import { LiveTables } from "../components/table-board.tsx";
import { BoardForm } from "../day-forms.ts";
import { dayRefusal } from "../day-refusals.ts";
import { dayWords } from "../day-wording.ts";
import { freeTable, markArrival } from "../mark-arrival.ts";
import { noShowsOf } from "../no-shows.ts";
import { tableBoard } from "../table-board.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.floor");
  const [lang, at, { event }] = [langOf(request), now(), found];
  const { pathname, searchParams } = new URL(request.url);
  return json({
    title: dayWords[lang].board,
    frame: organizerFrame(found, { lang, path: pathname }),
    slug: event.slug,
    show: searchParams.get("show") === "all" ? ("all" as const) : ("busy" as const),
    board: await tableBoard(db, { event, lang, now: at }),
    noShows: await noShowsOf(db, { eventId: event.id, now: at }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.floor");
  const lang = langOf(request);
  const t = dayWords[lang];
  const form = await parseForm(request, BoardForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { meeting: meetingId, mark, party: partyId } = form.value;
  const order = { event, meetingId, actor: actorOf(person), now: now() };
  const { search } = new URL(request.url);
  const here = tableBoardUrl(event.slug, search.slice(1));
  if (mark === "free") {
    const freed = await freeTable(db, order);
    if (freed.ok) return redirectWithFlash(here, t.freed);
    return conflict({ errors: {}, typed: {}, refused: dayRefusal(freed, lang) });
  }
  if (partyId === null) throw badRequest();
  const marked = await markArrival(db, { ...order, partyId, mark });
  return marked.ok
    ? redirectWithFlash(here, t.marked)
    : conflict({ errors: {}, typed: {}, refused: dayRefusal(marked, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerTableBoard() {
  const { frame, slug, show, board, noShows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = dayWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.board} lead={t.boardLead}>
      <RefusedNotice answer={answer} />
      {board.rooms.length === 0 ? (
        <EmptyState icon="place" title={t.noTables}>
          {t.noTablesLead}
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t.allTables}
            tabs={[
              { href: tableBoardUrl(slug), label: t.onlyBusy, current: show === "busy" },
              {
                href: tableBoardUrl(slug, "show=all"),
                label: t.allTables,
                current: show === "all",
              },
            ]}
          />
          <LiveTables slug={slug} board={board} show={show} />
        </>
      )}
      <NoShowTable {...noShows} />
    </OrganizerPage>
  );
}
