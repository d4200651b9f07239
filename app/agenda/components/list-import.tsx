import { ActionBar, Button, ButtonLink } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { ListField } from "#app/ui/list-import.tsx";
import { draftListFileUrl } from "#app/urls.ts";
import { importWords } from "../import-wording.ts";
import type { ListKind } from "../lists/columns.ts";
import type { listPreview } from "../lists/preview.ts";
import { listFileWords } from "../lists/wording.ts";
import { listWords } from "../lists-wording.ts";
import { Things, Warnings, WouldChange } from "./import-parts.tsx";

/** The list to import: a file, or its text. */
export function ListImportForm({ slug, kind }: { slug: string; kind: ListKind }) {
  const lang = useLang();
  const t = listFileWords[lang];
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <ListField name="file" label={t.file} hint={t.fileHint} />
      <TextArea name="text" label={t.orPaste} hint={t.pasteHint} rows={4} spellCheck={false} />
      <ActionBar>
        <Button variant="primary" icon="upload">
          {importWords[lang].preview}
        </Button>
        <ButtonLink href={draftListFileUrl(slug, kind)} icon="download" download>
          {listWords[lang].csvOut}
        </ButtonLink>
      </ActionBar>
    </form>
  );
}

type ListPreviewProps = {
  preview: ReturnType<typeof listPreview> & { fileName: string; seen: number; packed: string };
};

/** What a list would do to the draft, confirmed by its own button. */
export function ListPreview({ preview }: ListPreviewProps) {
  const t = listFileWords[useLang()];
  const { counts, added, changed, fileName, seen, packed } = preview;
  return (
    <>
      <WouldChange read={t.read(fileName, preview.lines)} counts={counts}>
        {counts.added + counts.changed === 0 ? (
          <p>{t.same}</p>
        ) : (
          <form method="post" encType="multipart/form-data">
            <input type="hidden" name="packed" value={packed} />
            <input type="hidden" name="name" value={fileName} />
            <input type="hidden" name="seen" value={seen} />
            <Row>
              <Button variant="primary" name="apply" value="yes" icon="check">
                {t.apply}
              </Button>
            </Row>
          </form>
        )}
      </WouldChange>
      <Things title={t.changed} things={changed} inAll={counts.changed} />
      <Things title={t.added} things={added} inAll={counts.added} />
      <Warnings warnings={preview.warnings} inAll={preview.warningsInAll} />
    </>
  );
}
