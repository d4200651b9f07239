import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import type { HiddenOne } from "../hidden-from.ts";
import { words } from "../wording.ts";

/** Whom someone hides from, and how they end it. */
export function HiddenList({ hidden }: { hidden: HiddenOne[] }) {
  const t = words[useLang()];
  return (
    <Section title={t.hidden} lead={t.hiddenLead}>
      {hidden.length === 0 && <p className="muted">{t.noHidden}</p>}
      <ul className="plain-list">
        {hidden.map(({ party, person, name, who }) => (
          <li key={`${party} ${person}`} className="row row--apart">
            <span>
              <InLanguage value={name} /> {who && <span className="muted">{who}</span>}
            </span>
            <form method="post">
              <input type="hidden" name="intent" value="hide" />
              <input type="hidden" name="way" value="show" />
              <input type="hidden" name="party" value={party} />
              <input type="hidden" name="person" value={person ?? ""} />
              <Button variant="plain">{t.showAgain}</Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
