import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { orderRows, transferRows } from "../event-lines.ts";
import type { OrderFacts } from "../letter-facts.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (event: string) => `请记得转账：${event}`,
    title: "还没有收到您的转账",
    body: "转账快到截止时间了。如果已经转出，请忽略这封邮件，到账后我们会马上发门票给您。",
    after: "逾期未到账，名额会让给别人。需要更多时间，请直接回复此邮件。",
  },
  en: {
    subject: (event: string) => `Your transfer for ${event} is due soon`,
    title: "Your transfer has not arrived yet",
    body: "It is due soon. If you have sent it, you need do nothing: your tickets follow as soon as it is here.",
    after:
      "If it does not arrive, your places go to others. Need more time? Just reply to this letter.",
  },
});

export const transferReminder: Template<"transfer-reminder"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (_, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={t.title} preview={t.body}>
        <Paragraph>{t.body}</Paragraph>
        <Facts rows={rows(facts)} />
        <Quiet>{t.after}</Quiet>
        <ButtonLink href={facts.order.url} event={facts.event}>
          {shared[facts.lang].orderPage}
        </ButtonLink>
      </Letter>
    );
  },
  text: (_, facts) => {
    const t = words[facts.lang];
    return plain(facts, [
      t.title,
      t.body,
      plainFacts(rows(facts), facts.lang),
      t.after,
      plainLink(shared[facts.lang].orderPage, facts.order.url),
    ]);
  },
};

function rows(facts: OrderFacts): [string, string][] {
  return [...transferRows(facts), ...orderRows(facts)];
}
