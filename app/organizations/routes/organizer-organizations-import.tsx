import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { readListFile } from "#app/lib/list-file.ts";
import { now } from "#app/lib/time.ts";
import { postedList } from "#app/registration/posted-list.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { organizerOrganizationsUrl, wishesImportUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import {
  OrganizationsImportForm,
  OrganizationsPreviewed,
} from "../components/organizations-import.tsx";
import { ListForm } from "../forms.ts";
import { importOrganizations } from "../import-organizations.ts";
import { inviteContacts } from "../invite-contacts.ts";
import { planOrganizations } from "../organizations-plan.ts";
import { organizationsPreview } from "../organizations-preview.ts";
import { words } from "../organizer-wording.ts";
import { type OrganizationRefusal, organizationRefusal } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "organizations.change");
  const lang = langOf(request);
  return json({
    title: words[lang].importTitle,
    slug: found.event.slug,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "organizations.change");
  const [lang, at, actor] = [langOf(request), now(), actorOf(person)];
  const sent = await formOf(request);
  const form = await parseForm(sent, ListForm);
  if (!form.ok) return unprocessable({ ...form, kind: "", refused: "", preview: null });
  const { kind, letters, confirmed } = form.value;
  const shown = { errors: {}, typed: {}, kind: kind ?? "" };
  const no = (refused: { reason: OrganizationRefusal }) =>
    data({ ...shown, refused: organizationRefusal(refused, lang), preview: null }, { status: 422 });

  const list = await postedList(sent);
  if (!list.ok) return no(list);
  const file = readListFile(list.value.bytes);
  if (!file.ok) return no(file);
  const plan = await planOrganizations(db, event, file.value, { kind });
  if (!plan.ok) return no(plan);
  let refused = "";
  if (confirmed) {
    const done = await importOrganizations(db, {
      eventId: event.id,
      plan: plan.value,
      file: list.value.name,
      actor,
      now: at,
    });
    const added = done.ok ? done.value : [];
    const asking = { event, imported: [...added, ...plan.value.unasked], lang, actor, now: at };
    const asked = letters ? await inviteContacts(db, asking) : 0;
    if (done.ok || asked > 0) {
      return redirectWithFlash(
        organizerOrganizationsUrl(event.slug),
        words[lang].imported(added.length, asked),
      );
    }
    refused = organizationRefusal(done, lang);
  }
  const { text } = file.value;
  const mayInvite = event.state === "published";
  const of = { text, name: list.value.name, mayInvite, lang };
  const preview = organizationsPreview(plan.value, of);
  return data({ ...shown, refused, preview }, { status: refused === "" ? 200 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerOrganizationsImport() {
  const { frame, slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.importTitle} lead={t.importLead}>
      <RefusedNotice answer={answer} />
      {answer?.preview && <OrganizationsPreviewed preview={answer.preview} kind={answer.kind} />}
      <OrganizationsImportForm kind={answer?.kind ?? ""} />
      <p className="muted">
        {t.thenWishes} <a href={wishesImportUrl(slug)}>{t.importWishes}</a>
      </p>
    </OrganizerPage>
  );
}
