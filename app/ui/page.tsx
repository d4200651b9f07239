import type { ReactNode } from "react";
import {
  type Lang,
  type Localized,
  langTag,
  localized,
  otherLang,
  shownLang,
} from "#app/lib/lang.ts";
import { agendaUrl, eventsUrl, eventUrl, imprintUrl, myUrl, privacyUrl } from "#app/urls.ts";
import { accentVariables } from "./accent.ts";
import { useOtherLanguageUrl } from "./here.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

/** What a page shows of its event; an event's row has it all. */
export type PageEvent = {
  slug: string;
  name: Localized;
  accentHue: number;
  icpNumber: string;
};

type PageProps = {
  /** The event this page belongs to; without one the bar says the site's name. */
  event?: PageEvent | undefined;
  /** `text` for one column to read or fill in, `full` where the page draws to the edges. */
  width?: "text" | "wide" | "full";
  /** The page's heading; pages that draw their own leave it out. */
  title?: ReactNode;
  lead?: ReactNode;
  /** Drawn to the edges under the bar, before everything else: an event's `Hero`. */
  hero?: ReactNode;
  children: ReactNode;
};

/** The shell of every public page: the event's name, the language, my tickets; its legal foot. */
export function Page({ event, width = "wide", title, lead, hero, children }: PageProps) {
  const shape = hero === undefined ? "page accented" : "page page--covered accented";
  return (
    <div className={shape} style={event && accentVariables(event.accentHue)}>
      <SkipLink />
      <Bar event={event} />
      <main id="main" tabIndex={-1}>
        {hero}
        <div className={`page__main page__main--${width}`}>
          {title !== undefined && <PageHead title={title} lead={lead} />}
          {children}
        </div>
      </main>
      <Foot event={event} />
    </div>
  );
}

/** The heading of a page, once, and what it is about in a sentence. */
function PageHead({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <header className="page__head">
      <h1>{title}</h1>
      {lead !== undefined && <p className="page__lead">{lead}</p>}
    </header>
  );
}

/** The first stop of the Tab key. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      {words[useLang()].skip}
    </a>
  );
}

/** A link to the same page in the other language, named in that language. */
export function LanguageLink({ className, icon }: { className?: string; icon?: IconName }) {
  const lang = useLang();
  const other = langTag(otherLang(lang));
  return (
    <a className={className} href={useOtherLanguageUrl()} lang={other} hrefLang={other}>
      {icon && <Icon name={icon} />}
      {words[lang].switchTo}
    </a>
  );
}

/** Changes between dark and light where scripts run; elsewhere the device decides. */
export function ThemeSwitch({ className = "" }: { className?: string }) {
  return (
    <button type="button" className={`only-scripted ${className}`} data-theme-switch="">
      <Icon name="theme" />
      {words[useLang()].darkOrLight}
    </button>
  );
}

/** A value in the reader's language or, marked as such for voices, in the other. */
export function InLanguage({ value, lang }: { value: Localized; lang?: Lang }) {
  const reader = useLang();
  const wanted = lang ?? reader;
  const shown = shownLang(value, wanted);
  const text = localized(value, wanted);
  return shown === reader ? text : <span lang={langTag(shown)}>{text}</span>;
}

function Bar({ event }: { event?: PageEvent | undefined }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <header className="bar">
      <a className="bar__name" href={event ? eventUrl(lang, event.slug) : eventsUrl(lang)}>
        <span>{event ? <InLanguage value={event.name} /> : t.site}</span>
      </a>
      <nav aria-label={t.main}>
        <ul className="bar__links">
          {event && (
            <li>
              <a className="bar__link" href={agendaUrl(lang, event.slug)}>
                <Icon name="calendar" />
                {t.agenda}
              </a>
            </li>
          )}
          <li>
            <LanguageLink className="bar__link" />
          </li>
          <li>
            <a className="bar__link" href={myUrl()}>
              <Icon name="ticket" />
              {t.myTickets}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function Foot({ event }: { event?: PageEvent | undefined }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <footer className="foot">
      <ul>
        {event && (
          <>
            <li>
              <a href={privacyUrl(lang, event.slug)}>{t.privacy}</a>
            </li>
            <li>
              <a href={imprintUrl(lang, event.slug)}>{t.imprint}</a>
            </li>
          </>
        )}
        {event?.icpNumber && (
          <li>
            <a href="https://beian.miit.gov.cn/" rel="noreferrer">
              {event.icpNumber}
            </a>
          </li>
        )}
      </ul>
      <ThemeSwitch />
    </footer>
  );
}
