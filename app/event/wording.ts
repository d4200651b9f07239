import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ChangeRefusal } from "./change-event.ts";

/** What the public pages of an event say by themselves. */
export const words = wording({
  zh: {
    getTicket: "领取门票",
    about: "大会介绍",
    whatIsOn: "看什么",
    wholeAgenda: "查看完整日程",
    program: "时间安排",
    hours: (from, until) => `${from}–${until} 开放入场`,
    keepDate: "加入日历",
    whoComes: "谁会来",
    whoComesLead: (communities, investors, companies) =>
      `${communities} 个社区、${investors} 家投资机构、${companies} 家公司。`,
    seeEveryone: "看看都有谁",
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
    whatIsOn: "What is on",
    wholeAgenda: "See the whole agenda",
    program: "When it is on",
    hours: (from: string, until: string) => `Doors open ${from}–${until}`,
    keepDate: "Add to calendar",
    whoComes: "Who comes",
    whoComesLead: (communities: number, investors: number, companies: number) =>
      `${communities} ${plural(communities, "community", "communities")}, ${investors} ${plural(investors, "investor", "investors")} and ${companies} ${plural(companies, "company", "companies")}.`,
    seeEveryone: "See everyone",
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

/** What the organizers' pages about an event say. */
export const organizerWords = wording({
  zh: {
    events: "我的大会",
    eventsLead: "您负责或参与组织的大会。",
    noEvents: "您还没有参与组织任何大会",
    notInvited: "请让大会的负责人邀请您的邮箱，之后您会在这里看到它。",
    create: "新建大会",
    createLead: "先填这几项就够了；其余的可以在设置里慢慢补充，发布之前只有同事能看到。",
    createIt: "创建",
    account: "我的账户",
    settings: "大会设置",
    settingsLead: "参会者看到的一切，都来自这里。",
    saved: "已保存。",
    save: "保存设置",
    zh: "中文",
    en: "英文",
    names: "名称与介绍",
    name: "名称",
    nameHint: "至少填写一种语言；缺少的一种会显示另一种。",
    tagline: "一句话介绍",
    description: "详细介绍",
    paragraphHint: "空一行表示新的一段。",
    slug: "网址",
    slugHint: (origin) => `显示为 ${origin}/zh/网址，发布后不能再改。`,
    time: "时间",
    firstDay: "第一天",
    lastDay: "最后一天",
    opensAt: "每天开门",
    closesAt: "每天结束",
    zone: "时区",
    place: "地点",
    venue: "场馆",
    address: "地址",
    directions: "交通",
    look: "主题色",
    lookHint: "用于按钮、链接和首页的插画，浅色和深色模式下都能看清。",
    hues: {
      green: "梧桐绿",
      teal: "黛青",
      sky: "天青",
      blue: "靛蓝",
      violet: "紫藤",
      rose: "绛红",
      red: "朱砂",
      amber: "琥珀",
      own: "当前颜色",
    },
    sample: "下一步",
    registering: "报名规则",
    currency: "币种",
    phone: "是否询问手机号",
    phones: { hidden: "不询问", optional: "选填", required: "必填" },
    holdMinutes: "为购票人保留名额（分钟）",
    ticketsPerEmail: "每个邮箱最多几张票",
    payAtDoor: "可以到现场付款",
    changing: "改主意的规则",
    changingLead: "购票人在订单页上自己能做什么、到什么时候为止。过了期限，由主办方处理。",
    daysHint: "开门前几天截止。填 0 表示开门前都可以，留空表示不开放。",
    correctDays: "修改姓名和回答",
    transferDays: "转让门票",
    exchangeDays: "换成其他票种",
    cancelDays: "取消订单或门票",
    offerHours: "候补确认时限（小时）",
    offerHoursHint: "候补的人收到名额后，要在这段时间内确认，否则轮到下一位。",
    consent: "同意条款",
    consentHint: "报名时需要勾选；留空则不询问。改动会保存为新版本，旧订单仍对应旧版本。",
    legal: "主办方与隐私",
    organizerName: "主办方名称",
    contactEmail: "联系邮箱",
    imprint: "主办方信息页",
    privacy: "隐私说明页",
    legalHint: "空一行表示新的一段；一段的第一行会成为小标题。",
    icpNumber: "ICP 备案号",
    icpHint: "显示在页脚，例如“沪ICP备00000000号”。",
    visibility: "发布",
    draftLead: "草稿只有同事能看到。发布后，任何人都可以打开主页并报名。",
    publishedLead: "任何人都可以打开主页并报名。归档会撤下主页，订单和门票保留，之后可以再次发布。",
    archivedLead: "已归档：主页不再公开，订单和门票仍然保留。",
    publish: "发布大会",
    archive: "归档大会",
    feature: "设为网站首页",
    done: {
      publish: "大会已发布。",
      feature: "网站首页现在会打开这个大会。",
      archive: "大会已归档。",
    },
    isFeatured: "网站首页会打开这个大会。",
    see: "查看主页",
  },
  en: {
    events: "My events",
    eventsLead: "The events you organize, or help with.",
    noEvents: "You do not organize an event yet",
    notInvited: "Ask an owner of the event to invite your e-mail address; then it appears here.",
    create: "Create an event",
    createLead:
      "This is enough to begin; the rest can wait in the settings. Until you publish it, only colleagues see it.",
    createIt: "Create",
    account: "My account",
    settings: "Settings",
    settingsLead: "All that attendees see of the event comes from here.",
    saved: "Saved.",
    save: "Save the settings",
    zh: "Chinese",
    en: "English",
    names: "Name and description",
    name: "Name",
    nameHint: "In one language at least; where one is missing, the other is shown.",
    tagline: "In one sentence",
    description: "Description",
    paragraphHint: "An empty line begins a new paragraph.",
    slug: "Address",
    slugHint: (origin: string) => `Shown as ${origin}/en/address; it is fixed once published.`,
    time: "Time",
    firstDay: "First day",
    lastDay: "Last day",
    opensAt: "Doors open daily at",
    closesAt: "Ends daily at",
    zone: "Time zone",
    place: "Place",
    venue: "Venue",
    address: "Street address",
    directions: "How to get there",
    look: "Accent",
    lookHint: "Colors buttons, links and the drawing of the home page; readable in light and dark.",
    hues: {
      green: "Plane-tree green",
      teal: "Deep teal",
      sky: "River sky",
      blue: "Indigo",
      violet: "Wisteria",
      rose: "Crimson",
      red: "Cinnabar",
      amber: "Amber",
      own: "The present one",
    },
    sample: "Next",
    registering: "Registering",
    currency: "Currency",
    phone: "Ask for a phone number",
    phones: { hidden: "Do not ask", optional: "Optional", required: "Required" },
    holdMinutes: "Tickets are kept for a buyer for (minutes)",
    ticketsPerEmail: "Tickets per e-mail address at most",
    payAtDoor: "May be paid at the door",
    changing: "Changing one’s mind",
    changingLead:
      "What buyers may do by themselves on the page of their order, and until when. After that it is for you to do.",
    daysHint: "Days before the doors open; 0 is until they open, empty is not at all.",
    correctDays: "Correct names and answers",
    transferDays: "Pass a ticket on",
    exchangeDays: "Exchange for another ticket type",
    cancelDays: "Cancel an order or a ticket",
    offerHours: "Time to take an offered place (hours)",
    offerHoursHint:
      "Someone on the waiting list who is offered a place has this long to take it; then the next is asked.",
    consent: "Consent",
    consentHint:
      "Buyers tick it; empty means it is not asked. A change is a new version, and older orders keep theirs.",
    legal: "Organizer and privacy",
    organizerName: "Name of the organizer",
    contactEmail: "Contact address",
    imprint: "Imprint page",
    privacy: "Privacy page",
    legalHint:
      "An empty line begins a new paragraph; the first line of a paragraph becomes its heading.",
    icpNumber: "ICP number",
    icpHint: "Shown in the footer of sites in mainland China.",
    visibility: "Publishing",
    draftLead:
      "Only colleagues see a draft. Once published, anyone can open its page and register.",
    publishedLead:
      "Anyone can open its page and register. Putting it away takes its page down; orders and tickets stay, and it can be published again.",
    archivedLead: "Put away: its page is no longer public; orders and tickets stay.",
    publish: "Publish the event",
    archive: "Put the event away",
    feature: "Put it on the front page",
    done: {
      publish: "The event is published.",
      feature: "The front page now leads to this event.",
      archive: "The event is put away.",
    },
    isFeatured: "The front page leads to this event.",
    see: "See its page",
  },
});

/** Every foreseen no about an event. */
export type EventRefusal = ChangeRefusal | "lacks_basics" | "not_published";

type Sentence = (detail: RefusalDetail) => string;

/** What the public pages owe a visitor. */
const basics = {
  zh: { venue: "场馆", organizer: "主办方名称", contact: "联系邮箱" },
  en: { venue: "the venue", organizer: "the organizer’s name", contact: "a contact address" },
};

function basicsIn(lang: Lang, missing: string | number | undefined): string {
  const all = Object.entries(basics[lang]);
  const names = all.flatMap(([key, name]) =>
    String(missing).split(" ").includes(key) ? name : [],
  );
  return names.join(lang === "zh" ? "、" : ", ");
}

const refusals = {
  zh: {
    no_name: () => "请至少用一种语言填写大会名称。",
    reserved_slug: ({ slug }) => `网址中的“${slug}”已有其他用途，请换一个。`,
    slug_taken: ({ slug }) => `已经有大会使用“${slug}”这个网址，请换一个。`,
    slug_fixed: ({ slug }) => `大会发布后网址不能再改，否则已发出的链接会失效；目前是“${slug}”。`,
    currency_fixed: () => "大会发布后币种不能再改，已有的价格和订单都以它计算。",
    currency_in_use: ({ currency }) => `已有订单以 ${currency} 计算，币种不能再改。`,
    other_decimals: ({ currency, wanted }) =>
      `${currency} 与 ${wanted} 的小数位数不同，已填的金额无法沿用。请先把票价、优惠码的金额和退票时的固定扣除改为 0，再改币种。`,
    no_such_day: () => "请填写真实存在的日期。",
    no_such_zone: () => "没有这个时区，请从列表中选择。",
    skipped_time: ({ time }) => `${time} 在这个时区并不存在：那时钟表正好拨快。请换一个时间。`,
    ends_before_it_starts: () => "结束时间必须晚于开始时间。",
    lasts_too_long: ({ days }) => `一个大会最多 ${days} 天。`,
    lacks_basics: ({ missing }) => `发布之前，请填写${basicsIn("zh", missing)}，并保存设置。`,
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
    currency_in_use: ({ currency }) => `The currency stays ${currency}: there are orders in it.`,
    other_decimals: ({ currency, wanted }) =>
      `${currency} and ${wanted} have different decimals, so no amount can stay as it is. Before changing the currency, set ticket prices, amounts of vouchers and what a refund keeps of every ticket to 0.`,
    no_such_day: () => "Please give days that exist.",
    no_such_zone: () => "There is no such time zone; choose one of the list.",
    skipped_time: ({ time }) =>
      `${time} does not exist in this time zone: clocks go forward then. Choose another time.`,
    ends_before_it_starts: () => "The end has to be after the start.",
    lasts_too_long: ({ days }) => `An event lasts ${days} days at most.`,
    lacks_basics: ({ missing }) =>
      `Before publishing, give ${basicsIn("en", missing)}, and save the settings.`,
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
