import { localized } from "#app/lib/lang.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OrganizationFacts } from "#app/ui/organization-facts.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { peopleUrl, profileUrl, requestsUrl } from "#app/urls.ts";
import type { PartyPageView } from "../party-page.ts";
import { words } from "../wording.ts";
import { PartyLine, RequestBadge, WishButtons } from "./party-list.tsx";
import { Reasons } from "./reasons.tsx";

type PartyProps = PartyPageView & { slug: string; answer: FormAnswer | undefined };

/** One party, whole: why to meet it, what it says of itself, and everything one can do about it. */
export function Party(props: PartyProps) {
  const { slug, view, organization, people } = props;
  const t = words[useLang()];
  const about = organization?.about;
  return (
    <>
      <header className="profile-head">
        <Emblem name={view.name} logo={view.logo} large />
        <div>
          <h2>
            <InLanguage value={view.name} />
          </h2>
          <PartyLine row={view} />
          <RequestBadge request={view.request} />
        </div>
      </header>
      <Section title={t.topReasons}>
        <Reasons reasons={view.reasons} />
        <WishButtons party={view.id} wish={view.wish} />
        <p className="muted small">{t.secret}</p>
      </Section>
      <Asking {...props} />
      {(about?.zh || about?.en) && (
        <div className="prose prewrap">
          <InLanguage value={about} />
        </div>
      )}
      {organization && <OrganizationFacts organization={organization} />}
      <Section title={t.peopleThere}>
        {people.length === 0 && <p className="muted">{t.nobodyListed}</p>}
        {people.map((one) => (
          <Person key={one.personId} person={one} />
        ))}
      </Section>
      <Distance {...props} />
      <p>
        <a href={peopleUrl(slug)}>{t.back}</a>
      </p>
    </>
  );
}

function Person({ person }: { person: PartyProps["people"][number] }) {
  const lang = useLang();
  const t = words[lang];
  const { name, title, headline, offers, seeks, speaks, answers } = person;
  const spoken = (["zh", "en"] as const).filter((one) => speaks.includes(one));
  const facts = [
    { name: t.offers, value: offers },
    { name: t.seeks, value: seeks },
    { name: t.speaks, value: spoken.map((one) => t.spoken[one]).join(lang === "zh" ? "、" : ", ") },
    ...answers,
  ].filter(({ value }) => value !== "");
  return (
    <article className="face">
      <h3>
        {name} <span className="muted small">{title}</span>
      </h3>
      {headline && <p>{headline}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
    </article>
  );
}

function Asking({ slug, request, mayAsk, hasProfile, isEmpty, slots, answer }: PartyProps) {
  const t = words[useLang()];
  const { one } = filledWith(answer);
  if (!hasProfile) {
    return (
      <Notice
        tone="info"
        title={t.ask}
        action={<ButtonLink href={profileUrl(slug)}>{t.profile}</ButtonLink>}
      >
        {t.profileLead}
      </Notice>
    );
  }
  if (request && !mayAsk) {
    return (
      <Section title={t.status}>
        <p>
          {t.states[request.state]}
          {request.when && ` · ${t.proposed(request.when)}`}
          {request.state === "asked" && !request.isYourTurn && ` · ${t.waitsUntil(request.until)}`}
        </p>
        <Row>
          <ButtonLink href={requestsUrl(slug)}>
            {request.isYourTurn ? t.goAnswer : t.requests}
          </ButtonLink>
        </Row>
      </Section>
    );
  }
  if (!mayAsk) return null;
  if (isEmpty) return <Notice tone="info">{t.nobodyToAnswer}</Notice>;
  return (
    <Section title={t.ask} lead={t.requestsLead}>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="ask" />
        <TextArea
          label={t.askNote}
          hint={t.askNoteHint}
          rows={3}
          maxLength={500}
          {...one("note", "")}
        />
        <Select label={t.askTime} empty={t.anyTime} options={slots} {...one("startsAt", "")} />
        <Row>
          <Button variant="primary" icon="mail">
            {t.send}
          </Button>
        </Row>
      </form>
    </Section>
  );
}

/** How to be left alone, and how to call for the organizers. */
function Distance({ view, people }: PartyProps) {
  const lang = useLang();
  const t = words[lang];
  const who = [
    ...(view.kind === "person"
      ? []
      : [{ value: "all", label: t.hideAll(localized(view.name, lang)) }]),
    ...people.map(({ personId, name }) => ({ value: personId, label: t.hideOne(name) })),
  ];
  const about = [
    { value: "all", label: view.kind === "person" ? localized(view.name, lang) : t.reportAll },
    ...(view.kind === "person"
      ? []
      : people.map(({ personId, name }) => ({ value: personId, label: name }))),
  ];
  const wholly = who.length === 0 || view.kind === "person";
  return (
    <Row>
      <Confirm
        intent="hide"
        title={t.hide}
        variant="quiet"
        fields={
          wholly ? undefined : (
            <Select name="person" id="hide-person" label={t.hidden} required options={who} />
          )
        }
      >
        {t.hideWhy}
      </Confirm>
      <Confirm
        intent="report"
        title={t.report}
        fields={
          <>
            <Select name="person" id="report-person" label={t.reportWho} required options={about} />
            <TextArea
              name="words"
              id="report-words"
              label={t.reportWords}
              required
              rows={4}
              maxLength={2000}
            />
          </>
        }
      >
        {t.reportLead}
      </Confirm>
    </Row>
  );
}
