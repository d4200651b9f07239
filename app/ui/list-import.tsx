import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { FieldFrame } from "./field.tsx";
import { useLang } from "./lang.tsx";
import { Row, Section, Stack } from "./layout.tsx";
import { Notice } from "./notice.tsx";
import { Table } from "./table.tsx";

type ListFieldProps = { label: string; hint: ReactNode; name?: string; required?: boolean };

/** The file of a list, as spreadsheets save it. */
export function ListField({ name = "list", ...field }: ListFieldProps) {
  return (
    <FieldFrame name={name} {...field}>
      {(wiring) => (
        <input {...wiring} className="input" type="file" accept=".csv,.tsv,.txt,text/csv" />
      )}
    </FieldFrame>
  );
}

type LinesPreviewProps = {
  preview: {
    good: number;
    already: number;
    ignored: string[];
    bad: { line: number; why: string }[];
    badInAll: number;
    /** The list and its name, to be sent once more. */
    text: string;
    name: string;
  };
  words: {
    wouldAdd(n: number): string;
    nothingNew: string;
    already(n: number): string;
    ignored(heads: string): string;
    badLines(n: number): string;
    firstBad(n: number): string;
    line: string;
    why: string;
  };
  /** What else there is to know before it is confirmed. */
  notes?: ReactNode;
  /** What the button says that confirms it; null where there is nothing to confirm. */
  confirm: string | null;
  /** What goes along with the list. */
  children?: ReactNode;
};

/** What importing a list would do, with every line it cannot take; confirmed by its own button. */
export function LinesPreview({ preview, words: t, notes, confirm, children }: LinesPreviewProps) {
  const lang = useLang();
  const { good, already, ignored, bad, badInAll, text, name } = preview;
  return (
    <Stack gap="wide">
      <Section title={good > 0 ? t.wouldAdd(good) : t.nothingNew}>
        {already > 0 && <p>{t.already(already)}</p>}
        {ignored.length > 0 && (
          <p className="muted">{t.ignored(ignored.join(lang === "zh" ? "、" : ", "))}</p>
        )}
        {notes}
        {confirm !== null && (
          <form method="post" encType="multipart/form-data" className="form">
            <input type="hidden" name="text" value={text} />
            <input type="hidden" name="name" value={name} />
            {children}
            <Row>
              <Button variant="primary" name="confirmed" value="yes" icon="check">
                {confirm}
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
