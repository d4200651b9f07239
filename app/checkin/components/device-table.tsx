import { timeAgo } from "#app/accounts/time-ago.ts";
import { type Localized, localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { words } from "../organizer-wording.ts";

/** A phone as the table shows it; instants in ms UTC. */
export type PhoneRow = {
  id: string;
  name: string;
  gateName: Localized;
  lastSeenAt: Instant | null;
  revokedAt: Instant | null;
  scans: number;
};

type DeviceTableProps = {
  phones: PhoneRow[];
  manages: boolean;
  now: Instant;
  /** The phone whose removal is asked about on the page itself, where no script opens dialogs. */
  asked: string | null;
};

/** The phones of an event, where they are and what they did; each can be removed. */
export function DeviceTable({ phones, manages, now, asked }: DeviceTableProps) {
  const lang = useLang();
  const t = words[lang];
  const inUse = phones.filter(({ revokedAt }) => revokedAt === null);
  const columns: Column<PhoneRow>[] = [
    { key: "name", head: t.phone, cell: ({ name }) => name },
    { key: "gate", head: t.gate, cell: ({ gateName }) => <InLanguage value={gateName} /> },
    {
      key: "seen",
      head: t.lastSeen,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? t.never : timeAgo(lastSeenAt, now, lang)),
    },
    { key: "scans", head: t.scans, end: true, cell: ({ scans }) => <Count n={scans} /> },
  ];
  if (manages) {
    columns.push({ key: "remove", head: t.remove, end: true, cell: (row) => <Ask phone={row} /> });
  }
  const question = inUse.find(({ id }) => id === asked);
  return (
    <>
      {manages && question && <Question phone={question} />}
      <Table caption={t.phones} rows={phones} rowKey={({ id }) => id} columns={columns} />
      {manages && inUse.map((phone) => <Removal key={phone.id} phone={phone} />)}
    </>
  );
}

function Ask({ phone: { id, name, revokedAt } }: { phone: PhoneRow }) {
  const t = words[useLang()];
  if (revokedAt !== null) return <Badge tone="quiet">{t.removedAt}</Badge>;
  return (
    <ButtonLink href={`?remove=${id}`} opens={`remove-${id}`} variant="plain">
      {t.remove}
      <span className="unseen"> {name}</span>
    </ButtonLink>
  );
}

function Question({ phone }: { phone: PhoneRow }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Notice
      tone="warn"
      title={t.removeTitle(phone.name)}
      action={<RemovalForm phone={phone} id={`ask-${phone.id}`} withButton />}
    >
      {t.removeWhy(localized(phone.gateName, lang))}
    </Notice>
  );
}

function Removal({ phone }: { phone: PhoneRow }) {
  const lang = useLang();
  const t = words[lang];
  const form = `removal-${phone.id}`;
  return (
    <Dialog
      id={`remove-${phone.id}`}
      title={t.removeTitle(phone.name)}
      actions={
        <Button variant="danger" form={form}>
          {t.removePhone(phone.name)}
        </Button>
      }
    >
      <p>{t.removeWhy(localized(phone.gateName, lang))}</p>
      <RemovalForm phone={phone} id={form} />
    </Dialog>
  );
}

type RemovalFormProps = { phone: PhoneRow; id: string; withButton?: boolean };

function RemovalForm({ phone, id, withButton }: RemovalFormProps) {
  const t = words[useLang()];
  return (
    <form method="post" id={id}>
      <input type="hidden" name="device" value={phone.id} />
      {withButton && <Button variant="danger">{t.removePhone(phone.name)}</Button>}
    </form>
  );
}
