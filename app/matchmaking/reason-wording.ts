import type { Lang } from "#app/lib/lang.ts";
import { roughMoney } from "#app/lib/money.ts";
import { wording } from "#app/lib/wording.ts";
import { regions, sectors, stages, wordsOf } from "#app/organizations/vocabulary.ts";
import type { GivenReason } from "./suggestions.ts";

/** The reasons of a suggestion, and what their weights are called. */
export const words = wording({
  zh: {
    names: {
      sector: "同一领域",
      stage: "阶段相符",
      ticket: "金额相符",
      region: "同一地区",
      language: "语言相通",
      words: "供需相合",
      sessions: "收藏了同样的日程",
      community: "相关社区",
    },
    sector: (what) => `同在${what}领域`,
    stage: (what) => `阶段相符：${what}`,
    ticket: (amount) => `单笔投资与融资额相配：${amount}`,
    part: (amount) => `可以参与其中一部分：本轮融资 ${amount}`,
    region: (what) => (what ? `地区相合：${what}` : "投资不限地区"),
    language: (what) => `都会说${what}`,
    seeks: (what) => `您在找“${what}”，对方正好有`,
    offers: (what) => `对方在找“${what}”，您正好有`,
    sessions: (n) => `你们都收藏了 ${n} 场同样的日程`,
    community: (what) => `${what}的社区`,
    and: "、",
    languages: { zh: "中文", en: "英文" },
  },
  en: {
    names: {
      sector: "Same sector",
      stage: "Stage fits",
      ticket: "Amount fits",
      region: "Same region",
      language: "A language in common",
      words: "One seeks what the other offers",
      sessions: "Starred the same sessions",
      community: "A community of the field",
    },
    sector: (what: string) => `Same sector: ${what}`,
    stage: (what: string) => `The stage fits: ${what}`,
    ticket: (amount: string) => `The ticket size fits a round of ${amount}`,
    part: (amount: string) => `Could take a part of a round of ${amount}`,
    region: (what: string) => (what ? `Same region: ${what}` : "Invests anywhere"),
    language: (what: string) => `Both speak ${what}`,
    seeks: (what: string) => `You seek “${what}”, which they offer`,
    offers: (what: string) => `They seek “${what}”, which you offer`,
    sessions: (n: number) =>
      `You both starred ${n === 1 ? "the same session" : `${n} of the same sessions`}`,
    community: (what: string) => `A community of ${what}`,
    and: ", ",
    languages: { zh: "Chinese", en: "English" },
  },
});

/** A reason as its reader is told it; amounts in the currency of the event. */
export function reasonSentence(
  { reason, points, about }: GivenReason,
  { lang, currency, weight }: { lang: Lang; currency: string; weight: number },
): string {
  const t = words[lang];
  const list = (what: string[]) => what.join(t.and);
  switch (reason) {
    case "sector":
      return t.sector(list(wordsOf(sectors, about, lang).slice(0, 3)));
    case "community":
      return t.community(list(wordsOf(sectors, about, lang).slice(0, 3)));
    case "stage":
      return t.stage(list(wordsOf(stages, about, lang)));
    case "region":
      return t.region(list(wordsOf(regions, about, lang)));
    case "language":
      return t.language(
        list(
          (["zh", "en"] as const).filter((one) => about.includes(one)).map((it) => t.languages[it]),
        ),
      );
    case "ticket": {
      const amount = roughMoney(Number(about[0] ?? 0), currency, lang);
      return points < weight ? t.part(amount) : t.ticket(amount);
    }
    case "words": {
      const [first = ""] = about;
      const word = first.slice(1);
      return first.startsWith(">") ? t.seeks(word) : t.offers(word);
    }
    case "sessions":
      return t.sessions(Number(about[0] ?? 0));
  }
}
