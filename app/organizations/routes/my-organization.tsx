import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { actorOf } from "#app/accounts/people.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { MeetingTabs } from "#app/ui/meeting-tabs.tsx";
import { Page } from "#app/ui/page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { logoUrl, myOrganizationUrl, profileUrl } from "#app/urls.ts";
import { conflict, forbidden, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { carryOut } from "../carry-out.ts";
import { changeOrganization } from "../change-organization.ts";
import { changeTitle } from "../change-title.ts";
import { MyOrganization as Mine } from "../components/my-organization.tsx";
import { OwnTitleForm, ownOrganizationForm, RepresentativeForm } from "../forms.ts";
import { requireMember } from "../guards.server.ts";
import { inviteRepresentative } from "../invite-representative.ts";
import { domainsAbove } from "../mail-domains.ts";
import { carryOutForMember, isMemberOrder } from "../member-orders.ts";
import { organizationFields } from "../organization-fields.ts";
import { organizationsByDomain, representativesOf } from "../organizations.ts";
import { words } from "../organizer-wording.ts";
import { type OrganizationRefusal, organizationRefusal } from "../wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { event, person, spoken } = await requireMember(db, request);
  const { organization, representative } = spoken ?? {};
  const claimable =
    spoken === null ? await organizationsByDomain(db, event.id, domainsAbove(person.email)) : [];
  return json({
    title: words[langOf(request)].mine,
    event: pageEvent(event),
    mine: {
      state: representative?.state ?? null,
      name: organization?.name ?? null,
      logo: organization?.logo ? logoUrl(organization.logo) : null,
      own: { title: representative?.title ?? "", listed: representative?.listed ?? false },
      fields: organizationFields(organization ?? null, event.currency),
      currency: event.currency,
      people: organization ? await representativesOf(db, organization.id) : [],
      claimable: claimable.map(({ id, name }) => ({ id, name })),
    },
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { event, person, spoken } = await requireMember(db, request);
  const [lang, at, actor] = [langOf(request), now(), actorOf(person)];
  const t = words[lang];
  const sent = await formOf(request);
  const intent = sent.get("intent");
  const back = (text: string) => redirectWithFlash(myOrganizationUrl(event.slug), text);
  const no = (refused: { reason: OrganizationRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, intent, refused: organizationRefusal(refused, lang) });

  if (isMemberOrder(intent)) {
    const done = await carryOutForMember(db, intent, { event, person, form: sent, lang, now: at });
    if (!done.ok) return no(done);
    return intent === "agree"
      ? redirectWithFlash(profileUrl(event.slug), t.agreed)
      : back(done.value);
  }
  if (spoken?.representative.state !== "confirmed") throw forbidden();
  const { id } = spoken.organization;
  const by = { eventId: event.id, id, actor, now: at };
  if (intent === "logo" || intent === "remove-logo") {
    const done = await carryOut(db, intent, { event, id, form: sent, lang, actor, now: at });
    return done.ok ? back(done.value) : no(done);
  }
  if (intent === "title") {
    const form = await parseForm(sent, OwnTitleForm);
    if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
    const changed = await changeTitle(db, { eventId: event.id, person, ...form.value });
    return changed.ok ? back(t.saved) : no(changed);
  }
  if (intent === "invite") {
    const form = await parseForm(sent, RepresentativeForm);
    if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
    const asked = { event, organizationId: id, ...form.value, lang, actor, now: at };
    const invited = await inviteRepresentative(db, asked);
    return invited.ok ? back(t.invited(form.value.email)) : no(invited, form.typed);
  }
  const form = await parseForm(sent, ownOrganizationForm(event));
  if (!form.ok) return unprocessable({ ...form, intent, refused: "" });
  const changed = await changeOrganization(db, { ...by, details: form.value });
  return changed.ok ? back(t.saved) : no(changed, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function MyOrganization() {
  const { event, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <Page event={event} width="text" title={t.mine} lead={t.mineLead}>
      <MeetingTabs slug={event.slug} current="organization" />
      <RefusedNotice answer={answer} />
      <Mine {...mine} answer={answer} />
    </Page>
  );
}
