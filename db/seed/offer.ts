import type { Localized } from "#app/lib/lang.ts";

/** The ticket types of the demo, in the order in which they are made and shown. */
export const typeKeys = [
  "developer",
  "workshop",
  "community",
  "student",
  "investor",
  "earlyBird",
  "partner",
] as const;
export type TypeKey = (typeof typeKeys)[number];

type Offer = {
  name: Localized;
  description: Localized;
  /** In fen. */
  price: number;
  perOrder: number;
  perEmail?: number;
  accessCode?: string;
  needsApproval?: true;
  /** How many days before the first day it stops being sold; sold to the end where left out. */
  endsDaysBefore?: number;
  /** Which share of the demo's orders is for it; together they make one. */
  share: number;
  /** The most people in one of the demo's orders. */
  mostTogether: number;
};

export const offers: Record<TypeKey, Offer> = {
  developer: {
    name: { zh: "开发者票", en: "Developer ticket" },
    description: {
      zh: "两天全部演讲、社区展区和午餐。",
      en: "Both days: every talk, the community floor and lunch.",
    },
    price: 69900,
    perOrder: 20,
    share: 0.36,
    mostTogether: 8,
  },
  workshop: {
    name: { zh: "工作坊票", en: "Workshop ticket" },
    description: {
      zh: "开发者票的全部内容，外加两天下午的动手工作坊。座位不多，请自带电脑。",
      en: "All of the Developer ticket, and hands-on workshops on both afternoons. Few seats; bring a laptop.",
    },
    price: 129900,
    perOrder: 5,
    share: 0.09,
    mostTogether: 3,
  },
  community: {
    name: { zh: "社区票", en: "Community ticket" },
    description: {
      zh: "给开源贡献者和社区志愿者的免费票，写上你来自哪个社区就好。",
      en: "Free for open-source contributors and community volunteers; just tell us which community.",
    },
    price: 0,
    perOrder: 2,
    perEmail: 2,
    share: 0.22,
    mostTogether: 2,
  },
  student: {
    name: { zh: "学生票", en: "Student ticket" },
    description: {
      zh: "在校学生专享，入场时请出示学生证。",
      en: "For students; please bring your student card to the entrance.",
    },
    price: 9900,
    perOrder: 1,
    perEmail: 1,
    share: 0.1,
    mostTogether: 1,
  },
  investor: {
    name: { zh: "投资人票", en: "Investor ticket" },
    description: {
      zh: "免费，需要审核。告诉我们你关注什么，一般一两天内答复。",
      en: "Free, after approval. Tell us what you look for; we usually answer within a day or two.",
    },
    price: 0,
    perOrder: 2,
    needsApproval: true,
    share: 0.08,
    mostTogether: 1,
  },
  earlyBird: {
    name: { zh: "早鸟票", en: "Early bird ticket" },
    description: {
      zh: "与开发者票相同，奖励最先决定要来的人。",
      en: "The same as the Developer ticket, for those who decided first.",
    },
    price: 39900,
    perOrder: 5,
    endsDaysBefore: 21,
    share: 0.12,
    mostTogether: 5,
  },
  partner: {
    name: { zh: "合作伙伴票", en: "Partner ticket" },
    description: {
      zh: "凭邀请码领取，可从滨江门提前入场布置。",
      en: "With an access code. Come in early by the Riverside gate to set up.",
    },
    price: 0,
    perOrder: 5,
    accessCode: "PHOENIX",
    share: 0.03,
    mostTogether: 3,
  },
};

/** What limits the ticket types together; the first is the hall and grows with the demo. */
export const limits: { name: string; size: number; types: readonly TypeKey[] }[] = [
  { name: "全场 Whole venue", size: 1200, types: typeKeys },
  { name: "工作坊座位 Workshop seats", size: 36, types: ["workshop"] },
  { name: "社区与学生 Community and students", size: 6000, types: ["community", "student"] },
  { name: "早鸟 Early bird", size: 2400, types: ["earlyBird"] },
];
