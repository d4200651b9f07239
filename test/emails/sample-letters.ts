import type { Lang } from "#app/lib/lang.ts";
import type {
  EventFacts,
  LetterEvent,
  LetterOrder,
  LetterSession,
  OrderFacts,
  SiteFacts,
} from "#emails/letter-facts.ts";
import type { LetterKind } from "#emails/letter-kinds.ts";
import { meetingSamples } from "./meeting-samples.ts";
import type { Sample } from "./sample.ts";

export const origin = "https://wutong.example.com";

export const westbund: LetterEvent = {
  id: "01KAV2Q6Z0WESTBVND00000000",
  name: { zh: "西岸开发者大会 2026", en: "West Bund Developer Days 2026" },
  venue: { zh: "西岸国际会展中心", en: "West Bund Convention Hall" },
  address: { zh: "上海市徐汇区龙腾大道 2600 号", en: "2600 Longteng Avenue, Xuhui, Shanghai" },
  organizerName: { zh: "西岸开发者社区", en: "West Bund Developers" },
  firstDay: "2026-11-24",
  lastDay: "2026-11-25",
  opensAt: "09:00",
  closesAt: "18:00",
  zone: "Asia/Shanghai",
  accentHue: 152,
  contactEmail: "hello@westbund.example.com",
  revision: 3,
  url: { zh: `${origin}/zh/westbund`, en: `${origin}/en/westbund` },
};

export const order: LetterOrder = {
  id: "01KAV2Q6Z0ORDER00000000000",
  code: "K7QX2M9P",
  url: `${origin}/orders/K7QX2M9P/a-secret-of-the-order`,
  status: "paid",
  total: 139_800,
  currency: "CNY",
  payBy: "test",
  expiresAt: null,
  transfer: null,
  tickets: [
    {
      id: "01KAV2Q6Z0T1CKET0000000001",
      attendeeName: "林小满",
      typeName: { zh: "标准票", en: "Regular" },
      secret: "1ABCDEFGHJKMNPQRSTVA",
    },
    {
      id: "01KAV2Q6Z0T1CKET0000000002",
      attendeeName: "Ada Lovelace",
      typeName: { zh: "标准票", en: "Regular" },
      secret: "1ZYXWVTSRQPNMKJHGFEE",
    },
  ],
};

const pending: LetterOrder = {
  ...order,
  status: "pending",
  expiresAt: Date.UTC(2026, 10, 1, 4, 30),
};
const transfer = {
  holder: "西岸开发者社区",
  bank: "示例银行西岸支行",
  number: "1000 2000 3000 4000",
  bic: "",
  reference: "K7Q X2M 9PW",
  amount: 139_800,
  dueAt: Date.UTC(2026, 9, 31, 15, 59, 59),
};
const ended: LetterOrder = { ...order, status: "canceled", tickets: [] };

function site(lang: Lang): SiteFacts {
  return {
    lang,
    origin,
    signInLink: (secret) => `${origin}/my/sign-in/${secret}`,
    speakerLink: (secret) => `${origin}/my/speaking/${secret}`,
  };
}

function event(lang: Lang): EventFacts {
  return { ...site(lang), event: westbund };
}

function about(lang: Lang, one: LetterOrder): OrderFacts {
  return { ...event(lang), order: one };
}

const workshop: LetterSession = {
  id: "01KAV2Q6Z0SESS10N000000001",
  slug: "hands-on-bytecode",
  title: { zh: "动手：写一个字节码解释器", en: "Hands on: a bytecode interpreter" },
  startsAt: Date.UTC(2026, 10, 24, 5, 40),
  endsAt: Date.UTC(2026, 10, 24, 7, 10),
  room: { zh: "工作台一", en: "Workbench A" },
};
const seat = { session: workshop, sessionIds: [workshop.id] };
const at = { start: workshop.startsAt, end: workshop.endsAt, room: workshop.room };

const byOrder = { orderId: order.id };

/** A letter of every kind as it really goes out. */
export const samples: { [Kind in LetterKind]: Sample<Kind> } = {
  "order-confirmed": { props: byOrder, facts: (lang) => about(lang, order) },
  "order-pending": { props: byOrder, facts: (lang) => about(lang, pending) },
  "order-expired": {
    props: byOrder,
    facts: (lang) => about(lang, { ...ended, status: "expired" }),
  },
  "order-canceled": { props: byOrder, facts: (lang) => about(lang, ended) },
  refund: {
    props: {
      ...{ ...byOrder, amount: 62_900, currency: "CNY", kept: 7_000, cause: "canceled" },
      fee: { share: 100, keptFixed: 10, keptPercent: 10 },
      way: "card",
    },
    facts: (lang) => about(lang, ended),
  },
  "transfer-reminder": {
    props: byOrder,
    facts: (lang) => about(lang, { ...pending, payBy: "transfer", transfer }),
  },
  "fapiao-issued": {
    props: {
      ...byOrder,
      title: "梧桐示例科技有限公司",
      number: "26312000000123456789",
      on: "2026-11-20",
      amount: 139_800,
    },
    facts: (lang) => about(lang, order),
  },
  "application-received": { props: byOrder, facts: (lang) => about(lang, pending) },
  "application-approved": { props: byOrder, facts: (lang) => about(lang, pending) },
  "application-declined": { props: byOrder, facts: (lang) => about(lang, ended) },
  "ticket-for-attendee": {
    props: { ticketId: "01KAV2Q6Z0T1CKET0000000002" },
    facts: (lang) => about(lang, { ...order, tickets: order.tickets.slice(1) }),
  },
  "complimentary-ticket": {
    props: { ...byOrder, note: "期待与您在西岸见面。See you at the river." },
    facts: (lang) => about(lang, { ...order, total: 0, tickets: order.tickets.slice(0, 1) }),
  },
  "lost-ticket": {
    props: { orderIds: [order.id] },
    facts: (lang) => ({
      ...event(lang),
      orders: [order, { ...order, id: "other", code: "M3R8TTWC" }],
    }),
  },
  "sign-in-code": { props: { code: "042917", minutes: 10 }, facts: site },
  invitation: {
    props: { event: westbund.name, role: "check_in", by: "陆知遥", secret: "once-and-never-again" },
    facts: site,
  },
  ...meetingSamples({ site, event }),
  "waiting-list": {
    props: {
      news: "offered",
      path: "/orders/waiting/a-secret-of-the-line",
      typeName: { zh: "标准票", en: "Standard" },
      quantity: 2,
      place: 0,
      until: Date.parse("2026-11-20T04:00:00Z"),
    },
    facts: event,
  },
  allotment: {
    props: {
      path: "/orders/allotment/a-secret-of-the-guild",
      organization: "梧桐前端社区 / Parasol Guild",
      typeName: { zh: "社区票", en: "Community" },
      quantity: 30,
      until: Date.parse("2026-11-20T04:00:00Z"),
    },
    facts: event,
  },
  transfer: {
    props: {
      news: "offered",
      path: "/orders/transfer/a-secret-of-the-ticket",
      typeName: { zh: "标准票", en: "Standard" },
      from: "王小明",
      to: "Amélie Šťastná",
      until: Date.parse("2026-11-20T04:00:00Z"),
    },
    facts: event,
  },
  "ticket-exchanged": {
    props: { ticketId: "", left: { zh: "早鸟票", en: "Early bird" } },
    facts: (lang) => about(lang, { ...order, tickets: order.tickets.slice(0, 1) }),
  },
  "exchange-waits": {
    props: {
      ...byOrder,
      news: "due",
      holder: "王小明",
      left: { zh: "标准票", en: "Standard" },
      wanted: { zh: "企业票", en: "Company" },
    },
    facts: (lang) => about(lang, { ...order, transfer }),
  },
  "organizer-letter": {
    props: {
      subject: "明天见：到场须知 / See you tomorrow",
      body: "各位好：\n\n大会明天九点开门，请提前十五分钟到场。\n地铁 11 号线云锦路站 2 号口。\n\nDoors open at nine.",
    },
    facts: event,
  },
  "schedule-changed": {
    props: {
      changes: [
        {
          kind: "moved",
          as: "speaking",
          slug: workshop.slug,
          title: workshop.title,
          from: at,
          to: { ...at, start: at.start + 3_600_000, end: at.end + 3_600_000 },
        },
        {
          kind: "canceled",
          as: "starred",
          slug: "no-lunch",
          title: { zh: "午餐", en: "" },
          from: at,
          to: at,
        },
      ],
      lost: [{ title: { zh: "动手：修旧物", en: "Hands on: repair" }, reason: "speaking" }],
      sessionIds: [workshop.id],
    },
    facts: event,
  },
  "seat-confirmed": { props: seat, facts: event },
  "seat-promoted": { props: seat, facts: event },
  "seat-offered": { props: { ...seat, until: workshop.startsAt - 7_200_000 }, facts: event },
  "seat-lost": { props: { ...seat, reason: "lapsed" }, facts: event },
  "speaker-link": { props: { secret: "theirs-alone" }, facts: event },
};
