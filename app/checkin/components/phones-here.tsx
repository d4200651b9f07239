import { timeAgo } from "#app/accounts/time-ago.ts";
import type { Instant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { words } from "../organizer-wording.ts";

type PhonesHereProps = {
  phones: { id: string; name: string; lastSeenAt: Instant | null }[];
  now: Instant;
  /** Where the list is asked for again, so that a new phone shows up by itself. */
  url: string;
};

/** The phones in use at one gate; a new one appears without reloading. */
export function PhonesHere({ phones, now, url }: PhonesHereProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Section title={t.phonesHere}>
      <div id="phones-here" data-live-url={url} data-live-every="3000" role="status">
        {phones.length === 0 ? (
          <p className="muted">{t.noPhonesHere}</p>
        ) : (
          <ul className="stack stack--close">
            {phones.map(({ id, name, lastSeenAt }) => (
              <li key={id} className="row">
                <Badge tone="ok" icon="phone">
                  {name}
                </Badge>
                <span className="muted small">
                  {t.lastSeen} {lastSeenAt === null ? t.never : timeAgo(lastSeenAt, now, lang)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
