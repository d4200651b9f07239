import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { organizerOrganizationsUrl } from "#app/urls.ts";
import { words } from "../organizer-wording.ts";
import type { Report } from "../reports.ts";

type ReportTableProps = { slug: string; zone: string; reports: Report[] };

/** What people told the organizers, with the way to say that it is dealt with. */
export function ReportTable({ slug, zone, reports }: ReportTableProps) {
  const t = words[useLang()];
  return (
    <Table
      caption={t.tabs.reports}
      rows={reports}
      rowKey={(row) => row.id}
      empty={<EmptyState icon="check" title={t.noReports} />}
      columns={[
        { key: "said", head: t.said, cell: (row) => <span className="prewrap">{row.words}</span> },
        {
          key: "about",
          head: t.about,
          cell: (row) => (
            <>
              {row.organizationId ? (
                <a href={organizerOrganizationsUrl(slug, row.organizationId)}>
                  <InLanguage value={row.about} />
                </a>
              ) : (
                <InLanguage value={row.about} />
              )}{" "}
              <span className="muted">{row.aboutPerson}</span>
            </>
          ),
        },
        { key: "by", head: t.by, cell: (row) => row.by },
        {
          key: "at",
          head: t.reportedAt,
          cell: (row) => <When from={row.reportedAt} zone={zone} />,
        },
        {
          key: "settle",
          head: t.settle,
          end: true,
          cell: (row) =>
            row.settledAt === null ? (
              <form method="post">
                <input type="hidden" name="report" value={row.id} />
                <Button>{t.settle}</Button>
              </form>
            ) : (
              <Badge tone="ok">{t.settledBy(row.settledBy)}</Badge>
            ),
        },
      ]}
    />
  );
}
