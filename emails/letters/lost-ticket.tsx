import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Paragraph, Quiet } from "../components/parts.tsx";
import { plain, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subject: (event: string) => `找回门票：${event}`,
    title: "您的订单",
    body: "下面是用这个邮箱登记的订单，点开即可查看门票和二维码。",
    open: (code: string) => `打开订单 ${code}`,
    notYou: "如果不是您本人申请找回，请忽略此邮件。链接只发到了这个邮箱。",
  },
  en: {
    subject: (event: string) => `Your tickets for ${event}`,
    title: "Here are your orders",
    body: "These orders were placed with this address. Open one to see its tickets and codes.",
    open: (code: string) => `Open order ${code}`,
    notYou: "If you did not ask for this, ignore it: the links were sent to this address alone.",
  },
});

export const lostTicket: Template<"lost-ticket"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (_, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={t.title} preview={t.body}>
        <Paragraph>{t.body}</Paragraph>
        {facts.orders.map((order) => (
          <ButtonLink key={order.id} href={order.url} event={facts.event}>
            {t.open(order.code)}
          </ButtonLink>
        ))}
        <Quiet>{t.notYou}</Quiet>
      </Letter>
    );
  },
  text: (_, facts) => {
    const t = words[facts.lang];
    const links = facts.orders.map((order) => plainLink(t.open(order.code), order.url));
    return plain(facts, [t.title, t.body, links, t.notYou]);
  },
};
