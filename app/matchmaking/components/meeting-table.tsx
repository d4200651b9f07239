import { formatDay } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { Table } from "#app/ui/table.tsx";
import {
  meetingSheetsUrl,
  meetingsExportUrl,
  plannedMeetingsUrl,
  plannedMeetingUrl,
} from "#app/urls.ts";
import type { MeetingLine } from "../meeting-lines.ts";
import { planWords } from "../plan-wording.ts";
import { Pair } from "./meeting-cells.tsx";

type MeetingTableProps = {
  slug: string;
  filter: { day: string; search: string };
  days: { value: string; label: string }[];
  /** Those of this page, of so many in all. */
  lines: MeetingLine[];
  page: number;
  perPage: number;
  of: number;
};

/** The meetings of an event, found by day and words, each leading to where it is moved. */
export function MeetingTable(props: MeetingTableProps) {
  const { slug, filter, days, lines, page, perPage, of } = props;
  const lang = useLang();
  const t = planWords[lang];
  return (
    <>
      <Row apart>
        <form method="get" action={plannedMeetingsUrl(slug)} className="row">
          <Select name="day" label={t.day} empty={t.allDays} value={filter.day} options={days} />
          <Field
            name="search"
            label={t.search}
            value={filter.search}
            maxLength={100}
            type="search"
          />
          <Button icon="search">{t.show}</Button>
        </form>
        <Row>
          <ButtonLink href={meetingSheetsUrl(slug)} icon="print">
            {t.sheets}
          </ButtonLink>
          <ButtonLink href={meetingsExportUrl(slug)} icon="download" download>
            {t.csv}
          </ButtonLink>
        </Row>
      </Row>
      <Table
        caption={t.plan}
        rows={lines}
        rowKey={(row) => row.id}
        empty={<p className="muted">{t.nothingFound}</p>}
        columns={[
          {
            key: "who",
            head: t.who,
            cell: (row) => (
              <a href={plannedMeetingUrl(slug, row.id)}>
                <Pair a={row.a} b={row.b} />
              </a>
            ),
          },
          {
            key: "when",
            head: t.when,
            cell: (row) => (
              <span className="figures">
                {formatDay(row.day, lang)} {row.time}
              </span>
            ),
          },
          { key: "where", head: t.where, cell: (row) => row.where },
          {
            key: "people",
            head: t.people,
            cell: (row) => (
              <span className="muted small">
                {[row.aPeople, row.bPeople].filter(Boolean).join(" × ")}
              </span>
            ),
          },
          {
            key: "locked",
            head: t.state,
            cell: (row) =>
              row.locked && (
                <Badge tone="quiet" icon="lock">
                  {t.locked}
                </Badge>
              ),
          },
        ]}
      />
      <Pagination
        page={page}
        perPage={perPage}
        of={of}
        urlOf={(n) =>
          plannedMeetingsUrl(slug, String(new URLSearchParams({ ...filter, page: String(n) })))
        }
      />
    </>
  );
}
