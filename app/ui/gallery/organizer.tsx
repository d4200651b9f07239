import { Badge } from "../badge.tsx";
import { Button, ButtonLink } from "../button.tsx";
import { Select } from "../field.tsx";
import { BarChart, StatTile, StatTiles } from "../figures.tsx";
import { Row, Section } from "../layout.tsx";
import { Pagination, SearchForm, Tabs } from "../lists.tsx";
import { Money } from "../numbers.tsx";
import { OrganizerPage } from "../organizer-page.tsx";
import { Progress } from "../states.tsx";
import { type Column, Table } from "../table.tsx";
import { event, type Say } from "./sample.ts";

type Order = { code: string; buyer: string; tickets: number; amount: number; paid: boolean };

const orders: Order[] = [
  { code: "W7K2M9QD", buyer: "欧阳明月", tickets: 1, amount: 69900, paid: true },
  {
    code: "Q3ZP8HXA",
    buyer: "Bartholomew Featherstonehaugh-Kim",
    tickets: 4,
    amount: 279600,
    paid: true,
  },
  { code: "T5RN6CVB", buyer: "李一", tickets: 2, amount: 0, paid: false },
];

const rail = (say: Say) => [
  { href: "#overview", label: say("概览", "Overview"), icon: "chart" as const },
  {
    href: "#orders",
    label: say("订单", "Orders"),
    icon: "list" as const,
    current: true,
    count: 12,
  },
  { href: "#attendees", label: say("参会人", "Attendees"), icon: "people" as const },
  { href: "#types", label: say("票种", "Ticket types"), icon: "ticket" as const },
  { href: "#door", label: say("入场", "The door"), icon: "gate" as const },
  { href: "#event", label: say("活动设置", "Event"), icon: "settings" as const },
];

/** The organizer's list of orders. */
export function OrdersSheet({ say }: { say: Say }) {
  const columns: Column<Order>[] = [
    { key: "code", head: say("编号", "Code"), cell: (row) => <a href="#order">{row.code}</a> },
    { key: "buyer", head: say("购票人", "Buyer"), cell: (row) => row.buyer, sortUrl: "#buyer" },
    {
      key: "status",
      head: say("状态", "Status"),
      cell: (row) =>
        row.paid ? (
          <Badge tone="ok">{say("已支付", "Paid")}</Badge>
        ) : (
          <Badge tone="warn">{say("待审核", "To decide")}</Badge>
        ),
    },
    { key: "tickets", head: say("票数", "Tickets"), cell: (row) => row.tickets, end: true },
    {
      key: "amount",
      head: say("金额", "Amount"),
      cell: (row) => <Money amount={row.amount} currency="CNY" />,
      end: true,
      sortUrl: "#amount",
      sorted: "descending",
    },
  ];
  return (
    <OrganizerPage
      event={event}
      rail={rail(say)}
      person="lin@example.com"
      title={say("订单", "Orders")}
      actions={
        <ButtonLink href="#new" variant="primary" icon="plus">
          {say("赠票", "Give tickets")}
        </ButtonLink>
      }
    >
      <Tabs
        label={say("状态", "Status")}
        tabs={[
          { href: "#all", label: say("全部", "All"), count: 1204, current: true },
          { href: "#open", label: say("待审核", "To decide"), count: 12 },
          { href: "#paid", label: say("已支付", "Paid"), count: 1132 },
        ]}
      />
      <SearchForm
        label={say("按姓名、邮箱或编号搜索", "Search by name, e-mail or code")}
        placeholder={say("姓名、邮箱、编号", "Name, e-mail, code")}
      >
        <Select
          name="type"
          label={say("票种", "Ticket type")}
          required
          options={[{ value: "all", label: say("全部", "All") }]}
        />
      </SearchForm>
      <form id="many" method="post">
        <Row>
          <Button>{say("通过所选", "Approve the selected")}</Button>
          <Button variant="danger">{say("取消所选", "Cancel the selected")}</Button>
        </Row>
      </form>
      <Table
        caption={say("订单列表", "Orders")}
        columns={columns}
        rows={orders}
        rowKey={(row) => row.code}
        select={{ name: "order", form: "many", label: (row) => row.code }}
      />
      <Pagination page={3} perPage={50} of={1204} urlOf={(page) => `#page-${page}`} />
    </OrganizerPage>
  );
}

/** How the event stands. */
export function OverviewSheet({ say }: { say: Say }) {
  const bars = Array.from({ length: 24 }, (_, index) => ({
    label: `${String(8 + Math.floor(index / 12)).padStart(2, "0")}:${String((index % 12) * 5).padStart(2, "0")}`,
    value: Math.round(140 * Math.exp(-((index - 13) ** 2) / 30)) + (index % 3) * 4,
    current: index === 16,
  }));
  return (
    <OrganizerPage
      event={event}
      rail={rail(say).map((entry, index) => ({ ...entry, current: index === 0 }))}
      person="lin@example.com"
      title={say("概览", "Overview")}
      lead={say("今天 09:20，三个入口都在线。", "Today at 09:20; all three gates are online.")}
    >
      <StatTiles>
        <StatTile label={say("已售", "Sold")} value="1,204" note={say("共 1,500", "of 1,500")} />
        <StatTile
          label={say("收入", "Revenue")}
          value={<Money amount={48230100} currency="CNY" />}
        />
        <StatTile
          label={say("已到场", "In")}
          value="867"
          note={say("预计 1,204", "1,204 expected")}
        />
      </StatTiles>
      <Section title={say("入场", "Arrivals")}>
        <BarChart
          title={say("每五分钟到场", "Arrivals per five minutes")}
          bars={bars}
          heads={[say("时间", "Time"), say("人数", "People")]}
        />
        <Progress label={say("双日票", "Two days")} value={620} max={800} />
        <Progress label={say("社区票", "Community")} value={247} max={404} />
      </Section>
    </OrganizerPage>
  );
}
