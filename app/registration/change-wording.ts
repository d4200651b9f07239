import type { Lang } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import type { AcceptRefusal } from "./accept-transfer.ts";
import type { ChangeAttendeeRefusal } from "./change-attendee.ts";
import type { ExchangeRefusal } from "./exchange-plan.ts";
import type { OfferTransferRefusal } from "./offer-transfer.ts";
import type { TransferTicketRefusal } from "./transfer-ticket.ts";

export type ChangeRefusal =
  | OfferTransferRefusal
  | AcceptRefusal
  | TransferTicketRefusal
  | ExchangeRefusal
  | ChangeAttendeeRefusal
  | "already_ended"
  | "awaits_approval"
  | "payment_processing"
  | "no_exchange"
  | "no_way"
  | "more_than_paid"
  | "nothing_asked"
  | "sold_out";

/** Every foreseen no of changing one's mind as a sentence. */
export const changeRefusals = {
  zh: {
    too_late: "已过了可以自己操作的期限。请联系主办方。",
    unknown_ticket: "没有这张门票。",
    ticket_canceled: "这张门票已经取消。",
    not_paid: "订单付款之后才能转让。",
    already_came: "这张门票已经入场，不能再改。",
    passed_on_already: "这张门票已转给别人，只有主办方还能处理。",
    same_person: "这张门票本来就属于这个邮箱。",
    transfer_over: "这次转让已经结束，链接不再有效。",
    no_reason: "请写明原因，它会留在操作记录里。",
    unknown_ticket_type: "没有这个票种，请重新选择。",
    same_type: "这张门票已经是这个票种。",
    not_on_sale_yet: "这个票种还没开售。",
    sale_ended: "这个票种已停止发售。",
    needs_approval: "这个票种需要审核，请另外申请。",
    already_ended: "这个订单已经结束。",
    awaits_approval: "申请还在等待审核，暂时不能更改。",
    payment_processing: "上一笔付款还在处理，请等结果出来再试。",
    no_exchange: "没有等待付款的更换。",
    no_way: "差额目前没有办法支付，什么都没有更改。请联系主办方。",
    more_than_paid: "要退的金额超过了实付金额，什么都没有更改。请联系主办方。",
    nothing_asked: "没有需要处理的内容。",
    sold_out: "刚刚售完，什么都没有更改。请选择其他票种。",
  },
  en: {
    too_late: "It is too late to do this yourself. Please write to the organizer.",
    unknown_ticket: "There is no such ticket.",
    ticket_canceled: "This ticket is canceled.",
    not_paid: "A ticket can be passed on once its order is paid.",
    already_came: "This ticket has come in already and cannot be changed.",
    passed_on_already: "This ticket was passed on; only the organizer can change it now.",
    same_person: "This ticket belongs to that address already.",
    transfer_over: "This is over, and the link no longer works.",
    no_reason: "Please say why: it is kept with the record.",
    unknown_ticket_type: "There is no such ticket type. Please choose again.",
    same_type: "The ticket is of this type already.",
    not_on_sale_yet: "The sale of this type has not begun.",
    sale_ended: "The sale of this type has ended.",
    needs_approval: "This type needs approval; please apply for it.",
    already_ended: "This order has ended already.",
    awaits_approval: "The application still waits for a decision.",
    payment_processing: "A payment is still being processed. Please wait for its outcome.",
    no_exchange: "No exchange waits to be paid.",
    no_way:
      "There is no way to pay the difference now; nothing was changed. Write to the organizer.",
    more_than_paid: "That is more than was paid; nothing was changed. Write to the organizer.",
    nothing_asked: "There is nothing to do.",
    sold_out: "The last one has just gone; nothing was changed. Choose another type.",
  },
} satisfies Record<Lang, Record<ChangeRefusal, string>>;

/** The words of the pages on which people change their tickets and pass them on. */
export const words = wording({
  zh: {
    change: "更改",
    titleOf: (name: string) => `更改${name}的门票`,
    backToOrder: "返回订单",
    until: (at: number, zone: string) => `可以操作到 ${formatInstant(at, zone, "zh")}`,
    closed: "已过期限，请联系主办方。",
    correct: "修改资料",
    correctLead: "姓名会印在门票和胸卡上。邮箱不能在这里改：换人请用“转让”。",
    save: "保存",
    corrected: "已保存。",
    transfer: "转让给别人",
    transferLead: "对方会收到邮件，接受之后拿到新的二维码，您手里的随即失效。接受之前，票仍归您。",
    toName: "对方姓名",
    toEmail: "对方邮箱",
    offer: "发出转让",
    offered: (email: string) => `已写信给 ${email}，等对方接受。`,
    onItsWay: (name: string, email: string) => `正在等${name}（${email}）接受。`,
    withdraw: "撤回转让",
    withdrawWhy: "对方的链接会失效，票仍归您。",
    withdrawn: "已撤回。",
    passedOn: (name: string) => `这张票已转给${name}。要更改，请联系主办方。`,
    exchange: "换成其他票种",
    exchangeLead: "价格相同，马上换好；更便宜，差额原路退回；更贵，付清差额之后换好。二维码不变。",
    newType: "新票种",
    same: "价格相同",
    more: (amount: string) => `补 ${amount}`,
    less: (amount: string) => `退 ${amount}`,
    cheaper: (amount: string) => `少付 ${amount}`,
    cheaperForNothing: "不再退款",
    noTypes: "现在没有可以换的票种。",
    exchangeNow: "更换",
    exchanged: "已换好，新的门票已发到邮箱。",
    payBy: "差额怎么付",
    payByHint: "只在更贵时需要。",
    pays: { online: "在线支付", transfer: "银行转账" },
    promised: "新的名额已为您保留到转账截止，转账信息也发到了您的邮箱。",
    exchangeWaits: (wanted: string) => `换成“${wanted}”，还差一步`,
    exchangeWaitsLead: (holder: string, left: string, until: string) =>
      `${holder}的“${left}”照常有效，付清差额后马上换好。${until} 之前没有收到，更换自动取消。`,
    keepType: "不换了",
    keepTypeWhy: (left: string) => `保留的新名额随即让出，“${left}”照常有效。`,
    typeKept: "已放弃更换，原来的门票照常有效。",
    cancelTicket: "取消这张门票",
    cancelTicketWhy: (back: string) => `门票随即失效，名额让给别人。${back}`,
    cancelOrder: "取消整个订单",
    cancelOrderWhy: (n: number, back: string) =>
      `订单里的 ${n} 张门票随即失效，名额让给别人。${back}`,
    back: (amount: string) => `会退回 ${amount}。`,
    noBack: "没有需要退回的款项。",
    nothingBack: "按主办方的规则，现在取消不再退款。",
    canceled: "已取消，确认邮件已发出。",
    transferTitle: "一张门票转给您",
    transferTitleOf: (event: string) => `接受门票 · ${event}`,
    transferText: (from: string, type: string) =>
      `${from}想把一张“${type}”转给您。接受之后，票归您，原来的二维码随即失效。`,
    accept: "接受门票",
    decline: "不接受",
    declineWhy: "票仍归原来的人，这个链接会失效。",
    declined: "已告知对方，谢谢。",
    accepted: "门票归您了",
    acceptedText: (email: string) =>
      `新的二维码已发到 ${email} 邮箱。期待与您见面，入场时出示即可。`,
    states: {
      declined: "您没有接受这张门票。票仍归原来的人。",
      withdrawn: "对方撤回了这次转让，链接不再有效。",
      lapsed: "这次转让已过期。如还需要，请让对方再发一次。",
    },
    over: "这次转让已经结束",
    unknown: "这个链接打不开门票",
    unknownText: "链接可能不完整，或门票已被取消。请从邮件里重新打开。",
    reason: "原因",
    reasonHint: "留在操作记录里，同事看得到。",
  },
  en: {
    change: "Change",
    titleOf: (name: string) => `Change the ticket of ${name}`,
    backToOrder: "Back to the order",
    until: (at: number, zone: string) => `Possible until ${formatInstant(at, zone, "en")}`,
    closed: "It is too late for this; please write to the organizer.",
    correct: "Correct the details",
    correctLead:
      "The name goes on the ticket and the badge. The address cannot be changed here: to give it to someone else, pass the ticket on.",
    save: "Save",
    corrected: "Saved.",
    transfer: "Pass it on",
    transferLead:
      "They get a letter. Once they accept, a new code is theirs and yours opens no gate any more; until then the ticket stays yours.",
    toName: "Their name",
    toEmail: "Their e-mail address",
    offer: "Send the offer",
    offered: (email: string) => `We wrote to ${email}. Now it is for them to accept.`,
    onItsWay: (name: string, email: string) => `Waiting for ${name} (${email}) to accept.`,
    withdraw: "Withdraw it",
    withdrawWhy: "Their link no longer works, and the ticket stays yours.",
    withdrawn: "Withdrawn.",
    passedOn: (name: string) =>
      `This ticket was passed on to ${name}. To change it, write to the organizer.`,
    exchange: "Exchange for another type",
    exchangeLead:
      "At the same price it is done at once; cheaper, the difference goes back; dearer, it is done when the difference is paid. The code stays the same.",
    newType: "New ticket type",
    same: "same price",
    more: (amount: string) => `${amount} to pay`,
    less: (amount: string) => `${amount} goes back`,
    cheaper: (amount: string) => `${amount} less to pay`,
    cheaperForNothing: "nothing goes back",
    noTypes: "There is no type to exchange it for at the moment.",
    exchangeNow: "Exchange",
    exchanged: "Done. The new ticket was sent by e-mail.",
    payBy: "How to pay the difference",
    payByHint: "Only where the type is dearer.",
    pays: { online: "Online", transfer: "Bank transfer" },
    promised:
      "The new place is kept until the transfer is due. What to transfer where is in your mail too.",
    exchangeWaits: (wanted: string) => `One step left to “${wanted}”`,
    exchangeWaitsLead: (holder: string, left: string, until: string) =>
      `The “${left}” of ${holder} is good as it is, and is exchanged as soon as the difference is paid. If it has not come by ${until}, nothing is exchanged.`,
    keepType: "Keep the old type",
    keepTypeWhy: (left: string) =>
      `The new place goes to others at once, and “${left}” is good as before.`,
    typeKept: "Nothing is exchanged; the ticket is good as it was.",
    cancelTicket: "Cancel this ticket",
    cancelTicketWhy: (back: string) =>
      `The ticket admits nobody from then on and its place goes to others. ${back}`,
    cancelOrder: "Cancel the whole order",
    cancelOrderWhy: (n: number, back: string) =>
      `Its ${n === 1 ? "ticket admits" : `${n} tickets admit`} nobody from then on and ${n === 1 ? "its place goes" : "their places go"} to others. ${back}`,
    back: (amount: string) => `${amount} goes back to you.`,
    noBack: "There is no money to give back.",
    nothingBack: "Under the organizer’s rules nothing is given back any more.",
    canceled: "Canceled. A confirmation is on its way by e-mail.",
    transferTitle: "A ticket is being passed on to you",
    transferTitleOf: (event: string) => `Accept a ticket · ${event}`,
    transferText: (from: string, type: string) =>
      `${from} would like to pass a ticket on to you: “${type}”. Once you accept, it is yours, and its old code opens no gate any more.`,
    accept: "Accept the ticket",
    decline: "No, thank you",
    declineWhy: "The ticket stays with whoever has it, and this link no longer works.",
    declined: "We told them. Thank you.",
    accepted: "The ticket is yours",
    acceptedText: (email: string) =>
      `Its new code is on its way to ${email}. See you there: just show it at the door.`,
    states: {
      declined: "You did not accept this ticket. It stays with whoever had it.",
      withdrawn: "It was withdrawn; this link no longer works.",
      lapsed: "The time to accept is over. If you still want it, ask them to send it again.",
    },
    over: "This is over",
    unknown: "This link opens no ticket",
    unknownText:
      "It may have lost a piece, or the ticket was canceled. Open it again from the letter.",
    reason: "Reason",
    reasonHint: "Kept with the record, for your colleagues.",
  },
});
