import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { formatInstant } from "#app/lib/time.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { DecisionRefusal } from "./decide-application.ts";
import type { HoldRefusal } from "./hold-tickets.ts";
import type { PlaceRefusal } from "./place-order.ts";

export type RegistrationRefusal =
  | HoldRefusal
  | PlaceRefusal
  | DecisionRefusal
  | "already_extended"
  | "already_ordered"
  | "already_ended"
  | "already_paid"
  | "canceled"
  | "awaits_approval";

type Sentence = (detail: RefusalDetail) => string;

/** Every foreseen no of registration as a sentence. */
export const refusals = {
  zh: {
    nothing_chosen: () => "请至少选择一张票。",
    unknown_ticket_type: () => "这种票不存在，或需要邀请码才能购买。",
    not_on_sale_yet: () => "还没到开售时间，请稍后再来。",
    sale_ended: () => "这种票已停止发售。",
    too_many: ({ max }) => `这种票每单最多 ${max} 张。`,
    too_many_in_order: ({ max }) => `每单最多 ${max} 张票，人数更多请分开下单或联系主办方。`,
    sold_out: () => "刚刚售完了。请选择其他票种，或稍后再看看有没有退票。",
    hold_expired: () => "为您保留的时间已过。您填写的内容都还在，请点击“重新保留”。",
    price_changed: () => "选票之后价格有变动。请核对新的价格，再确认一次。",
    limit_reached: ({ max, had }) =>
      `每个邮箱最多 ${max} 张票，这个邮箱已有 ${had} 张。请减少张数或使用其他邮箱。`,
    type_limit_reached: ({ max, had }) => `这种票每个邮箱最多 ${max} 张，这个邮箱已有 ${had} 张。`,
    already_decided: () => "这份申请已经处理过了。",
    already_extended: () => "保留时间只能延长一次。",
    already_ordered: () => "这些票已经下单了。",
    already_ended: () => "这个订单已经结束。",
    already_paid: () => "这个订单已经付款。",
    canceled: () => "这个订单已取消。",
    awaits_approval: () => "这份申请还在等待审核。",
  },
  en: {
    nothing_chosen: () => "Please choose at least one ticket.",
    unknown_ticket_type: () => "There is no such ticket type, or it needs an access code.",
    not_on_sale_yet: () => "The sale has not begun yet. Please come back later.",
    sale_ended: () => "The sale of this ticket type has ended.",
    too_many: ({ max }) => `At most ${max} tickets of this type per order.`,
    too_many_in_order: ({ max }) =>
      `At most ${max} tickets per order. For a larger group, order twice or write to the organizer.`,
    sold_out: () =>
      "The last ones have just gone. Choose another type, or look again later for returned tickets.",
    hold_expired: () =>
      "The time for which your tickets were kept has run out. All you typed is still here: press “Keep them again”.",
    price_changed: () =>
      "The price has changed since you chose. Please check the new price and confirm again.",
    limit_reached: ({ max, had }) =>
      `At most ${max} tickets per e-mail address; this one already has ${had}. Take fewer, or use another address.`,
    type_limit_reached: ({ max, had }) =>
      `At most ${max} tickets of this type per e-mail address; this one already has ${had}.`,
    already_decided: () => "This application has been decided on already.",
    already_extended: () => "The time can be extended only once.",
    already_ordered: () => "These tickets have been ordered already.",
    already_ended: () => "This order has ended already.",
    already_paid: () => "This order is paid already.",
    canceled: () => "This order is canceled.",
    awaits_approval: () => "This application is still waiting for a decision.",
  },
} satisfies Record<Lang, Record<RegistrationRefusal, Sentence>>;

/** A refusal of registration in the reader's language. */
export function refusalSentence(
  refused: { reason: RegistrationRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}

/** What an order's and a ticket's states are called. */
export const statusWords = wording({
  zh: {
    pending: "待付款",
    paid: "已确认",
    expired: "已过期",
    canceled: "已取消",
    waiting: "待审核",
    declined: "未通过",
    valid: "有效",
  },
  en: {
    pending: "Awaiting payment",
    paid: "Confirmed",
    expired: "Expired",
    canceled: "Canceled",
    waiting: "Awaiting approval",
    declined: "Declined",
    valid: "Valid",
  },
});

/** The words of the pages on which people choose, fill in and find their tickets. */
export const words = wording({
  zh: {
    tickets: "选择门票",
    ticketsTitle: (event: string) => `报名 · ${event}`,
    intro: "选好票种和张数，我们会为您保留一段时间，安心填写资料。",
    free: "免费",
    left: (n: number) => `仅剩 ${n} 张`,
    soldOut: "已售完",
    saleEnded: "已停止发售",
    notYet: (at: number, zone: string) => `${formatInstant(at, zone, "zh")} 开售`,
    needsApproval: "需审核",
    quantityOf: (type: string) => `${type}的张数`,
    continueToDetails: "下一步：填写资料",
    accessCode: "邀请码",
    accessCodeHint: "有邀请码或社区专属码？在此输入，即可看到专属票种。",
    showTypes: "查看专属票种",
    wrongAccessCode: "没有找到这个邀请码对应的票种。",
    nothingOnOffer: "暂时没有可选的票种",
    nothingOnOfferHint: "主办方还没有开放报名，请过几天再来看看。",
    lostTicket: "找不到门票了？",
    checkout: "填写资料",
    keptUntil: "为您保留",
    extend: "延长时间",
    extended: "已为您延长保留时间。",
    holdRanOut: "为您保留的时间已过。您填写的内容都还在，请点击“重新保留”。",
    attendeeField: (n: number, field: string) => `第 ${n} 位参会者的${field}`,
    keepAgain: "重新保留",
    keptAgain: "已重新为您保留，价格也已更新。",
    buyer: "联系人",
    buyerHint: "确认邮件和门票会寄到这里。",
    attendee: (n: number, type: string) => `第 ${n} 位参会者 · ${type}`,
    whose: "这张票给谁？",
    sameAsBuyer: "联系人本人",
    someoneElse: "另一位参会者",
    summary: "订单摘要",
    name: "姓名",
    email: "邮箱",
    phone: "手机号",
    phoneHint: "方便现场凭后四位快速查找。",
    optional: "选填",
    consent: "我已阅读并同意隐私说明",
    consentRead: "查看隐私说明",
    total: "合计",
    payBy: "付款方式",
    confirmFree: "确认报名",
    confirmPaid: "提交订单",
    confirmApplication: "提交申请",
    applicationNote: "提交后由主办方审核，结果会通过邮件告诉您。审核通过之前不收费，也不占用名额。",
    yourTickets: "您的选择",
    order: (code: string) => `订单 ${code}`,
    orderPaid: "报名成功，期待见到您！",
    orderPaidText: (email: string) => `门票已发送到 ${email}。入场时出示二维码即可。`,
    orderPending: "还差一步：付款",
    orderPendingText: (at: string) => `请在 ${at} 之前完成付款，之后名额会让给其他人。`,
    orderAtDoor: "名额已保留，现场付款",
    orderAtDoorText: "请凭下面的二维码到签到台付款入场。",
    orderWaiting: "申请已提交",
    orderWaitingText: "主办方审核后会发邮件告诉您结果。",
    orderExpired: "订单已过期",
    orderExpiredText: "没有在时限内收到付款，名额已让出。您可以重新报名。",
    orderCanceled: "订单已取消",
    orderCanceledText: "门票已失效。如有疑问，请联系主办方。",
    orderDeclined: "申请未通过",
    orderDeclinedText: "很遗憾，这次名额有限。感谢您的关注。",
    payNow: "去付款",
    orderAgain: "重新报名",
    resend: "重新发送邮件",
    resent: "邮件已重新发送，请查收。",
    resentJustNow: "邮件刚刚发过。请先查看收件箱和垃圾邮件。",
    pdf: "下载 PDF 门票",
    pdfPhone: "手机版门票",
    calendar: "加入日历",
    keepTheLink: "请收藏本页：凭这个链接可随时打开门票。",
    savePicture: "保存二维码",
    holdToSave: "长按二维码可保存图片",
    showAtDoor: "入场时出示",
    ticketOf: (name: string) => `${name} 的门票二维码`,
    backToEvent: "返回大会首页",
    lost: "找回门票",
    lostIntro: "填写报名时使用的邮箱，我们会把订单链接发给您。",
    lostSend: "发送链接",
    lostSent: "如果这个邮箱报过名，订单链接已在路上。几分钟后还没收到，请检查垃圾邮件。",
    noScriptCountdown: (at: string) => `保留至 ${at}`,
    timeLeft: "剩余时间",
    myTickets: "我的门票",
    myTicketsEmpty: "这个邮箱还没有报名",
    myTicketsEmptyHint: "用其他邮箱报的名？请用那个邮箱登录。",
    openOrder: "打开订单",
  },
  en: {
    tickets: "Choose tickets",
    ticketsTitle: (event: string) => `Register · ${event}`,
    intro: "Choose your tickets; we keep them for you while you fill in the details.",
    free: "Free",
    left: (n: number) => `${n} left`,
    soldOut: "Sold out",
    saleEnded: "Sale ended",
    notYet: (at: number, zone: string) => `On sale ${formatInstant(at, zone, "en")}`,
    needsApproval: "By approval",
    quantityOf: (type: string) => `Number of tickets: ${type}`,
    continueToDetails: "Continue to details",
    accessCode: "Access code",
    accessCodeHint: "Have an access code from your community? Type it to see more ticket types.",
    showTypes: "Show ticket types",
    wrongAccessCode: "No ticket types belong to this access code.",
    nothingOnOffer: "No ticket types yet",
    nothingOnOfferHint:
      "The organizer has not opened registration. Please look again in a few days.",
    lostTicket: "Lost your ticket?",
    checkout: "Your details",
    keptUntil: "Kept for you",
    extend: "More time",
    extended: "You have more time now.",
    holdRanOut: "The time for which your tickets were kept has run out. Press “Keep them again”.",
    attendeeField: (n: number, field: string) => `${field} of attendee ${n}`,
    keepAgain: "Keep them again",
    keptAgain: "Your tickets are kept again, at today’s prices.",
    buyer: "Contact",
    buyerHint: "The confirmation and the tickets go here.",
    attendee: (n: number, type: string) => `Attendee ${n} · ${type}`,
    whose: "Who is this ticket for?",
    sameAsBuyer: "The contact above",
    someoneElse: "Someone else",
    summary: "Your order",
    name: "Name",
    email: "E-mail",
    phone: "Mobile phone",
    phoneHint: "At the door its last four digits find you quickly.",
    optional: "optional",
    consent: "I have read and agree to the privacy notice",
    consentRead: "Read the privacy notice",
    total: "Total",
    payBy: "How you pay",
    confirmFree: "Complete registration",
    confirmPaid: "Place order",
    confirmApplication: "Send application",
    applicationNote:
      "The organizer decides and writes to you. Until then nothing is charged and no place is taken.",
    yourTickets: "Your choice",
    order: (code: string) => `Order ${code}`,
    orderPaid: "You are in. See you there!",
    orderPaidText: (email: string) =>
      `Your tickets are on their way to ${email}. Show the QR code at the door.`,
    orderPending: "One step left: payment",
    orderPendingText: (at: string) =>
      `Please pay before ${at}; after that the places go to others.`,
    orderAtDoor: "Your place is kept; pay at the door",
    orderAtDoorText: "Bring the QR code below to the check-in desk and pay there.",
    orderWaiting: "Application received",
    orderWaitingText: "The organizer decides and writes to you.",
    orderExpired: "This order has expired",
    orderExpiredText:
      "No payment came in time, so the places went to others. You can register again.",
    orderCanceled: "This order is canceled",
    orderCanceledText: "Its tickets admit nobody. Questions? Write to the organizer.",
    orderDeclined: "Not this time",
    orderDeclinedText:
      "Places are few and we could not offer you one. Thank you for your interest.",
    payNow: "Pay now",
    orderAgain: "Register again",
    resend: "Send the e-mail again",
    resent: "Sent again. Please check your inbox.",
    resentJustNow: "It was sent a moment ago. Please check your inbox and the spam folder first.",
    pdf: "Tickets as PDF",
    pdfPhone: "PDF for the phone",
    calendar: "Add to calendar",
    keepTheLink: "Keep this page: its link opens your tickets at any time.",
    savePicture: "Save the QR code",
    holdToSave: "Press and hold the code to save it",
    showAtDoor: "Show this at the door",
    ticketOf: (name: string) => `QR code of ${name}’s ticket`,
    backToEvent: "Back to the event",
    lost: "Find my ticket",
    lostIntro: "Type the e-mail address you registered with; we send you the link to your order.",
    lostSend: "Send the link",
    lostSent:
      "If this address has registered, the link is on its way. Not there in a few minutes? Check the spam folder.",
    noScriptCountdown: (at: string) => `Kept until ${at}`,
    timeLeft: "Time left",
    myTickets: "My tickets",
    myTicketsEmpty: "No registration under this address",
    myTicketsEmptyHint: "Registered with another address? Sign in with that one.",
    openOrder: "Open order",
  },
});

/** `3 tickets` as people say it. */
export function ticketCount(n: number, lang: Lang): string {
  return lang === "zh" ? `${n} 张票` : `${n} ${plural(n, "ticket", "tickets")}`;
}
