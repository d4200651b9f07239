import { localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import type { OrderFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";
import { shared } from "../wording.ts";
import { words } from "./refund-wording.ts";

type Props = LetterProps["refund"];

export const refund: Template<"refund"> = {
  subject: (props, { event, lang }) => {
    const name = localized(event.name, lang);
    return props.amount > 0
      ? words[lang].subject(money(props.amount, props, lang), name)
      : words[lang].nothingSubject(name);
  },
  page: (props, facts) => {
    const { lang, order, event } = facts;
    const { title, why, kept, back } = said(props, lang);
    return (
      <Letter facts={facts} title={title} preview={why}>
        <Paragraph>{why}</Paragraph>
        <Facts rows={rows(props, facts)} />
        {kept.map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
        {back.map((sentence) => (
          <Quiet key={sentence}>{sentence}</Quiet>
        ))}
        <ButtonLink href={order.url} event={event}>
          {shared[lang].orderPage}
        </ButtonLink>
      </Letter>
    );
  },
  text: (props, facts) => {
    const { lang, order } = facts;
    const { title, why, kept, back } = said(props, lang);
    return plain(facts, [
      ...[title, why, plainFacts(rows(props, facts), lang)],
      ...[...kept, ...back, plainLink(shared[lang].orderPage, order.url)],
    ]);
  },
};

/** The letter in sentences: what happened, what was kept and why, how and when the rest goes back. */
function said(props: Props, lang: OrderFacts["lang"]) {
  const t = words[lang];
  const { amount, cause, kept, fee, way } = props;
  return {
    title: amount > 0 ? t.title(money(amount, props, lang)) : t.nothingTitle,
    why: t.why[cause],
    kept: kept === 0 ? [] : [fee ? feeSentence(fee, props, lang) : t.decided],
    back: amount > 0 ? [...(way ? [t.whenBack[way]] : []), t.creditNote] : [],
  };
}

function feeSentence(
  { share, keptFixed, keptPercent }: NonNullable<Props["fee"]>,
  props: Props,
  lang: OrderFacts["lang"],
): string {
  const t = words[lang];
  if (share === 0) return t.nothingBack;
  const fees = [
    ...(keptFixed > 0 ? [money(keptFixed, props, lang)] : []),
    ...(keptPercent > 0 ? [t.ofPrice(keptPercent)] : []),
  ];
  return t.byRule(share, fees);
}

function rows(props: Props, { order, lang }: OrderFacts): [string, string][] {
  const t = words[lang];
  const sum = (amount: number) => (amount > 0 ? money(amount, props, lang) : "");
  return [
    [shared[lang].order, order.code],
    [t.amount, props.amount > 0 ? sum(props.amount) : t.none],
    [t.kept, sum(props.kept)],
  ];
}

function money(amount: number, { currency }: Props, lang: OrderFacts["lang"]): string {
  return formatMoney(amount, currency, lang);
}
