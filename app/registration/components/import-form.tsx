import { type Localized, localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { ListField } from "#app/ui/list-import.tsx";
import { words } from "../attendees-wording.ts";

type ImportFormProps = { types: { id: string; name: Localized }[]; typed: Record<string, unknown> };

/** The list to import, and what its lines leave open. */
export function ImportForm({ types, typed }: ImportFormProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <ListField
        label={t.file}
        required
        hint={
          <>
            {t.fileHint} {t.columnsHint}
          </>
        }
      />
      {types.length > 1 && (
        <Select
          name="type"
          label={t.defaultType}
          value={typeof typed.type === "string" ? typed.type : ""}
          empty={t.mustSay}
          options={types.map((type) => ({ value: type.id, label: localized(type.name, lang) }))}
        />
      )}
      <Checkbox
        name="beyond"
        label={t.beyondImport}
        hint={t.beyondImportHint}
        checked={typed.beyond === true}
      />
      <ActionBar>
        <Button variant="primary" icon="upload">
          {t.preview}
        </Button>
      </ActionBar>
    </form>
  );
}
