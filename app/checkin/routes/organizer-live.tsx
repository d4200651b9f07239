import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { gatesUrl, liveUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { LiveBoard } from "../components/live-board.tsx";
import { UndoQuestion } from "../components/undo-question.tsx";
import { checkInListsOf } from "../gates.ts";
import { keptCounts } from "../kept-counts.ts";
import { latestScans, scanViews, undoableScan } from "../latest-scans.ts";
import { UndoForm } from "../organizer-forms.ts";
import { liveWords, refusalSentence, words } from "../organizer-wording.ts";
import { undoScan } from "../undo-scan.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "door.watch");
  const { id, slug, zone } = found.event;
  const [lang, at] = [langOf(request), now()];
  const { pathname, searchParams: asked } = new URL(request.url);
  const lists = await checkInListsOf(db, id);
  const list = lists.find((one) => one.id === asked.get("list")) ?? lists[0];
  const view = scanViews.find((one) => one === asked.get("show")) ?? "all";
  const undo = asked.get("undo");
  return json({
    title: liveWords[lang].title,
    frame: organizerFrame(found, { lang, path: pathname }),
    slug,
    zone,
    view,
    manages: may(found.role, "door.manage"),
    lists: lists.map((one) => ({ id: one.id, name: one.name })),
    list: list && {
      id: list.id,
      counts: await keptCounts(db, { listId: list.id, zone, now: at }),
      scans: await latestScans(db, { listId: list.id, view }),
    },
    undo: undo ? await undoableScan(db, { eventId: id, id: undo }) : null,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "door.manage");
  const lang = langOf(request);
  const form = await parseForm(request, UndoForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });

  const { scan: scanId, reason } = form.value;
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const undone = await undoScan(db, { ...by, scanId, reason });
  const { searchParams } = new URL(request.url);
  searchParams.delete("undo");
  const back = liveUrl(event.slug, Object.fromEntries(searchParams));
  if (undone.ok) return redirectWithFlash(back, liveWords[lang].undid);
  const refused = refusalSentence(undone.reason, lang);
  return conflict({ errors: {}, typed: form.typed, refused });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerLive() {
  const { frame, lists, undo, title: _title, list, ...board } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = liveWords[lang];
  const { slug, zone, view: show } = board;
  const urlOf = (listId: string) => liveUrl(slug, { list: listId, show });
  return (
    <OrganizerPage
      {...frame}
      title={t.title}
      lead={t.lead}
      actions={
        <ButtonLink href={gatesUrl(slug)} icon="settings">
          {words[lang].door}
        </ButtonLink>
      }
    >
      <RefusedNotice answer={answer} />
      {undo && list && (
        <UndoQuestion scan={undo} zone={zone} backUrl={urlOf(list.id)} answer={answer} />
      )}
      {lists.length > 1 && (
        <Tabs
          label={t.lists}
          tabs={lists.map(({ id, name }) => ({
            href: urlOf(id),
            label: localized(name, lang),
            current: id === list?.id,
          }))}
        />
      )}
      {list ? (
        <LiveBoard {...board} list={list} />
      ) : (
        <EmptyState
          icon="chart"
          title={t.noList}
          action={<ButtonLink href={gatesUrl(slug)}>{t.toDoor}</ButtonLink>}
        >
          {t.noListLead}
        </EmptyState>
      )}
    </OrganizerPage>
  );
}
