import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { transferRows } from "../event-lines.ts";
import type { OrderFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";

type Props = LetterProps["exchange-waits"];

const words = wording({
  zh: {
    subjects: {
      due: (event) => `更换票种，还差转账：${event}`,
      reminder: (event) => `请记得转账，才能更换票种：${event}`,
      lapsed: (event) => `票种没有更换：${event}`,
    },
    titles: {
      due: "转账之后，票种就会更换",
      reminder: "还没有收到您的转账",
      lapsed: "票种没有更换",
    },
    bodies: {
      due: (holder, left, wanted) =>
        `${holder}的“${left}”会换成“${wanted}”，新的名额已经保留。请在截止时间之前转来差额，到账后马上换好，二维码不变。`,
      reminder: (holder, left, wanted) =>
        `${holder}的“${left}”要换成“${wanted}”，转账快到截止时间了。如果已经转出，请忽略这封邮件，到账后马上换好。`,
      lapsed: (holder, left, wanted) =>
        `我们没有按时收到差额，${holder}的“${left}”没有换成“${wanted}”，保留的名额已经让出。原来的门票照常有效。`,
    },
    after: {
      due: "逾期未到账，更换自动取消，原来的门票照常有效。",
      reminder: "逾期未到账，更换自动取消，原来的门票照常有效。",
      lapsed: "如果已经转出：到账时还有名额，照样换好；没有名额，款项退回。",
    },
  },
  en: {
    subjects: {
      due: (event: string) => `Your exchange for ${event} waits for a transfer`,
      reminder: (event: string) => `Your transfer for ${event} is due soon`,
      lapsed: (event: string) => `Your ticket for ${event} stays as it is`,
    },
    titles: {
      due: "One transfer, and the ticket is exchanged",
      reminder: "Your transfer has not arrived yet",
      lapsed: "The ticket stays as it is",
    },
    bodies: {
      due: (holder: string, left: string, wanted: string) =>
        `The ticket of ${holder} is “${left}” and becomes “${wanted}”; the new place is kept. Please transfer the difference in time: it is exchanged when the money is here, and its code stays the same.`,
      reminder: (holder: string, left: string, wanted: string) =>
        `The ticket of ${holder} is “${left}” and is to become “${wanted}”. The transfer is due soon; if you have sent it, you need do nothing.`,
      lapsed: (holder: string, left: string, wanted: string) =>
        `The difference did not arrive in time, so the ticket of ${holder} did not become “${wanted}” and the place that was kept went back. It is “${left}” as before, and admits as before.`,
    },
    after: {
      due: "If it does not arrive, nothing is exchanged and the ticket is good as it is.",
      reminder: "If it does not arrive, nothing is exchanged and the ticket is good as it is.",
      lapsed:
        "Sent it already? If there is a place when it arrives, the ticket is exchanged all the same; else the money goes back.",
    },
  },
});

/** To a buyer who promised to transfer the difference of an exchange. */
export const exchangeWaits: Template<"exchange-waits"> = {
  subject: ({ news }, { event, lang }) => words[lang].subjects[news](localized(event.name, lang)),
  page: (props, facts) => {
    const t = words[facts.lang];
    const body = said(props, facts);
    return (
      <Letter facts={facts} title={t.titles[props.news]} preview={body}>
        <Paragraph>{body}</Paragraph>
        <Facts rows={transferRows(facts)} />
        <Quiet>{t.after[props.news]}</Quiet>
        <ButtonLink href={facts.order.url} event={facts.event}>
          {shared[facts.lang].orderPage}
        </ButtonLink>
      </Letter>
    );
  },
  text: (props, facts) => {
    const t = words[facts.lang];
    return plain(facts, [
      t.titles[props.news],
      said(props, facts),
      plainFacts(transferRows(facts), facts.lang),
      t.after[props.news],
      plainLink(shared[facts.lang].orderPage, facts.order.url),
    ]);
  },
};

function said({ news, holder, left, wanted }: Props, { lang }: OrderFacts): string {
  return words[lang].bodies[news](holder, localized(left, lang), localized(wanted, lang));
}
