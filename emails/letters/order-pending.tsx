import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { TicketBlock } from "../components/ticket-block.tsx";
import { eventRows, orderRows, transferRows } from "../event-lines.ts";
import type { OrderFacts } from "../letter-facts.ts";
import { plain, plainFacts, plainLink, plainTicket } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (event: string) => `订单待付款：${event}`,
    keptSubject: (event: string) => `名额已保留，现场付款：${event}`,
    atDoor: "名额已为您保留",
    online: "还差一步：付款",
    payAtDoor: "您选择了现场付款。请提前到场，在签到台付款后，凭下面的二维码入场。",
    payOnline: (deadline: string) => `请在 ${deadline} 前完成付款。逾期名额将自动释放，不会扣款。`,
    byTransfer:
      "请按下面的信息转账，并在附言里写上编号，我们凭编号对账。到账后，门票会马上发给您。",
    payAnytime: "完成付款后，我们会立即发送门票。",
    pay: "去付款",
    open: "查看订单",
  },
  en: {
    subject: (event: string) => `Your order for ${event} awaits payment`,
    keptSubject: (event: string) => `Your place at ${event} is kept; pay at the door`,
    atDoor: "Your place is kept",
    online: "One step left: payment",
    payAtDoor:
      "You chose to pay at the door. Please come a little early and pay at the check-in desk; then the code below opens the gate.",
    payOnline: (deadline: string) =>
      `Please pay by ${deadline}. After that the places go back and nothing is charged.`,
    byTransfer:
      "Please transfer the amount below and write the reference on it: we know your payment by it. Your tickets follow when it has arrived.",
    payAnytime: "We send your tickets as soon as you have paid.",
    pay: "Pay now",
    open: "Open your order",
  },
});

export const orderPending: Template<"order-pending"> = {
  subject: (_, { event, order, lang }) => {
    const t = words[lang];
    const say = order.payBy === "door" ? t.keptSubject : t.subject;
    return say(localized(event.name, lang));
  },
  page: (_, facts) => {
    const { title, body, action, tickets } = said(facts);
    return (
      <Letter facts={facts} title={title} preview={body}>
        <Paragraph>{body}</Paragraph>
        {tickets.map((ticket) => (
          <TicketBlock key={ticket.id} ticket={ticket} lang={facts.lang} />
        ))}
        <Facts rows={[...transferRows(facts), ...orderRows(facts), ...eventRows(facts)]} />
        <ButtonLink href={facts.order.url} event={facts.event}>
          {action}
        </ButtonLink>
        {tickets.length > 0 && <Quiet>{shared[facts.lang].attached}</Quiet>}
      </Letter>
    );
  },
  text: (_, facts) => {
    const { title, body, action, tickets } = said(facts);
    return plain(facts, [
      title,
      body,
      tickets.map((ticket) => plainTicket(ticket, facts.lang)),
      plainFacts([...transferRows(facts), ...orderRows(facts), ...eventRows(facts)], facts.lang),
      plainLink(action, facts.order.url),
      tickets.length > 0 && shared[facts.lang].attached,
    ]);
  },
};

function said({ order, event, lang }: OrderFacts) {
  const t = words[lang];
  if (order.payBy === "door") {
    return { title: t.atDoor, body: t.payAtDoor, action: t.open, tickets: order.tickets };
  }
  if (order.transfer) {
    return { title: t.online, body: t.byTransfer, action: t.open, tickets: [] };
  }
  const deadline = order.expiresAt && formatInstant(order.expiresAt, event.zone, lang);
  return {
    title: t.online,
    body: deadline ? t.payOnline(deadline) : t.payAnytime,
    action: t.pay,
    tickets: [],
  };
}
