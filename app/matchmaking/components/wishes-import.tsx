import { ActionBar, Button } from "#app/ui/button.tsx";
import { ExampleList } from "#app/ui/example-list.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { LinesPreview, ListField } from "#app/ui/list-import.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { wishesExample } from "../wishes-example.ts";
import { wishesWords } from "../wishes-import-wording.ts";
import type { WishesPreview } from "../wishes-preview.ts";

/** The list to import, as a file or `pasted`. */
export function WishesImportForm({ pasted }: { pasted: string }) {
  const lang = useLang();
  const t = wishesWords[lang];
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <ListField
        label={t.file}
        hint={
          <>
            {t.fileHint} {t.columnsHint} {t.correctHint}{" "}
            <ExampleList {...wishesExample[lang]} label={t.example} />
          </>
        }
      />
      <TextArea name="text" label={t.paste} value={pasted} rows={5} spellCheck={false} />
      <ActionBar>
        <Button variant="primary" icon="upload">
          {t.preview}
        </Button>
      </ActionBar>
    </form>
  );
}

/** What an import would do, and which of it counts as agreed. */
export function WishesPreviewed({ preview }: { preview: WishesPreview }) {
  const lang = useLang();
  const t = wishesWords[lang];
  const { good, changed, takenBack, own, mutual, consent } = preview;
  const fresh = good - changed - takenBack;
  const parts = [
    fresh > 0 && good > fresh ? t.newOnes(fresh) : "",
    changed > 0 ? t.changed(changed) : "",
    takenBack > 0 ? t.takenBack(takenBack) : "",
  ].filter((part) => part !== "");
  return (
    <LinesPreview
      preview={preview}
      words={t}
      notes={
        <>
          {parts.length > 0 && <p>{parts.join(lang === "zh" ? "" : " ")}</p>}
          {own > 0 && <p>{t.own(own)}</p>}
          <Notice tone="info">
            {t.mutual(mutual)} {t.consents[consent]}
          </Notice>
        </>
      }
      confirm={good > 0 ? t.importNow(good) : null}
    >
      <p className="muted small">{t.secret}</p>
    </LinesPreview>
  );
}
