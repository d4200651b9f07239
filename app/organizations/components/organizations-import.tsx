import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ExampleList } from "#app/ui/example-list.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { LinesPreview, ListField } from "#app/ui/list-import.tsx";
import { Notice } from "#app/ui/notice.tsx";
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
      <ListField
        label={t.file}
        required
        hint={
          <>
            {t.fileHint} {t.columnsHint}{" "}
            <ExampleList {...organizationsExample[lang]} label={t.example} />
          </>
        }
      />
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

/** What an import would do, and whether those who are to speak for organizations are invited. */
export function OrganizationsPreviewed({
  preview,
  kind,
}: {
  preview: OrganizationsPreview;
  kind: string;
}) {
  const t = words[useLang()];
  const { good, contacts, mayInvite } = preview;
  const invites = contacts > 0 && mayInvite;
  const inviteNow = invites ? t.inviteNow : null;
  return (
    <LinesPreview
      preview={preview}
      words={t}
      notes={contacts > 0 && !mayInvite && <Notice tone="info">{t.inviteLater(contacts)}</Notice>}
      confirm={good > 0 ? t.importNow(good) : inviteNow}
    >
      <input type="hidden" name="kind" value={kind} />
      {invites && (
        <Checkbox name="letters" label={t.sendInvitations(contacts)} checked={good === 0} />
      )}
    </LinesPreview>
  );
}
