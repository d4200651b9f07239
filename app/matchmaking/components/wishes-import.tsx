import { ActionBar, Button } from "#app/ui/button.tsx";
import { ExampleList } from "#app/ui/example-list.tsx";
import { FieldFrame, TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { wishesExample } from "../wishes-example.ts";
import { wishesWords } from "../wishes-import-wording.ts";
import type { WishesPreview } from "../wishes-preview.ts";

/** The list to import, as a file or pasted. */
export function WishesImportForm() {
  const lang = useLang();
  const t = wishesWords[lang];
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <FieldFrame
        name="list"
        label={t.file}
        hint={
          <>
            {t.fileHint} {t.columnsHint} <ExampleList {...wishesExample[lang]} label={t.example} />
          </>
        }
      >
        {(wiring) => (
          <input {...wiring} className="input" type="file" accept=".csv,.tsv,.txt,text/csv" />
        )}
      </FieldFrame>
      <TextArea name="text" label={t.paste} rows={5} spellCheck={false} />
      <ActionBar>
        <Button variant="primary" icon="upload">
          {t.preview}
        </Button>
      </ActionBar>
    </form>
  );
}

/** What an import would do, with every line it cannot take; confirmed by its own button. */
export function WishesPreviewed({ preview }: { preview: WishesPreview }) {
  const lang = useLang();
  const t = wishesWords[lang];
  const { good, already, own, bad, badInAll, ignored, mutual, consent } = preview;
  return (
    <Stack gap="wide">
      <Section title={good > 0 ? t.wouldAdd(good) : t.nothingNew}>
        {already > 0 && <p>{t.already(already)}</p>}
        {own > 0 && <p>{t.own(own)}</p>}
        {ignored.length > 0 && (
          <p className="muted">{t.ignored(ignored.join(lang === "zh" ? "、" : ", "))}</p>
        )}
        <Notice tone="info">
          {t.mutual(mutual)} {t.consents[consent]}
        </Notice>
        {good > 0 && (
          <form method="post" encType="multipart/form-data" className="form">
            <input type="hidden" name="text" value={preview.text} />
            <input type="hidden" name="name" value={preview.name} />
            <Row>
              <Button variant="primary" name="confirmed" value="yes" icon="check">
                {t.importNow(good)}
              </Button>
            </Row>
            <p className="muted small">{t.secret}</p>
          </form>
        )}
      </Section>
      {badInAll > 0 && (
        <Section title={t.badLines(badInAll)}>
          {badInAll > bad.length && <Notice tone="info">{t.firstBad(bad.length)}</Notice>}
          <Table
            caption={t.badLines(badInAll)}
            rows={bad}
            rowKey={(row) => String(row.line)}
            columns={[
              { key: "line", head: t.line, cell: (row) => row.line },
              { key: "why", head: t.why, cell: (row) => row.why },
            ]}
          />
        </Section>
      )}
    </Stack>
  );
}
