import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { FieldFrame, TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { importWords } from "../import-wording.ts";

/** A schedule to import: a file, or its text. */
export function ImportForm({ isFirst }: { isFirst: boolean }) {
  const t = importWords[useLang()];
  const form = (
    <form method="post" encType="multipart/form-data" className="form">
      <FieldFrame name="file" label={t.file} hint={t.fileHint}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="file"
            accept=".xml,.json,.ics,.csv,.tsv,.txt,application/xml,application/json,text/calendar,text/csv"
          />
        )}
      </FieldFrame>
      <TextArea name="text" label={t.orPaste} hint={t.pasteHint} rows={4} spellCheck={false} />
      <Checkbox name="part" label={t.part} hint={t.partHint} />
      <ActionBar>
        <Button variant={isFirst ? "primary" : "quiet"} icon="upload">
          {t.preview}
        </Button>
      </ActionBar>
    </form>
  );
  if (isFirst) return form;
  return (
    <details>
      <summary>{t.another}</summary>
      {form}
    </details>
  );
}
