import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { wording } from "#app/lib/wording.ts";
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
    unknown_code: () => "没有找到这个码，请核对后再试。",
    voucher_not_yet: () => "这个码还没到启用时间。",
    voucher_ended: () => "这个码已过期或停用。如有疑问，请联系给您这个码的人。",
    voucher_used_up: () => "这个码剩余的次数不够了。请减少张数；如果刚才还能用，稍后再试也许会有。",
    voucher_other_types: () => "这个码不适用于您选的票种。请改选适用的票种，或去掉这个码。",
    hold_expired: () => "为您保留的时间已过。您填写的内容都还在，请点“重新保留”。",
    no_way_to_pay: () => "主办方还没有开通付款方式，暂时无法下单。请联系主办方。",
    price_changed: () => "您选票之后价格有变动。请核对新的金额，再点“按新价格继续”。",
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
    unknown_code: () => "There is no such code. Please check it and try again.",
    voucher_not_yet: () => "This code is not valid yet.",
    voucher_ended: () =>
      "This code is no longer valid. If you think it should be, ask whoever gave it to you.",
    voucher_used_up: () =>
      "This code has too few uses left for that. Take fewer tickets, or try again later: some may come back.",
    voucher_other_types: () =>
      "This code is not for the tickets you chose. Choose those it is for, or leave it out.",
    hold_expired: () =>
      "The time for which your tickets were kept has run out. All you typed is still here: press “Keep them again”.",
    no_way_to_pay: () =>
      "The organizer has not set up a way to pay yet, so this cannot be ordered. Please write to them.",
    price_changed: () =>
      "The price has changed since you chose. Please check the new amount, then press “Go on at the new price”.",
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
    at_door: "现场付款",
    at_bank: "等待转账",
    paid: "已确认",
    expired: "已过期",
    canceled: "已取消",
    waiting: "待审核",
    declined: "未通过",
    valid: "有效",
  },
  en: {
    pending: "Awaiting payment",
    at_door: "Pay at the door",
    at_bank: "Awaiting transfer",
    paid: "Confirmed",
    expired: "Expired",
    canceled: "Canceled",
    waiting: "Awaiting approval",
    declined: "Declined",
    valid: "Valid",
  },
});
