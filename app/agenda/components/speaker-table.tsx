import type { Localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { draftSpeakerUrl } from "#app/urls.ts";
import { agendaWords } from "../editor-wording.ts";
import { listWords } from "../lists-wording.ts";
import { NothingListed } from "./list-page.tsx";

/** A speaker as the list shows one; the address only to who may change the agenda. */
export type SpeakerRow = {
  key: string;
  name: Localized;
  organization: Localized;
  email: string;
  sessions: number;
};

type SpeakerTableProps = {
  slug: string;
  rows: SpeakerRow[];
  manages: boolean;
  isFiltered: boolean;
};

/** Speakers with where they are from and how often they speak. */
export function SpeakerTable({ slug, rows, manages, isFiltered }: SpeakerTableProps) {
  const lang = useLang();
  const t = listWords[lang];
  const columns: Column<SpeakerRow>[] = [
    {
      key: "name",
      head: t.personName,
      cell: ({ key, name }) => (
        <>
          <a href={draftSpeakerUrl(slug, key)}>
            <InLanguage value={name} />
          </a>{" "}
          {name.zh === "" && <Badge tone="warn">{t.missingIn.zh}</Badge>}
          {name.en === "" && <Badge tone="warn">{t.missingIn.en}</Badge>}
        </>
      ),
    },
    {
      key: "organization",
      head: t.organization,
      cell: ({ organization }) => <InLanguage value={organization} />,
    },
    ...(manages ? [{ key: "email", head: t.email, cell: ({ email }: SpeakerRow) => email }] : []),
    {
      key: "sessions",
      head: t.sessions,
      end: true,
      cell: ({ sessions }) => <Count n={sessions} />,
    },
  ];
  return (
    <Table
      caption={agendaWords[lang].speakers}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<NothingListed isFiltered={isFiltered} none={t.noSpeakers} />}
    />
  );
}
