import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph } from "../components/parts.tsx";
import { eventRows, orderRows } from "../event-lines.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (event: string) => `已收到您的报名：${event}`,
    title: "报名已收到",
    body: "主办方会逐一审核报名，有结果后会立即发邮件告诉您。在此之前无需做任何事。",
  },
  en: {
    subject: (event: string) => `We have your application to ${event}`,
    title: "We have your application",
    body: "The organizers read every application and write to you as soon as they have decided. There is nothing you need to do until then.",
  },
});

export const applicationReceived: Template<"application-received"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (_, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={t.title} preview={t.body}>
        <Paragraph>{t.body}</Paragraph>
        <Facts rows={[...eventRows(facts), ...orderRows(facts).slice(0, 1)]} />
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
      plainFacts([...eventRows(facts), ...orderRows(facts).slice(0, 1)], facts.lang),
      plainLink(shared[facts.lang].orderPage, facts.order.url),
    ]);
  },
};
