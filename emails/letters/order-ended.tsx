import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph } from "../components/parts.tsx";
import { orderRows } from "../event-lines.ts";
import type { OrderFacts } from "../letter-facts.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

type Ended = "order-expired" | "order-canceled" | "application-declined";

const words = wording({
  zh: {
    "order-expired": {
      subject: (event: string) => `订单已过期：${event}`,
      title: "订单已过期",
      body: "我们没有在期限内收到付款，名额已经释放，也没有扣款。如仍想参加，欢迎重新选票。",
      action: "重新选票",
    },
    "order-canceled": {
      subject: (event: string) => `订单已取消：${event}`,
      title: "订单已取消",
      body: "这笔订单已取消，其中的门票随之失效，二维码不能再用于入场。",
      action: "查看大会",
    },
    "application-declined": {
      subject: (event: string) => `关于您的报名：${event}`,
      title: "这次没能为您安排名额",
      body: "感谢您的报名。很抱歉，这次的名额有限，您的申请未能通过。期待在以后的活动中见到您。",
      action: "查看大会",
    },
  },
  en: {
    "order-expired": {
      subject: (event: string) => `Your order for ${event} has expired`,
      title: "Your order has expired",
      body: "No payment reached us in time, so the places went back. Nothing was charged. If you still want to come, you are welcome to choose tickets again.",
      action: "Choose tickets",
    },
    "order-canceled": {
      subject: (event: string) => `Your order for ${event} is canceled`,
      title: "Your order is canceled",
      body: "This order is canceled and its tickets with it: their codes no longer open the gate.",
      action: "See the event",
    },
    "application-declined": {
      subject: (event: string) => `About your application to ${event}`,
      title: "We could not offer you a place",
      body: "Thank you for applying. Places were few, and we are sorry that we cannot offer you one this time. We hope to meet you at another event.",
      action: "See the event",
    },
  },
});

export const orderExpired = ended("order-expired");
export const orderCanceled = ended("order-canceled");
export const applicationDeclined = ended("application-declined");

/** What an applicant is told who is declined, for whoever decides to read before. */
export function declinedLetter(event: Localized, lang: Lang): { subject: string; body: string } {
  const { subject, title, body } = words[lang]["application-declined"];
  return { subject: subject(localized(event, lang)), body: `${title}\n\n${body}` };
}

/** Three ways in which an order comes to nothing; each says plainly what that means. */
function ended<Kind extends Ended>(kind: Kind): Template<Kind> {
  const said = (lang: Lang) => words[lang][kind];
  return {
    subject: (_, { event, lang }: OrderFacts) => said(lang).subject(localized(event.name, lang)),
    page: (_, facts: OrderFacts) => {
      const { title, body, action } = said(facts.lang);
      return (
        <Letter facts={facts} title={title} preview={body}>
          <Paragraph>{body}</Paragraph>
          <Facts rows={rows(facts)} />
          <ButtonLink href={localized(facts.event.url, facts.lang)} event={facts.event}>
            {action}
          </ButtonLink>
        </Letter>
      );
    },
    text: (_, facts: OrderFacts) => {
      const { title, body, action } = said(facts.lang);
      return plain(facts, [
        title,
        body,
        plainFacts(rows(facts), facts.lang),
        plainLink(action, localized(facts.event.url, facts.lang)),
      ]);
    },
  };
}

function rows(facts: OrderFacts) {
  return orderRows(facts).slice(0, 1);
}
