import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { meetingBoardUrl, plansUrl } from "#app/urls.ts";
import { badRequest, conflict } from "#app/web/answers.ts";
import { entryUrl } from "#app/web/entries.server.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { useNonce } from "#app/web/nonce.ts";
import { db } from "#db/client.server.ts";
import boardStyles from "../board/board.css?url";
import { boardTray } from "../board-tray.ts";
import { readUndo } from "../board-undo.ts";
import { boardWords } from "../board-wording.ts";
import { changeBoard } from "../change-board.ts";
import { MeetingBoardView } from "../components/meeting-board.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { meetingBoard } from "../meeting-board.ts";
import { BoardForm } from "../plan-forms.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";
import { lettersGoOut } from "../untold-meetings.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.see");
  const [lang, { event }] = [langOf(request), found];
  const { pathname, searchParams } = new URL(request.url);
  const manages = may(found.role, "meetings.change");
  const [search, at] = [searchIn(searchParams), now()];
  const letters = await lettersGoOut(db, event.id);
  const board = await meetingBoard(db, { event, asked: searchParams.get("day"), now: at });
  return json({
    title: planWords[lang].tabs.board,
    frame: organizerFrame(found, { lang, path: pathname }),
    slug: event.slug,
    zone: event.zone,
    manages,
    scriptUrl: entryUrl("meetingBoard"),
    board,
    tray: manages ? await boardTray(db, { event, search, now: at }) : null,
    letters: letters === null ? null : { at: letters, wait: Math.max(0, letters - at) },
    undo: readUndo(searchParams.get("undo"), board?.meetings ?? []),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const form = await parseForm(request, BoardForm);
  if (!form.ok) throw badRequest();
  const by = { event, actor: actorOf(person), lang, now: now() };
  const done = await changeBoard(db, { ...by, asked: form.value });
  if (!done.ok) {
    return conflict({ errors: {}, typed: {}, refused: planRefusal(done, lang) });
  }
  const { says, query } = done.value;
  const { searchParams } = new URL(request.url);
  const seen = new URLSearchParams({ day: searchParams.get("day") ?? "", ...query });
  const search = searchIn(searchParams);
  if (search !== "") seen.set("q", search);
  return redirectWithFlash(meetingBoardUrl(event.slug, `${seen}`), says);
}

function searchIn(query: URLSearchParams): string {
  return (query.get("q") ?? "").slice(0, 100);
}

export const links = () => [{ rel: "stylesheet", href: boardStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeetingBoard() {
  const { frame, scriptUrl, slug, board, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const nonce = useNonce();
  const lang = useLang();
  const [t, words] = [planWords[lang], boardWords[lang]];
  const isEmpty = !board || board.columns.length === 0 || board.meetings.length === 0;
  return (
    <OrganizerPage
      {...frame}
      title={t.tabs.board}
      lead={view.manages ? words.lead : words.readOnly}
    >
      <PlanTabs slug={slug} current="board" />
      {isEmpty && (
        <EmptyState
          icon="calendar"
          title={t.noMeetings}
          action={<ButtonLink href={plansUrl(slug)}>{t.toPlans}</ButtonLink>}
        >
          {t.noMeetingsLead}
        </EmptyState>
      )}
      {board && board.columns.length > 0 && (
        <>
          <MeetingBoardView {...view} slug={slug} board={board} answer={answer} />
          <script type="module" src={scriptUrl} nonce={nonce} />
        </>
      )}
    </OrganizerPage>
  );
}
