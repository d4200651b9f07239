import type { Localized } from "#app/lib/lang.ts";
import type { Sector } from "#app/organizations/vocabulary.ts";

/** The sector that the second half of an invented company's name stands for, in the same order. */
export const companySectors: Sector[] = [
  "databases",
  "robotics",
  "cloud",
  "compilers",
  "chips",
  "agents",
  "security",
  "sensors",
  "maps",
  "audio",
];

/** What goes well with each of them: the second sector of a company, and of a thesis. */
export const besides: Sector[] = [
  "developer_tools",
  "medical_imaging",
  "data",
  "models",
  "business_software",
  "energy",
  "education",
  "health",
  "manufacturing",
  "fintech",
];

/** What companies build, in one line. */
export const builds: Localized[] = [
  { zh: "让一个人也能管好一屋子机器", en: "One person looks after a room full of machines" },
  { zh: "把三天的活缩成一杯茶的工夫", en: "Three days of work in the time of a cup of tea" },
  { zh: "给老设备装上会说话的眼睛", en: "Eyes that talk, for machines that are old" },
  { zh: "不联网也能用的那一种", en: "The kind that works without a network" },
  { zh: "先把账算清楚，再谈智能", en: "First the numbers, then the intelligence" },
  { zh: "出错时说人话", en: "Says in plain words what went wrong" },
  { zh: "小团队用得起的大工具", en: "Large tools that small teams can afford" },
];

/** How it is going, in one line. */
export const going: Localized[] = [
  { zh: "12 家医院在用，每月增加两家", en: "In use at 12 hospitals, two more each month" },
  { zh: "年收入 380 万元，刚刚盈亏平衡", en: "3.8 million a year, just broke even" },
  { zh: "开源两年，每周 4000 次下载", en: "Open source for two years, 4,000 downloads a week" },
  {
    zh: "三家工厂试点，误报降了九成",
    en: "Pilots in three factories, nine in ten false alarms gone",
  },
  { zh: "还没有收入，有一份很长的候补名单", en: "No revenue yet, and a long waiting list" },
];

/** What people of each kind seek and offer; the sector's word stands for the mark. */
export const said = {
  investor: {
    seeks: {
      zh: "找做 {sector} 的早期团队，最好已经有人付钱，也欢迎开源项目。",
      en: "Early {sector} teams with a first paying customer; open source welcome.",
    },
    offers: {
      zh: "资金、第一批工业客户的介绍，以及对招聘的帮助。",
      en: "Money, introductions to first industrial customers, and a hand with hiring.",
    },
    headline: { zh: "看 {sector}，话不多", en: "Looks at {sector}, says little" },
  },
  company: {
    seeks: {
      zh: "种子资金、第一批工业客户，以及懂 {sector} 的工程师。",
      en: "Seed money, first industrial customers, and engineers who know {sector}.",
    },
    offers: {
      zh: "可以试用的 {sector} 产品，和踩过的坑。",
      en: "A {sector} product to try, and the pits we fell into.",
    },
    headline: { zh: "做 {sector} 的创始人之一", en: "One of the founders of a {sector} company" },
  },
  community: {
    seeks: {
      zh: "愿意来讲 {sector} 的人、场地和一点点经费。",
      en: "People to talk about {sector}, a room, and a little money.",
    },
    offers: {
      zh: "每月一次的聚会，八十来个写 {sector} 的人。",
      en: "A monthly evening with eighty people who work on {sector}.",
    },
    headline: { zh: "每月攒一次局的人", en: "Brings people together once a month" },
  },
} as const;
