import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { wording } from "#app/lib/wording.ts";
import type { ChangeRefusal } from "./change-event.ts";

/** What the public pages of an event say by themselves. */
export const words = wording({
  zh: {
    getTicket: "领取门票",
    about: "大会介绍",
    program: "时间安排",
    hours: (from, until) => `${from}–${until} 开放入场`,
    keepDate: "加入日历",
    getThere: "怎么去",
    venue: "场馆",
    address: "地址",
    contact: "联系我们",
    zone: (name) => `时间均为${name}。`,
    lostTicket: "找不到门票了？",
    haveTicket: "已经报过名",
    findTicket: "填写报名时用的邮箱，我们把门票链接再发给您。",
    privacy: "隐私说明",
    imprint: "主办方信息",
    organizer: "主办方",
    email: "邮箱",
    noText: "主办方还没有填写这一页。",
    events: "近期大会",
    eventsLead: "选一个大会，领取门票。",
    noEvents: "暂时没有公开的大会",
    noEventsLead: "主办方发布之后，大会会出现在这里。",
    forOrganizers: "主办方入口",
  },
  en: {
    getTicket: "Get your ticket",
    about: "About",
    program: "When it is on",
    hours: (from: string, until: string) => `Doors open ${from}–${until}`,
    keepDate: "Add to calendar",
    getThere: "How to get there",
    venue: "Venue",
    address: "Address",
    contact: "Write to us",
    zone: (name: string) => `All times are ${name}.`,
    lostTicket: "Lost your ticket?",
    haveTicket: "Already registered",
    findTicket:
      "Give the e-mail address you registered with and we send the link to your ticket again.",
    privacy: "Privacy",
    imprint: "Imprint",
    organizer: "Organizer",
    email: "E-mail",
    noText: "The organizers have not written this page yet.",
    events: "Conferences",
    eventsLead: "Choose one and get your ticket.",
    noEvents: "No conference is public yet",
    noEventsLead: "It appears here once its organizers publish it.",
    forOrganizers: "For organizers",
  },
});

/** Every foreseen no about an event. */
export type EventRefusal =
  | ChangeRefusal
  | "no_venue"
  | "no_organizer"
  | "no_contact"
  | "not_published";

type Sentence = (detail: RefusalDetail) => string;

const refusals = {
  zh: {
    no_name: () => "请至少用一种语言填写大会名称。",
    reserved_slug: ({ slug }) => `网址中的“${slug}”已有其他用途，请换一个。`,
    slug_taken: ({ slug }) => `已经有大会使用“${slug}”这个网址，请换一个。`,
    slug_fixed: ({ slug }) => `大会发布后网址不能再改，否则已发出的链接会失效；目前是“${slug}”。`,
    currency_fixed: () => "大会发布后币种不能再改，已有的价格和订单都以它计算。",
    no_such_day: () => "请填写真实存在的日期。",
    no_such_zone: () => "没有这个时区，请从列表中选择。",
    skipped_time: ({ time }) => `${time} 在这个时区并不存在：那时钟表正好拨快。请换一个时间。`,
    ends_before_it_starts: () => "结束时间必须晚于开始时间。",
    lasts_too_long: ({ days }) => `一个大会最多 ${days} 天。`,
    no_venue: () => "发布之前，请填写场馆。",
    no_organizer: () => "发布之前，请填写主办方名称，它会显示在“主办方信息”页。",
    no_contact: () => "发布之前，请填写联系邮箱，方便参会者找到您。",
    not_published: () => "大会还没有发布。",
  },
  en: {
    no_name: () => "Please give the name in at least one language.",
    reserved_slug: ({ slug }) => `“${slug}” means something else in our addresses; choose another.`,
    slug_taken: ({ slug }) => `Another event already has the address “${slug}”; choose another.`,
    slug_fixed: ({ slug }) =>
      `The address stays “${slug}” once the event is published: links that are out lead to it.`,
    currency_fixed: () =>
      "The currency stays as it is once the event is published: prices and orders are in it.",
    no_such_day: () => "Please give days that exist.",
    no_such_zone: () => "There is no such time zone; choose one of the list.",
    skipped_time: ({ time }) =>
      `${time} does not exist in this time zone: clocks go forward then. Choose another time.`,
    ends_before_it_starts: () => "The end has to be after the start.",
    lasts_too_long: ({ days }) => `An event lasts ${days} days at most.`,
    no_venue: () => "Before publishing, say at which venue it is.",
    no_organizer: () => "Before publishing, say who organizes it: the imprint page shows it.",
    no_contact: () => "Before publishing, give a contact address, so that attendees can reach you.",
    not_published: () => "The event is not published.",
  },
} satisfies Record<Lang, Record<EventRefusal, Sentence>>;

/** A refusal about an event in the reader's language. */
export function refusalSentence(
  refused: { reason: EventRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}

/** How an organizer reads the states of an event. */
export const states = wording({
  zh: { draft: "草稿", published: "已发布", archived: "已归档" },
  en: { draft: "Draft", published: "Published", archived: "Put away" },
});
