import { localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph } from "../components/parts.tsx";
import type { OrderFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (event: string) => `发票已开具：${event}`,
    title: "您的发票已开具",
    body: "主办方已按您填写的信息开具发票，数电发票会由税务平台或主办方另行发送。",
    heading: "发票抬头",
    number: "发票号码",
    on: "开票日期",
    amount: "开票金额",
  },
  en: {
    subject: (event: string) => `Your fapiao is issued: ${event}`,
    title: "Your fapiao is issued",
    body: "The organizer has issued the fapiao you asked for. The document itself comes from the tax platform or from the organizer.",
    heading: "Title",
    number: "Number",
    on: "Issued on",
    amount: "Amount",
  },
});

type Props = LetterProps["fapiao-issued"];

export const fapiaoIssued: Template<"fapiao-issued"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (props, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={t.title} preview={t.body}>
        <Paragraph>{t.body}</Paragraph>
        <Facts rows={rows(props, facts)} />
        <ButtonLink href={facts.order.url} event={facts.event}>
          {shared[facts.lang].orderPage}
        </ButtonLink>
      </Letter>
    );
  },
  text: (props, facts) => {
    const t = words[facts.lang];
    return plain(facts, [
      t.title,
      t.body,
      plainFacts(rows(props, facts), facts.lang),
      plainLink(shared[facts.lang].orderPage, facts.order.url),
    ]);
  },
};

function rows(props: Props, { order, lang }: OrderFacts): [string, string][] {
  const t = words[lang];
  return [
    [shared[lang].order, order.code],
    [t.heading, props.title],
    [t.number, props.number],
    [t.on, props.on],
    [t.amount, formatMoney(props.amount, order.currency, lang)],
  ];
}
