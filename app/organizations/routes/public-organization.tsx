import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { OrganizationFacts } from "#app/ui/organization-facts.tsx";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { directoryUrl, myOrganizationUrl, partyUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { listedPeople, organizationView } from "../organization-view.ts";
import { organizationOf, representativesOf } from "../organizations.ts";
import { words } from "../wording.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const organization = await organizationOf(db, event.id, params.id ?? "");
  if (organization?.state !== "active") throw notFound();
  return json(
    {
      title: `${localized(organization.name, lang)} · ${localized(event.name, lang)}`,
      event: pageEvent(event),
      organization: organizationView(organization, { lang, currency: event.currency }),
      people: listedPeople(await representativesOf(db, organization.id)),
      claimable: organization.mailDomain !== "",
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: data.title },
        { name: "description", content: data.organization.tagline.zh },
        { property: "og:title", content: data.title },
      ]
    : [];

export default function PublicOrganization() {
  const { event, organization, people, claimable } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  const { name, tagline, about, logo, kind } = organization;
  return (
    <Page event={event} width="text">
      <header className="profile-head">
        <Emblem name={name} logo={logo} large />
        <div>
          <p className="muted small">{t.one[kind]}</p>
          <h1>
            <InLanguage value={name} />
          </h1>
          {(tagline.zh || tagline.en) && (
            <p className="page__lead">
              <InLanguage value={tagline} />
            </p>
          )}
        </div>
      </header>
      {(about.zh || about.en) && (
        <div className="prose prewrap">
          <InLanguage value={about} />
        </div>
      )}
      <OrganizationFacts organization={organization} />
      {people.length > 0 && (
        <Section title={t.people}>
          <ul className="plain-list">
            {people.map((one) => (
              <li key={one.name}>
                {one.name} {one.title && <span className="muted">{one.title}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.meet} lead={t.meetLead}>
        <div className="row">
          <ButtonLink href={partyUrl(event.slug, organization.id)} variant="primary" icon="people">
            {t.meet}
          </ButtonLink>
          {claimable && (
            <ButtonLink href={myOrganizationUrl(event.slug)} icon="edit">
              {t.claim}
            </ButtonLink>
          )}
        </div>
      </Section>
      <p>
        <a href={directoryUrl(lang, event.slug)}>{t.back}</a>
      </p>
    </Page>
  );
}
