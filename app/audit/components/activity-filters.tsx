import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { activityUrl } from "#app/urls.ts";
import { verbs, words } from "../wording.ts";

/** Narrows the list by what was done and by whom; the address keeps it. */
export function ActivityFilters({
  slug,
  filter,
}: {
  slug: string;
  filter: { verb: string; actor: string };
}) {
  const lang = useLang();
  const t = words[lang];
  const options = (names: Record<string, string>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <form method="get" className="filters">
      <Select
        name="verb"
        label={t.verb}
        empty={t.anyVerb}
        options={options(verbs[lang])}
        value={filter.verb}
      />
      <Select
        name="actor"
        label={t.actor}
        empty={t.anyone}
        options={options(t.actors)}
        value={filter.actor}
      />
      <Button>{t.show}</Button>
      {(filter.verb || filter.actor) && (
        <ButtonLink variant="plain" href={activityUrl(slug)}>
          {t.everything}
        </ButtonLink>
      )}
    </form>
  );
}
