import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { organizerOrdersUrl } from "#app/urls.ts";
import type { Application } from "../applications.ts";
import { words } from "../orders-wording.ts";
import { AnswerList } from "./answer-list.tsx";
import { PersonCell } from "./person-cell.tsx";

type ApplicationsProps = {
  slug: string;
  zone: string;
  rows: Application[];
  seesOrders: boolean;
  decides: boolean;
};

/** The applications that wait, to be decided on one by one or many at once. */
export function Applications({ slug, zone, rows, seesOrders, decides }: ApplicationsProps) {
  const t = words[useLang()];
  const columns: Column<Application>[] = [
    {
      key: "buyer",
      head: t.applicant,
      cell: (row) => <PersonCell name={row.buyerName} email={row.buyerEmail} />,
    },
    {
      key: "tickets",
      head: t.tickets,
      cell: (row) => (
        <div>
          {row.tickets.map((ticket) => (
            <Ticket key={ticket.id} ticket={ticket} />
          ))}
        </div>
      ),
    },
    {
      key: "code",
      head: t.code,
      cell: (row) =>
        seesOrders ? <a href={organizerOrdersUrl(slug, row.code)}>{row.code}</a> : row.code,
    },
    {
      key: "applied",
      head: t.applied,
      cell: (row) => <When from={row.placedAt} zone={zone} />,
    },
  ];
  const many = { name: "order", form: "decide", label: (row: Application) => row.buyerName };
  return (
    <>
      <Table
        caption={t.applications}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        {...(decides ? { select: many } : {})}
        empty={
          <EmptyState icon="question" title={t.noApplications}>
            {t.noApplicationsLead}
          </EmptyState>
        }
      />
      {decides && rows.length > 0 && (
        <form method="post" id="decide">
          <Row>
            <Button variant="primary" name="decision" value="approve" icon="check">
              {t.approveSelected}
            </Button>
            <Button variant="danger" name="decision" value="decline" icon="cross">
              {t.declineSelected}
            </Button>
          </Row>
        </form>
      )}
    </>
  );
}

function Ticket({ ticket }: { ticket: Application["tickets"][number] }) {
  return (
    <div>
      <bdi>{ticket.name}</bdi> · <InLanguage value={ticket.typeName} />
      <AnswerList answers={ticket.answers} />
    </div>
  );
}
