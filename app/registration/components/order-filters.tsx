import { type Localized, localized } from "#app/lib/lang.ts";
import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { words } from "../orders-wording.ts";
import { words as shared } from "../organizer-wording.ts";

type OrderFiltersProps = {
  typed: { q: string; type: string; from: string; until: string };
  kept: Record<string, string>;
  types: { id: string; name: Localized }[];
};

/** Words, ticket type and days by which orders are looked for. */
export function OrderFilters({ typed, kept, types }: OrderFiltersProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <SearchForm label={t.searchLabel} value={typed.q} kept={kept}>
      <Select
        name="type"
        label={shared[lang].type}
        value={typed.type || "any"}
        required
        options={[
          { value: "any", label: shared[lang].any },
          ...types.map((type) => ({ value: type.id, label: localized(type.name, lang) })),
        ]}
      />
      <Field name="from" type="date" label={t.from} value={typed.from} />
      <Field name="until" type="date" label={t.until} value={typed.until} />
    </SearchForm>
  );
}
