import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { words } from "../attendees-wording.ts";
import type { ImportPreviewed } from "../import-preview.ts";

type ImportPreviewProps = {
  preview: ImportPreviewed;
  typed: { type: string; beyond: boolean; allOrNone: boolean; letters: boolean };
};

/** What an import would do, with every line it cannot take; confirmed by its own button. */
export function ImportPreview({ preview, typed }: ImportPreviewProps) {
  const lang = useLang();
  const t = words[lang];
  const { good, already, bad, badInAll, ignored } = preview;
  return (
    <Stack gap="wide">
      <Section title={good > 0 ? t.wouldAdd(good) : t.nothingNew}>
        {already > 0 && <p>{t.already(already)}</p>}
        {ignored.length > 0 && (
          <p className="muted">{t.ignored(ignored.join(lang === "zh" ? "、" : ", "))}</p>
        )}
        {good > 0 && (
          <form method="post" encType="multipart/form-data" className="form">
            <input type="hidden" name="text" value={preview.text} />
            <input type="hidden" name="name" value={preview.name} />
            <input type="hidden" name="type" value={typed.type} />
            {typed.beyond && <input type="hidden" name="beyond" value="yes" />}
            <Checkbox name="letters" label={t.sendLetters(good)} checked={typed.letters} />
            {badInAll > 0 && (
              <Checkbox name="allOrNone" label={t.allOrNone} checked={typed.allOrNone} />
            )}
            <Row>
              <Button variant="primary" name="confirmed" value="yes" icon="check">
                {t.importNow(good)}
              </Button>
            </Row>
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
