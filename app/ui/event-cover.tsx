import type { ReactNode } from "react";
import { type Localized, langTag, otherLang } from "#app/lib/lang.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { InLanguage } from "./page.tsx";

/** The drawing that `cover()` made of an event's slug: our own markup, never anybody's input. */
export function EventCover({ drawing, className }: { drawing: string; className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own code from numbers alone
  return <div className={className} dangerouslySetInnerHTML={{ __html: drawing }} />;
}

type HeroProps = {
  drawing: string;
  name: Localized;
  tagline?: Localized;
  facts: readonly { icon: IconName; words: ReactNode }[];
  /** The one thing to do next. */
  action: ReactNode;
};

/** The first screen of an event: its name on its cover, when and where, one button. */
export function Hero({ drawing, name, tagline, facts, action }: HeroProps) {
  const other = otherLang(useLang());
  return (
    <div className="hero">
      <EventCover drawing={drawing} className="hero__cover" />
      <div className="hero__words">
        <h1>
          <InLanguage value={name} />
        </h1>
        {name.zh && name.en && name.zh !== name.en && (
          <p className="hero__other" lang={langTag(other)}>
            {name[other]}
          </p>
        )}
        {tagline && (tagline.zh || tagline.en) && (
          <p className="hero__lead">
            <InLanguage value={tagline} />
          </p>
        )}
        <ul className="hero__facts">
          {facts.map((fact) => (
            <li className="hero__fact" key={fact.icon}>
              <Icon name={fact.icon} />
              <span>{fact.words}</span>
            </li>
          ))}
        </ul>
        <div className="hero__action">{action}</div>
      </div>
    </div>
  );
}
