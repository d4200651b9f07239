import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { mergeOrganizations } from "#app/matchmaking/merge-organizations.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { logoUrl, organizerOrganizationsUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { carryOut, isOrganizationOrder } from "../carry-out.ts";
import { changeOrganization } from "../change-organization.ts";
import { LogoForm } from "../components/logo-form.tsx";
import { OrganizationEnding } from "../components/merge-form.tsx";
import { OrganizationForm } from "../components/organization-form.tsx";
import { Representatives } from "../components/representatives.tsx";
import { createOrganization } from "../create-organization.ts";
import { MergeForm, organizationForm, RepresentativeForm } from "../forms.ts";
import { inviteRepresentative } from "../invite-representative.ts";
import { organizationFields } from "../organization-fields.ts";
import { activeOrganizations, organizationOf, representativesOf } from "../organizations.ts";
import { words } from "../organizer-wording.ts";
import { type OrganizationRefusal, organizationRefusal } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "organizations.change");
  const [lang, { id, currency }] = [langOf(request), found.event];
  const one = params.id === "new" ? null : await organizationOf(db, id, params.id ?? "");
  if (!one && params.id !== "new") throw notFound();
  const all = await activeOrganizations(db, id);
  return json({
    title: one ? localized(one.name, lang) : words[lang].newOne,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    form: { fields: organizationFields(one, currency), currency, isNew: one === null },
    kept: one && {
      logo: { name: one.name, logo: one.logo && logoUrl(one.logo) },
      people: await representativesOf(db, one.id),
      ending: {
        state: one.state,
        others: all
          .filter((other) => other.kind === one.kind && other.id !== one.id)
          .map(({ id, name }) => ({ id, name })),
      },
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "organizations.change");
  const [lang, id, at, actor] = [langOf(request), params.id ?? "", now(), actorOf(person)];
  const by = { eventId: event.id, id, actor, now: at };
  const t = words[lang];
  const sent = await formOf(request);
  const intent = sent.get("intent");
  const back = (text: string, to = id) =>
    redirectWithFlash(organizerOrganizationsUrl(event.slug, to), text);
  const no = (refused: { reason: OrganizationRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, intent, refused: organizationRefusal(refused, lang) });

  if (isOrganizationOrder(intent)) {
    const done = await carryOut(db, intent, { event, id, form: sent, lang, actor, now: at });
    return done.ok ? back(done.value) : no(done);
  }
  if (intent === "merge") {
    const form = await parseForm(sent, MergeForm);
    if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
    const merged = await mergeOrganizations(db, { ...by, into: form.value.into });
    return merged.ok ? back(t.saved, form.value.into) : no(merged);
  }
  if (intent === "invite") {
    const form = await parseForm(sent, RepresentativeForm);
    if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
    const asked = { event, organizationId: id, ...form.value, lang, actor, now: at };
    const invited = await inviteRepresentative(db, asked);
    return invited.ok ? back(t.invited(form.value.email)) : no(invited, form.typed);
  }
  const form = await parseForm(sent, organizationForm(event));
  if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
  if (id !== "new") {
    const changed = await changeOrganization(db, { ...by, details: form.value });
    return changed.ok ? back(t.saved) : no(changed, form.typed);
  }
  const made = await createOrganization(db, { ...by, details: form.value });
  return made.ok ? back(t.saved, made.value.id) : no(made, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerOrganization() {
  const { frame, title, form, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  const asked = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <OrganizerPage {...frame} title={title} lead={kept ? undefined : t.lead}>
      <RefusedNotice answer={answer} />
      <OrganizationForm {...form} by="organizers" answer={asked("save")} />
      {kept && (
        <>
          <LogoForm {...kept.logo} />
          <Representatives people={kept.people} answer={asked("invite")} />
          <OrganizationEnding {...kept.ending} />
        </>
      )}
    </OrganizerPage>
  );
}
