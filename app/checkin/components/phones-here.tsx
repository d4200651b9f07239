import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { words } from "../organizer-wording.ts";

type PhonesHereProps = {
  phones: { id: string; name: string }[];
  /** Where the list is asked for again, so that a new phone shows up by itself. */
  url: string;
};

/** The phones in use at one gate; a new one appears, and is read out, without reloading. */
export function PhonesHere({ phones, url }: PhonesHereProps) {
  const t = words[useLang()];
  return (
    <Section title={t.phonesHere}>
      <div id="phones-here" data-live-url={url} data-live-every="3000" role="status">
        {phones.length === 0 ? (
          <p className="muted">{t.noPhonesHere}</p>
        ) : (
          <ul className="row">
            {phones.map(({ id, name }) => (
              <li key={id}>
                <Badge tone="ok" icon="phone">
                  {name}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
