import { type Lang, localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { TicketBlock } from "../components/ticket-block.tsx";
import { eventRows } from "../event-lines.ts";
import type { OrderFacts } from "../letter-facts.ts";
import { plain, plainFacts, plainTicket } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    bought: {
      subject: (event: string) => `您的门票：${event}`,
      title: "有人为您报了名",
      body: "这是您本人的门票。入场时在手机上出示二维码即可，请勿转发。",
    },
    given: {
      subject: (event: string) => `邀请您参加：${event}`,
      title: "诚邀您参加",
      body: "主办方为您准备了一张门票，无需付款。入场时在手机上出示二维码即可。",
    },
  },
  en: {
    bought: {
      subject: (event: string) => `Your ticket for ${event}`,
      title: "Someone registered you",
      body: "This ticket is yours alone. Show its code on your phone at the gate, and please do not forward it.",
    },
    given: {
      subject: (event: string) => `You are invited to ${event}`,
      title: "You are invited",
      body: "The organizers have a ticket for you, with nothing to pay. Show its code on your phone at the gate.",
    },
  },
});

/** To an attendee whom a buyer registered: the ticket, and no way into the buyer's order. */
export const ticketForAttendee: Template<"ticket-for-attendee"> = {
  subject: (_, facts) => subject("bought", facts),
  page: (_, facts) => page("bought", facts, ""),
  text: (_, facts) => text("bought", facts, ""),
};

export const complimentaryTicket: Template<"complimentary-ticket"> = {
  subject: (_, facts) => subject("given", facts),
  page: ({ note }, facts) => page("given", facts, note),
  text: ({ note }, facts) => text("given", facts, note),
};

type Way = "bought" | "given";

function subject(way: Way, { event, lang }: { event: OrderFacts["event"]; lang: Lang }) {
  return words[lang][way].subject(localized(event.name, lang));
}

function page(way: Way, facts: OrderFacts, note: string) {
  const { lang, order } = facts;
  const t = words[lang][way];
  return (
    <Letter facts={facts} title={t.title} preview={note || t.body}>
      {note && <Paragraph>{note}</Paragraph>}
      <Paragraph>{t.body}</Paragraph>
      {order.tickets.map((ticket) => (
        <TicketBlock key={ticket.id} ticket={ticket} lang={lang} />
      ))}
      <Facts rows={eventRows(facts)} />
      <Quiet>{shared[lang].attached}</Quiet>
    </Letter>
  );
}

function text(way: Way, facts: OrderFacts, note: string) {
  const { lang, order } = facts;
  const t = words[lang][way];
  return plain(facts, [
    t.title,
    note,
    t.body,
    order.tickets.map((ticket) => plainTicket(ticket, lang)),
    plainFacts(eventRows(facts), lang),
    shared[lang].attached,
  ]);
}
