import { dayOf, formatDay } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { labelOf } from "../label-of.ts";
import type { Colleague } from "../people.ts";
import { roleNames } from "../roles.ts";
import { roleWords, words } from "../wording.ts";

type Row = Colleague & { isYou: boolean };

type ColleaguesProps = {
  colleagues: Row[];
  zone: string;
  /** Whether this reader may invite, change and remove. */
  manages: boolean;
  /** Where they show first that it is them; null where they have just signed in. */
  confirmAt: string | null;
  answer?:
    | {
        errors: Record<string, string>;
        typed: Record<string, string | string[]>;
        refused: string;
      }
    | undefined;
};

/** Who works on an event and as what; for owners with the ways to change it. */
export function Colleagues(props: ColleaguesProps) {
  const { colleagues, zone, confirmAt, answer } = props;
  const lang = useLang();
  const t = words[lang];
  const manages = props.manages && confirmAt === null;
  const columns: Column<Row>[] = [
    { key: "name", head: t.name, cell: (row) => <Who row={row} /> },
    {
      key: "role",
      head: t.role,
      cell: (row) => (manages ? <RoleChange row={row} /> : roleWords[lang].names[row.role]),
    },
    { key: "since", head: t.joined, cell: (row) => formatDay(dayOf(row.since, zone), lang) },
  ];
  if (manages) {
    columns.push({
      key: "remove",
      head: t.remove,
      end: true,
      cell: (row) => <Removal row={row} />,
    });
  }
  return (
    <div className="stack stack--wide">
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      {props.manages && confirmAt !== null && (
        <Notice
          tone="info"
          action={
            <ButtonLink href={confirmAt} variant="primary">
              {t.confirm}
            </ButtonLink>
          }
        >
          {t.confirmFirst}
        </Notice>
      )}
      <Table
        caption={t.colleagues}
        columns={columns}
        rows={colleagues}
        rowKey={(row) => row.personId}
      />
      {manages && <Invitation answer={answer} />}
    </div>
  );
}

function Who({ row }: { row: Row }) {
  const t = words[useLang()];
  return (
    <div>
      <div>
        {labelOf(row)}
        {row.isYou && <span className="muted"> · {t.you}</span>}
      </div>
      {row.name && <div className="muted small">{row.email}</div>}
    </div>
  );
}

function RoleChange({ row }: { row: Row }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <form method="post" className="inline-form">
      <input type="hidden" name="intent" value="change" />
      <input type="hidden" name="person" value={row.personId} />
      <select
        className="input input--short"
        name="role"
        defaultValue={row.role}
        aria-label={t.changeWho(labelOf(row))}
      >
        {roleNames.map((role) => (
          <option key={role} value={role}>
            {roleWords[lang].names[role]}
          </option>
        ))}
      </select>
      <Button variant="plain">{t.change}</Button>
    </form>
  );
}

function Removal({ row }: { row: Row }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Confirm
      intent="remove"
      of={row.personId}
      label={t.remove}
      title={t.removeWho(labelOf(row))}
      fields={<input type="hidden" name="person" value={row.personId} />}
    >
      {t.removeWhy(labelOf(row), roleWords[lang].names[row.role])}
    </Confirm>
  );
}

function Invitation({ answer }: Pick<ColleaguesProps, "answer">) {
  const lang = useLang();
  const t = words[lang];
  const typed = (name: string) => {
    const value = answer?.typed[name];
    return typeof value === "string" ? value : "";
  };
  return (
    <Section title={t.invite} lead={t.inviteLead}>
      <form method="post" className="stack" data-once="">
        <ErrorSummary
          errors={answer?.errors}
          labels={{ name: t.name, email: t.email, role: t.role }}
        />
        <input type="hidden" name="intent" value="invite" />
        <Field
          name="name"
          label={t.name}
          required
          value={typed("name")}
          error={answer?.errors.name}
          maxLength={100}
        />
        <Field
          name="email"
          type="email"
          label={t.email}
          required
          value={typed("email")}
          error={answer?.errors.email}
          maxLength={254}
        />
        <Choices
          name="role"
          kind="one"
          label={t.role}
          required
          error={answer?.errors.role}
          values={[typed("role") || "editor"]}
          choices={roleNames.map((role) => ({
            value: role,
            label: roleWords[lang].names[role],
            hint: roleWords[lang].duties[role],
          }))}
        />
        <div className="row">
          <Button variant="primary">{t.sendInvitation}</Button>
        </div>
      </form>
    </Section>
  );
}
