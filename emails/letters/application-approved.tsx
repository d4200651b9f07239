import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { TicketBlock } from "../components/ticket-block.tsx";
import { eventRows, orderRows } from "../event-lines.ts";
import type { OrderFacts } from "../letter-facts.ts";
import { plain, plainFacts, plainLink, plainTicket } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (event: string) => `报名通过：${event}`,
    title: "报名已通过",
    ready: "欢迎参加！门票就在下面，入场时在手机上出示二维码即可。",
    pay: (deadline: string) => `欢迎参加！请在 ${deadline} 前完成付款，逾期名额将自动释放。`,
    payAnytime: "欢迎参加！付款完成后，我们会立即发送门票。",
    payAtDoor: "欢迎参加！您选择了现场付款。请提前到场，在签到台付款后，凭下面的二维码入场。",
    payNow: "去付款",
  },
  en: {
    subject: (event: string) => `You are in: ${event}`,
    title: "Your application is approved",
    ready: "We look forward to seeing you. Your ticket is below: show its code at the gate.",
    pay: (deadline: string) =>
      `We look forward to seeing you. Please pay by ${deadline}; after that the place goes back.`,
    payAnytime: "We look forward to seeing you. We send your ticket as soon as you have paid.",
    payAtDoor:
      "We look forward to seeing you. Please come a little early and pay at the check-in desk; then the code below opens the gate.",
    payNow: "Pay now",
  },
});

export const applicationApproved: Template<"application-approved"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (_, facts) => {
    const { event, order, lang } = facts;
    const { body, action, ready } = said(facts);
    return (
      <Letter facts={facts} title={words[lang].title} preview={body}>
        <Paragraph>{body}</Paragraph>
        {ready &&
          order.tickets.map((ticket) => (
            <TicketBlock key={ticket.id} ticket={ticket} lang={lang} />
          ))}
        <Facts rows={[...eventRows(facts), ...orderRows(facts)]} />
        <ButtonLink href={order.url} event={event}>
          {action}
        </ButtonLink>
        {ready && <Quiet>{shared[lang].attached}</Quiet>}
      </Letter>
    );
  },
  text: (_, facts) => {
    const { order, lang } = facts;
    const { body, action, ready } = said(facts);
    return plain(facts, [
      words[lang].title,
      body,
      ready && order.tickets.map((ticket) => plainTicket(ticket, lang)),
      plainFacts([...eventRows(facts), ...orderRows(facts)], lang),
      plainLink(action, order.url),
      ready && shared[lang].attached,
    ]);
  },
};

function said({ order, event, lang }: OrderFacts) {
  const t = words[lang];
  const open = shared[lang].orderPage;
  if (order.status === "paid") return { ready: true, body: t.ready, action: open };
  if (order.payBy === "door") return { ready: true, body: t.payAtDoor, action: open };
  const deadline = order.expiresAt && formatInstant(order.expiresAt, event.zone, lang);
  return { ready: false, body: deadline ? t.pay(deadline) : t.payAnytime, action: t.payNow };
}
