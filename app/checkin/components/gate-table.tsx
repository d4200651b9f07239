import type { Localized } from "#app/lib/lang.ts";
import { localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { checkInListUrl, gatePhoneUrl, organizerGateUrl } from "#app/urls.ts";
import { words } from "../organizer-wording.ts";

/** A gate as the table shows it: its list, and how many phones are in use there. */
export type GateRow = {
  id: string;
  name: Localized;
  list: { id: string; name: Localized };
  phones: number;
};

type GateTableProps = { slug: string; gates: GateRow[]; manages: boolean };

/** The places where tickets are scanned; each can be given another phone. */
export function GateTable({ slug, gates, manages }: GateTableProps) {
  const lang = useLang();
  const t = words[lang];
  const columns: Column<GateRow>[] = [
    {
      key: "name",
      head: t.gate,
      cell: ({ id, name }) => (
        <MayLink href={organizerGateUrl(slug, id)} name={name} manages={manages} />
      ),
    },
    {
      key: "list",
      head: t.gateList,
      cell: ({ list }) => (
        <MayLink href={checkInListUrl(slug, list.id)} name={list.name} manages={manages} />
      ),
    },
    { key: "phones", head: t.phonesInUse, end: true, cell: ({ phones }) => <Count n={phones} /> },
  ];
  if (manages) {
    columns.push({
      key: "add",
      head: t.addPhone,
      end: true,
      cell: ({ id, name }) => (
        <form method="post" action={gatePhoneUrl(slug, id)}>
          <Button icon="phone" aria-label={t.addPhoneTo(localized(name, lang))}>
            {t.addPhone}
          </Button>
        </form>
      ),
    });
  }
  return <Table caption={t.gates} rows={gates} rowKey={({ id }) => id} columns={columns} />;
}

function MayLink({ href, name, manages }: { href: string; name: Localized; manages: boolean }) {
  return manages ? (
    <a href={href}>
      <InLanguage value={name} />
    </a>
  ) : (
    <InLanguage value={name} />
  );
}
