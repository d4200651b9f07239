import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { TicketBlock } from "../components/ticket-block.tsx";
import { eventRows } from "../event-lines.ts";
import type { OrderFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainTicket } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (event: string) => `票种已更换：${event}`,
    title: "票种已更换",
    body: (left: string, now: string) => `这张票已从“${left}”换成“${now}”。二维码不变，照常入场。`,
  },
  en: {
    subject: (event: string) => `Your ticket for ${event} was exchanged`,
    title: "Your ticket was exchanged",
    body: (left: string, now: string) =>
      `This ticket was “${left}” and is “${now}” now. Its code stays the same.`,
  },
});

/** To whoever holds a ticket that is of another type now. */
export const ticketExchanged: Template<"ticket-exchanged"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (props, facts) => {
    const body = said(props, facts);
    return (
      <Letter facts={facts} title={words[facts.lang].title} preview={body}>
        <Paragraph>{body}</Paragraph>
        {facts.order.tickets.map((ticket) => (
          <TicketBlock key={ticket.id} ticket={ticket} lang={facts.lang} />
        ))}
        <Facts rows={eventRows(facts)} />
        <Quiet>{shared[facts.lang].attached}</Quiet>
      </Letter>
    );
  },
  text: (props, facts) =>
    plain(facts, [
      words[facts.lang].title,
      said(props, facts),
      facts.order.tickets.map((ticket) => plainTicket(ticket, facts.lang)),
      plainFacts(eventRows(facts), facts.lang),
      shared[facts.lang].attached,
    ]),
};

function said({ left }: LetterProps["ticket-exchanged"], { order, lang }: OrderFacts): string {
  const now = order.tickets[0]?.typeName;
  return words[lang].body(localized(left, lang), now ? localized(now, lang) : "");
}
