import type { ReactNode } from "react";
import type { Localized } from "#app/lib/lang.ts";
import { eventUrl, myUrl, overviewUrl } from "#app/urls.ts";
import { accentVariables } from "./accent.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { InLanguage, LanguageLink, SkipLink, ThemeSwitch } from "./page.tsx";
import { words } from "./wording.ts";

export type RailEntry = {
  href: string;
  label: string;
  icon: IconName;
  /** This entry's page, or one beneath it, is open. */
  current?: boolean;
  /** How many things wait there. */
  count?: number;
};

type OrganizerPageProps = {
  event: { slug: string; name: Localized; accentHue: number };
  rail: readonly RailEntry[];
  /** Who is signed in, as they are called in the audit. */
  person: string;
  title: ReactNode;
  lead?: ReactNode;
  /** The page's one primary task, beside its title. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The shell of the organizer's rooms: a rail at the left, on phones a menu at the top. */
export function OrganizerPage(props: OrganizerPageProps) {
  const { event, rail, person, title, lead, actions, children } = props;
  const t = words[useLang()];
  return (
    <div className="page page--organizer accented" style={accentVariables(event.accentHue)}>
      <SkipLink />
      <header className="rail rail--wide">
        <EventName event={event} />
        <nav aria-label={t.main}>
          <Entries rail={rail} />
        </nav>
        <Person person={person} event={event} />
      </header>
      <details className="rail rail--phone">
        <summary className="rail__summary">
          <span className="rail__name">
            <InLanguage value={event.name} />
          </span>
          <span className="row">
            <Icon name="menu" />
            {t.menu}
          </span>
        </summary>
        <nav aria-label={t.main}>
          <Entries rail={rail} />
        </nav>
        <Person person={person} event={event} />
      </details>
      <main className="page__main page__main--organizer" id="main" tabIndex={-1}>
        <header className="page__head page__head--organizer">
          <h1>{title}</h1>
          {actions !== undefined && <div className="row">{actions}</div>}
          {lead !== undefined && <p className="section__lead">{lead}</p>}
        </header>
        {children}
      </main>
    </div>
  );
}

function EventName({ event }: Pick<OrganizerPageProps, "event">) {
  return (
    <a className="rail__name" href={overviewUrl(event.slug)}>
      <InLanguage value={event.name} />
    </a>
  );
}

function Entries({ rail }: { rail: readonly RailEntry[] }) {
  return (
    <ul className="rail__list">
      {rail.map((entry) => (
        <li key={entry.href}>
          <a
            className="rail__link"
            href={entry.href}
            aria-current={entry.current ? "page" : undefined}
          >
            <Icon name={entry.icon} />
            {entry.label}
            {entry.count ? <span className="rail__count">{entry.count}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Person({ person, event }: Pick<OrganizerPageProps, "person" | "event">) {
  const lang = useLang();
  const t = words[lang];
  return (
    <div className="rail__person">
      <a className="rail__link" href={eventUrl(lang, event.slug)}>
        <Icon name="external" />
        {t.publicPage}
      </a>
      <LanguageLink className="rail__link" icon="language" />
      <ThemeSwitch className="rail__link" />
      <a className="rail__link" href={myUrl()}>
        <Icon name="person" />
        <span className="rail__who">{person}</span>
      </a>
    </div>
  );
}
