import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ExampleList } from "#app/ui/example-list.tsx";
import { FieldFrame, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { organizationKinds } from "../kinds.ts";
import { organizationsExample } from "../organizations-example.ts";
import type { OrganizationsPreview } from "../organizations-preview.ts";
import { words } from "../organizer-wording.ts";
import { words as shared } from "../wording.ts";

/** The list to import, and what its lines leave open. */
export function OrganizationsImportForm({ kind }: { kind: string }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <FieldFrame
        name="list"
        label={t.file}
        required
        hint={
          <>
            {t.fileHint} {t.columnsHint}{" "}
            <ExampleList {...organizationsExample[lang]} label={t.example} />
          </>
        }
      >
        {(wiring) => (
          <input {...wiring} className="input" type="file" accept=".csv,.tsv,.txt,text/csv" />
        )}
      </FieldFrame>
      <Select
        name="kind"
        label={t.otherwise}
        value={kind}
        empty={t.mustSay}
        options={organizationKinds.map((value) => ({ value, label: shared[lang].one[value] }))}
      />
      <ActionBar>
        <Button variant="primary" icon="upload">
          {t.preview}
        </Button>
      </ActionBar>
    </form>
  );
}

/** What an import would do, with every line it cannot take; confirmed by its own button. */
export function OrganizationsPreviewed({
  preview,
  kind,
}: {
  preview: OrganizationsPreview;
  kind: string;
}) {
  const lang = useLang();
  const t = words[lang];
  const { good, already, bad, badInAll, ignored, contacts } = preview;
  const invites = contacts > 0 && preview.mayInvite;
  return (
    <Stack gap="wide">
      <Section title={good > 0 ? t.wouldAdd(good) : t.nothingNew}>
        {already > 0 && <p>{t.already(already)}</p>}
        {ignored.length > 0 && (
          <p className="muted">{t.ignored(ignored.join(lang === "zh" ? "、" : ", "))}</p>
        )}
        {contacts > 0 && !preview.mayInvite && (
          <Notice tone="info">{t.inviteLater(contacts)}</Notice>
        )}
        {(good > 0 || invites) && (
          <form method="post" encType="multipart/form-data" className="form">
            <input type="hidden" name="text" value={preview.text} />
            <input type="hidden" name="name" value={preview.name} />
            <input type="hidden" name="kind" value={kind} />
            {invites && (
              <Checkbox name="letters" label={t.sendInvitations(contacts)} checked={good === 0} />
            )}
            <Row>
              <Button variant="primary" name="confirmed" value="yes" icon="check">
                {good > 0 ? t.importNow(good) : t.inviteNow}
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
