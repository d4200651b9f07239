import type { CSSProperties } from "react";
import { localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { draftSessionUrl } from "#app/urls.ts";
import { agendaWords } from "../editor-wording.ts";
import { kindWords, listWords } from "../lists-wording.ts";
import type { SessionRow } from "../session-rows.ts";
import { NothingListed } from "./list-page.tsx";

type SessionTableProps = {
  slug: string;
  rows: SessionRow[];
  manages: boolean;
  isFiltered: boolean;
  /** The form that the boxes before the rows belong to. */
  form: string;
};

/** Sessions with where, when and who, and what each still lacks. */
export function SessionTable({ slug, rows, manages, isFiltered, form }: SessionTableProps) {
  const lang = useLang();
  const t = listWords[lang];
  const columns: Column<SessionRow>[] = [
    {
      key: "title",
      head: t.title,
      cell: ({ key, title, isCanceled, missing }) => (
        <>
          <a href={draftSessionUrl(slug, key)}>
            <InLanguage value={title} />
          </a>{" "}
          {isCanceled && <Badge tone="stop">{t.canceled}</Badge>}{" "}
          {missing.map((one) => (
            <Badge key={one} tone="warn">
              {t.missingIn[one]}
            </Badge>
          ))}
        </>
      ),
    },
    { key: "kind", head: t.kind, cell: ({ kind }) => kindWords[lang][kind] },
    {
      key: "when",
      head: t.when,
      cell: ({ when }) =>
        when ? (
          <span className="one-piece">{when}</span>
        ) : (
          <span className="muted">{t.unscheduled}</span>
        ),
    },
    { key: "where", head: t.where, cell: ({ where }) => where },
    {
      key: "track",
      head: t.track,
      cell: ({ track, color }) =>
        track && (
          <span>
            <span className="track-dot" style={{ "--track": color } as CSSProperties} />{" "}
            <InLanguage value={track} />
          </span>
        ),
    },
    { key: "speakers", head: t.speakers, cell: ({ speakers }) => speakers },
    {
      key: "seats",
      head: t.seats,
      end: true,
      cell: ({ seats }) =>
        seats && <span className="one-piece">{t.taken(seats.taken, seats.of)}</span>,
    },
  ];
  const select = {
    name: "sessions",
    form,
    label: ({ title }: SessionRow) => localized(title, lang),
  };
  return (
    <Table
      caption={agendaWords[lang].sessions}
      columns={columns}
      rows={rows}
      rowKey={({ key, version }) => `${key}.${version}`}
      {...(manages ? { select } : {})}
      empty={<NothingListed isFiltered={isFiltered} none={t.noSessions} />}
    />
  );
}
