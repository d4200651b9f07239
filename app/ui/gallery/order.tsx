import type { ReactNode } from "react";
import { Badge } from "../badge.tsx";
import { Button, ButtonLink } from "../button.tsx";
import { Facts, Row, Section } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { TicketCard } from "../ticket-card.tsx";
import { When } from "../when.tsx";
import { closes, event, opens, type Say, secret, zone } from "./sample.ts";

/** A paid order with its ticket. */
export function OrderSheet({ say, drawing, qr }: { say: Say; drawing: string; qr: ReactNode }) {
  return (
    <Page event={event} title={say("期待与您见面", "See you there")}>
      <Notice tone="ok" title={say("报名成功", "You are registered")} live>
        {say(
          "门票已寄往 mingyue@example.com。",
          "The ticket is on its way to mingyue@example.com.",
        )}
      </Notice>
      <TicketCard
        event={event.name}
        drawing={drawing}
        holder={say("欧阳明月", "Mingyue Ouyang")}
        type={say("双日票", "Two days")}
        when={<When from={opens} until={closes} zone={zone} />}
        where={say("西岸国际会展中心", "West Bund Hall")}
        secret={secret}
        qr={qr}
      >
        <ButtonLink href="#pdf" icon="download">
          PDF
        </ButtonLink>
        <ButtonLink href="#ics" icon="calendar">
          {say("加入日历", "Add to calendar")}
        </ButtonLink>
      </TicketCard>
      <Section title={say("订单", "Your order")}>
        <Facts
          facts={[
            { name: say("编号", "Code"), value: <strong>W7K2M9QD</strong> },
            {
              name: say("状态", "Status"),
              value: <Badge tone="ok">{say("已支付", "Paid")}</Badge>,
            },
          ]}
        />
        <form method="post">
          <Row>
            <Button icon="mail">{say("重新发送门票", "Send the ticket again")}</Button>
          </Row>
        </form>
      </Section>
    </Page>
  );
}
