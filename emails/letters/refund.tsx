import { localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import type { OrderFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

const words = wording({
  zh: {
    subject: (amount, event) => `退款 ${amount}：${event}`,
    title: (amount) => `${amount} 正在退给您`,
    why: {
      canceled: "您的订单已取消，款项会退回您付款时用的账户。",
      ticket_canceled: "订单中有门票已取消，对应的款项会退回您付款时用的账户。",
      changed: "订单有改动，差额会退回您付款时用的账户。",
      surplus: "我们收到的款项比订单金额多，多出的部分会退回您付款时用的账户。",
      late: "很抱歉，您的付款到达时订单已经结束，名额也没有了。全部款项会退回您付款时用的账户，您无需做任何事。",
      goodwill: "主办方退还了您的一部分款项，会退回您付款时用的账户。",
      at_provider: "主办方退还了款项，会退回您付款时用的账户。",
    },
    whenBack:
      "银行卡通常需要 5 到 10 个工作日，支付宝和微信支付一般当天到账。现场付的款由主办方当面或转账退还。",
    creditNote: "退款凭证可在订单页的“收据与发票”里下载。",
    amount: "退款金额",
    kept: "按退票规则扣除",
  },
  en: {
    subject: (amount: string, event: string) => `${amount} on its way back: ${event}`,
    title: (amount: string) => `${amount} is on its way back to you`,
    why: {
      canceled: "Your order is canceled. The money goes back to the account you paid from.",
      ticket_canceled:
        "A ticket of your order is canceled. What was paid for it goes back to the account you paid from.",
      changed: "Your order has changed. The difference goes back to the account you paid from.",
      surplus:
        "More was received than your order costs. What is too much goes back to the account you paid from.",
      late: "We are sorry: your payment arrived when the order had ended and its places had gone. All of it goes back to the account you paid from; there is nothing you have to do.",
      goodwill: "The organizer gives back part of what you paid, to the account you paid from.",
      at_provider: "The organizer gives money back to the account you paid from.",
    },
    whenBack:
      "Cards usually take 5 to 10 working days; Alipay and WeChat Pay mostly the same day. What was paid at the door comes back by hand or by transfer.",
    creditNote: "The credit note is on your order page, under “Receipts and invoices”.",
    amount: "Coming back",
    kept: "Kept by the refund rule",
  },
});

type Props = LetterProps["refund"];

export const refund: Template<"refund"> = {
  subject: (props, { event, lang }) =>
    words[lang].subject(money(props.amount, props, lang), localized(event.name, lang)),
  page: (props, facts) => {
    const { lang, order, event } = facts;
    const t = words[lang];
    return (
      <Letter
        facts={facts}
        title={t.title(money(props.amount, props, lang))}
        preview={t.why[props.cause]}
      >
        <Paragraph>{t.why[props.cause]}</Paragraph>
        <Facts rows={rows(props, facts)} />
        <Quiet>{t.whenBack}</Quiet>
        <Quiet>{t.creditNote}</Quiet>
        <ButtonLink href={order.url} event={event}>
          {shared[lang].orderPage}
        </ButtonLink>
      </Letter>
    );
  },
  text: (props, facts) => {
    const { lang, order } = facts;
    const t = words[lang];
    return plain(facts, [
      t.title(money(props.amount, props, lang)),
      t.why[props.cause],
      plainFacts(rows(props, facts), lang),
      t.whenBack,
      t.creditNote,
      plainLink(shared[lang].orderPage, order.url),
    ]);
  },
};

function rows(props: Props, { order, lang }: OrderFacts): [string, string][] {
  const t = words[lang];
  return [
    [shared[lang].order, order.code],
    [t.amount, money(props.amount, props, lang)],
    [t.kept, props.kept > 0 ? money(props.kept, props, lang) : ""],
  ];
}

function money(amount: number, { currency }: Props, lang: OrderFacts["lang"]): string {
  return formatMoney(amount, currency, lang);
}
