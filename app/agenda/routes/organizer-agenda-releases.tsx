import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { releasesUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { ReleaseForm } from "../components/release-form.tsx";
import { ReleaseTable } from "../components/release-table.tsx";
import { draftOf } from "../draft.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";
import { peopleConcerned } from "../people-concerned.ts";
import { ReleaseForm as Posted, releaseRefusal } from "../release-orders.ts";
import { releaseSchedule } from "../release-schedule.ts";
import { releaseView } from "../release-view.ts";
import { releaseWords } from "../release-wording.ts";
import { releasedProgram, releasesOf } from "../releases.ts";
import { restoreRelease } from "../restore-release.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.see");
  const { event, role } = found;
  const lang = langOf(request);
  const draft = await draftOf(db, event);
  const before = (await releasedProgram(db, event.id))?.program ?? null;
  const { program, changelog, ...view } = releaseView(draft, before, lang);
  const concern = { eventId: event.id, before, program, changes: changelog };
  const concerned = await peopleConcerned(db, concern);
  const releases = await releasesOf(db, event.id);
  return json({
    title: agendaWords[lang].releases,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    zone: event.zone,
    manages: may(role, "agenda.change"),
    revision: draft.revision,
    people: new Set(concerned.map(({ address }) => address)).size,
    view,
    rows: releases.map(({ changelog: changes, id: _, ...row }) => ({
      ...row,
      changes: changes.length,
    })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const form = await parseForm(request, Posted);
  if (!form.ok) return unprocessable({ ...form, refused: "" });

  const by = { event, actor: actorOf(person), now: now() };
  const t = releaseWords[lang];
  const wish = form.value;
  const done =
    wish.intent === "release"
      ? await releaseSchedule(db, { ...by, ...wish })
      : await restoreRelease(db, { ...by, restores: wish.number, note: { zh: "", en: "" } });
  if (!done.ok) {
    return conflict({ errors: {}, typed: form.typed, refused: releaseRefusal(done, lang) });
  }
  const { number } = done.value;
  const said = wish.intent === "release" ? t.released(number) : t.restored(number, wish.number);
  return redirectWithFlash(releasesUrl(event.slug), said);
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaReleases() {
  const { frame, manages, rows, zone, title: _title, ...draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = releaseWords[lang];
  return (
    <OrganizerPage {...frame} title={agendaWords[lang].releases} lead={t.lead}>
      <AgendaTabs slug={draft.slug} at="releases" />
      <RefusedNotice answer={answer} />
      {manages && <ReleaseForm {...draft} answer={answer} />}
      <Section title={t.list}>
        <ReleaseTable rows={rows} zone={zone} manages={manages} />
      </Section>
    </OrganizerPage>
  );
}
