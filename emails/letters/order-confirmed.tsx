import { localized } from "#app/lib/lang.ts";
import { plural, wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { TicketBlock } from "../components/ticket-block.tsx";
import { eventRows, orderRows } from "../event-lines.ts";
import { plain, plainFacts, plainLink, plainTicket } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (event: string, n: number) =>
      n > 1 ? `您的 ${n} 张门票：${event}` : `您的门票：${event}`,
    title: (n: number) => (n > 1 ? `${n} 张门票已为您备好` : "门票已为您备好"),
    intro: "报名已完成。入场时在手机上出示二维码即可，无需打印。",
  },
  en: {
    subject: (event: string, n: number) => `Your ${plural(n, "ticket", "tickets")} for ${event}`,
    title: (n: number) => `Your ${plural(n, "ticket is", "tickets are")} ready`,
    intro: "You are registered. Show the code on your phone at the gate; no need to print it.",
  },
});

export const orderConfirmed: Template<"order-confirmed"> = {
  subject: (_, { event, order, lang }) =>
    words[lang].subject(localized(event.name, lang), order.tickets.length),
  page: (_, facts) => {
    const { lang, event, order } = facts;
    const t = words[lang];
    return (
      <Letter facts={facts} title={t.title(order.tickets.length)} preview={t.intro}>
        <Paragraph>{t.intro}</Paragraph>
        {order.tickets.map((ticket) => (
          <TicketBlock key={ticket.id} ticket={ticket} lang={lang} />
        ))}
        <Facts rows={[...eventRows(facts), ...orderRows(facts)]} />
        <ButtonLink href={order.url} event={event}>
          {shared[lang].orderPage}
        </ButtonLink>
        {order.total > 0 && <Quiet>{shared[lang].receipts}</Quiet>}
        <Quiet>{shared[lang].attached}</Quiet>
      </Letter>
    );
  },
  text: (_, facts) => {
    const { lang, order } = facts;
    const t = words[lang];
    return plain(facts, [
      t.title(order.tickets.length),
      t.intro,
      order.tickets.map((ticket) => plainTicket(ticket, lang)),
      plainFacts([...eventRows(facts), ...orderRows(facts)], lang),
      plainLink(shared[lang].manage, order.url),
      order.total > 0 && shared[lang].receipts,
      shared[lang].attached,
    ]);
  },
};
