import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Lang } from "#app/lib/lang.ts";
import type { Result } from "#app/lib/result.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { colleaguesUrl, confirmUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { signedIn } from "#app/web/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import { changeRole } from "../change-role.ts";
import { Colleagues } from "../components/colleagues.tsx";
import { InvitationForm, RemovalForm, RoleForm } from "../forms.ts";
import { requireFreshRole, requireRole } from "../guards.server.ts";
import { inviteColleague } from "../invite-colleague.ts";
import { labelOf } from "../label-of.ts";
import { organizerFrame } from "../organizer-frame.ts";
import { actorOf, colleaguesOf } from "../people.ts";
import { removeRole } from "../remove-role.ts";
import { may } from "../roles.ts";
import { type AccountRefusal, refusalSentence, words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "colleagues.see");
  const lang = langOf(request);
  const colleagues = await colleaguesOf(db, found.event.id);
  const here = await signedIn(db, request);
  return json({
    title: words[lang].colleagues,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    colleagues: colleagues.map((one) => ({ ...one, isYou: one.personId === found.person.id })),
    zone: found.event.zone,
    manages: may(found.role, "colleagues.manage"),
    confirmAt: here?.isFresh ? null : confirmUrl(colleaguesUrl(found.event.slug)),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "colleagues.manage",
    ({ slug }) => colleaguesUrl(slug),
  );
  const [lang, at, actor] = [langOf(request), now(), actorOf(person)];
  const form = await formOf(request);
  const done = (words: string) => redirectWithFlash(colleaguesUrl(event.slug), words);

  if (form.get("intent") === "invite") {
    const invitation = await parseForm(form, InvitationForm);
    if (!invitation.ok) return unprocessable({ ...invitation, refused: "" });
    const invited = await inviteColleague(db, {
      event,
      ...invitation.value,
      lang,
      by: person,
      now: at,
    });
    return invited.ok
      ? done(words[lang].invited(labelOf(invited.value)))
      : no(invited, lang, invitation.typed);
  }
  if (form.get("intent") === "remove") {
    const removal = await parseForm(form, RemovalForm);
    if (!removal.ok) return unprocessable({ ...removal, refused: "" });
    const personId = removal.value.person;
    const removed = await removeRole(db, { eventId: event.id, personId, actor, now: at });
    return removed.ok ? done(words[lang].removed) : no(removed, lang);
  }
  const change = await parseForm(form, RoleForm);
  if (!change.ok) return unprocessable({ ...change, refused: "" });
  const { person: personId, role } = change.value;
  const changed = await changeRole(db, { eventId: event.id, personId, role, actor, now: at });
  return changed.ok ? done(words[lang].changed) : no(changed, lang);
}

function no(
  refused: Extract<Result<unknown, AccountRefusal>, { ok: false }>,
  lang: Lang,
  typed: Typed = {},
) {
  return conflict({ errors: {}, typed, refused: refusalSentence(refused, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerColleagues() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.colleagues} lead={t.colleaguesLead}>
      <Colleagues {...page} answer={answer} />
    </OrganizerPage>
  );
}
