import { ActionBar, Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { ListField } from "#app/ui/list-import.tsx";
import { Money } from "#app/ui/numbers.tsx";
import { Table } from "#app/ui/table.tsx";
import { columnKinds } from "../statement-heads.ts";
import type { StatementPreview } from "../statement-preview.ts";
import { words } from "../wording.ts";

/** Where a statement is chosen. */
export function StatementUpload() {
  const t = words[useLang()];
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <ListField label={t.file} required hint={t.fileHint} />
      <ActionBar>
        <Button variant="primary" icon="upload" name="intent" value="preview">
          {t.preview}
        </Button>
      </ActionBar>
    </form>
  );
}

type PreviewProps = { preview: StatementPreview; currency: string };

/** What is in a statement, and what its columns were taken for, before it is kept. */
export function StatementPreviewed({ preview, currency }: PreviewProps) {
  const t = words[useLang()];
  const { fresh, known, outgoing, unread, lines } = preview;
  const all = fresh + unread;
  return (
    <Stack gap="wide">
      <Section
        title={fresh > 0 ? t.firstLines : t.nothingNew}
        lead={t.counts(fresh, known, outgoing, unread)}
      >
        <Table
          caption={t.firstLines}
          rows={lines}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: "date", head: t.date, cell: ({ bookedOn }) => bookedOn },
            { key: "payer", head: t.payer, cell: ({ payer }) => <bdi>{payer}</bdi> },
            { key: "text", head: t.text, cell: ({ text }) => <bdi>{text}</bdi> },
            {
              key: "amount",
              head: t.amount,
              end: true,
              cell: (line) => <Money amount={line.amount} currency={line.currency || currency} />,
            },
          ]}
        />
        {all > 0 && (
          <form method="post" encType="multipart/form-data" data-once="">
            <Again preview={preview} />
            <Row>
              <Button variant="primary" name="intent" value="keep" icon="check">
                {t.keep(all)}
              </Button>
            </Row>
          </form>
        )}
      </Section>
      <Section title={t.columns} lead={t.columnsHint}>
        <Columns preview={preview} />
      </Section>
    </Stack>
  );
}

/** The file once more, with what its columns were taken for. */
function Again({ preview }: { preview: StatementPreview }) {
  const { mapping, text, name } = preview;
  return (
    <>
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="chosen" value="yes" />
      {columnKinds.map((kind) =>
        [mapping[kind] ?? []]
          .flat()
          .map((at) => (
            <input key={`${kind} ${at}`} type="hidden" name={columnName(kind)} value={at} />
          )),
      )}
    </>
  );
}

function Columns({ preview }: { preview: StatementPreview }) {
  const t = words[useLang()];
  const { heads, mapping, text, name } = preview;
  const options = heads.map((head, at) => ({ value: String(at), label: head || `${at + 1}` }));
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="chosen" value="yes" />
      {columnKinds.map((kind) =>
        kind === "text" ? (
          <Choices
            key={kind}
            name={columnName(kind)}
            kind="several"
            inRow
            label={t.kinds[kind]}
            choices={options}
            values={mapping.text.map(String)}
          />
        ) : (
          <Select
            key={kind}
            name={columnName(kind)}
            label={t.kinds[kind]}
            empty={t.noColumn}
            value={mapping[kind] === undefined ? "" : String(mapping[kind])}
            options={options}
          />
        ),
      )}
      <Row>
        <Button name="intent" value="preview">
          {t.again}
        </Button>
      </Row>
    </form>
  );
}

/** Texts of the file itself are sent as `text`: its columns of texts are called otherwise. */
function columnName(kind: (typeof columnKinds)[number]): string {
  return kind === "text" ? "texts" : kind;
}
