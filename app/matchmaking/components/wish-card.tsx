import { type Localized, localized } from "#app/lib/lang.ts";
import type { PartyKind } from "#app/organizations/kinds.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { partyUrl, peopleUrl } from "#app/urls.ts";
import type { CandidateView } from "../party-view.ts";
import type { Wish } from "../set-wish.ts";
import { words } from "../wording.ts";
import { PartyLine, WishButtons } from "./party-list.tsx";
import { Reasons } from "./reasons.tsx";

type Last = { party: string; name: Localized; wish: Wish; before: Wish | "none" };

type WishCardProps = {
  slug: string;
  /** Who is next; null where all are decided on. */
  card: CandidateView | null;
  left: number;
  last: Last | null;
};

/** One party at a time, three answers under the thumb, and the way back from the last one. */
export function WishCard({ slug, card, left, last }: WishCardProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <section className="wishing" data-keys="">
      <div className="wishing__top">
        <span className="muted figures">{card ? t.card(0, left) : ""}</span>
        <a href={peopleUrl(slug)}>{t.asList}</a>
      </div>
      {last && <Said last={last} />}
      {card === null ? (
        <EmptyState
          icon="check"
          title={t.allDone}
          action={<ButtonLink href={peopleUrl(slug)}>{t.asList}</ButtonLink>}
        >
          {t.allDoneLead}
        </EmptyState>
      ) : (
        <article className="wish-card" aria-labelledby="wish-name">
          <div className="wish-card__head">
            <Emblem name={card.name} logo={card.logo} large />
            <div>
              <h2 id="wish-name" tabIndex={-1} data-focus={last ? "" : undefined}>
                <InLanguage value={card.name} />
              </h2>
              <PartyLine row={card} />
              {card.people.map(({ name, title }) => (
                <p key={name} className="small">
                  {name} <span className="muted">{title}</span>
                </p>
              ))}
            </div>
          </div>
          <h3>{t.topReasons}</h3>
          <Reasons reasons={card.reasons} />
          <p>
            <a href={partyUrl(slug, card.id)}>{t.more}</a>
          </p>
          <form method="post" className="wish-card__answers">
            <input type="hidden" name="party" value={card.id} />
            <Button name="wish" value="no" size="large" data-key="3">
              <Icon name="cross" /> {t.wish.no}
            </Button>
            <Button name="wish" value="would" size="large" data-key="2">
              <Icon name="check" /> {t.wish.would}
            </Button>
            <Button name="wish" value="must" variant="primary" size="large" data-key="1">
              <Icon name="leaf" /> {t.wish.must}
            </Button>
          </form>
        </article>
      )}
      <p className="muted small">
        {t.secret} <span className="only-scripted only-keyboard">{t.keys}</span>
      </p>
    </section>
  );
}

function Said({ last }: { last: Last }) {
  const lang = useLang();
  const t = words[lang];
  const name = localized(last.name, lang);
  const told = { must: t.saidMust, would: t.saidWould, no: t.saidNo };
  return (
    <form method="post" className="wishing__last" role="status">
      <input type="hidden" name="party" value={last.party} />
      <span>{told[last.wish](name)}</span>
      <Button variant="plain" name="wish" value={last.before} icon="again" data-key="Backspace">
        {t.undo}
      </Button>
    </form>
  );
}

type SaidWish = { id: string; kind: PartyKind; name: Localized; wish: Wish | null };

/** Everything someone has said, to be changed. */
export function SaidWishes({ slug, said }: { slug: string; said: SaidWish[] }) {
  const t = words[useLang()];
  return (
    <Section title={t.myWishes} lead={t.myWishesLead}>
      {said.length === 0 && <p className="muted">{t.noWishes}</p>}
      <ul className="said-wishes">
        {said.map(({ id, kind, name, wish }) => (
          <li key={id}>
            <span>
              <a href={partyUrl(slug, id)}>
                <InLanguage value={name} />
              </a>{" "}
              <Badge tone="quiet">{t.oneKind[kind]}</Badge>
            </span>
            <WishButtons party={id} wish={wish} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
