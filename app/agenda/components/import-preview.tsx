import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import type { ImportPreview as Preview } from "../import-preview.ts";
import { importWords } from "../import-wording.ts";
import { ImportConflicts } from "./import-conflicts.tsx";
import { Things, Warnings, WouldChange } from "./import-parts.tsx";

type ImportPreviewProps = {
  preview: Preview & {
    isKnown: boolean;
    isSame: boolean;
    seen: number;
    packed: string;
    part: boolean;
  };
};

/** What an import would do to the draft, with a choice where it was changed on both sides. */
export function ImportPreview({ preview }: ImportPreviewProps) {
  const lang = useLang();
  const t = importWords[lang];
  const { counts, things, isKnown, isSame } = preview;
  const format = formats[preview.format as keyof typeof formats];
  return (
    <>
      <WouldChange read={t.read(preview.fileName, format, preview.found)} counts={counts}>
        {(isKnown || isSame) && <p>{isKnown ? t.known : t.same}</p>}
        {!isKnown && (
          <form method="post" encType="multipart/form-data" className="stack">
            <input type="hidden" name="packed" value={preview.packed} />
            <input type="hidden" name="name" value={preview.fileName} />
            <input type="hidden" name="seen" value={preview.seen} />
            {preview.part && <input type="hidden" name="part" value="yes" />}
            <ImportConflicts conflicts={preview.conflicts} inAll={preview.conflictsInAll} />
            {!isSame && (
              <Row>
                <Button variant="primary" name="apply" value="yes" icon="check">
                  {t.apply}
                </Button>
                <span className="muted">{t.applyHint}</span>
              </Row>
            )}
          </form>
        )}
      </WouldChange>
      <Things title={t.moved} things={preview.moved} inAll={counts.moved} />
      <Things title={t.canceled} things={preview.canceled} inAll={counts.canceled} />
      <Things title={t.changed} things={preview.changed} inAll={counts.changed} />
      <Things title={t.added} things={preview.added} inAll={counts.added} />
      {things.some(({ added, changed }) => added.length + changed.length > 0) && (
        <Section title={t.thingsTitle}>
          {things.map(({ kind, added, changed }) => (
            <div key={kind} className="stack stack--close">
              {added.length > 0 && (
                <details>
                  <summary>{t.things[kind](added.length)}</summary>
                  <p>{added.join(lang === "zh" ? "、" : ", ")}</p>
                </details>
              )}
              <Things title={t.changedThings[kind]} things={changed} inAll={changed.length} />
            </div>
          ))}
        </Section>
      )}
      <Warnings warnings={preview.warnings} inAll={preview.warningsInAll} />
    </>
  );
}

/** What the formats call themselves, in every language. */
const formats = { xml: "XML", json: "JSON", ics: "iCalendar", csv: "CSV" };
