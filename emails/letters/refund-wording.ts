import { wording } from "#app/lib/wording.ts";

/** The words of the letter about money that goes back, or does not. */
export const words = wording({
  zh: {
    subject: (amount, event) => `退款 ${amount}：${event}`,
    nothingSubject: (event) => `已取消，不退款：${event}`,
    title: (amount) => `${amount} 正在退给您`,
    nothingTitle: "已取消，不退款",
    why: {
      canceled: "您的订单已取消。",
      ticket_canceled: "您的订单里有门票已取消，其他门票照常有效。",
      changed: "您的订单有改动，差额退还给您。",
      surplus: "我们收到的款项比订单金额多，多出的部分退还给您。",
      late: "很抱歉，您的付款到达时订单已经结束，名额也没有了。全部款项退还给您，您无需做任何事。",
      ran_out: "付款期限已过，您的订单还差一部分没有付，已经结束。已付的款项全部退还给您。",
      goodwill: "主办方退还您的一部分款项，门票不受影响。",
      at_provider: "主办方退还款项给您。",
    },
    byRule: (share, fees) =>
      [
        "按大会的退票规则，",
        share === 100 ? "现在取消退还票价全额" : `现在取消退还票价的 ${share}%`,
        fees.length > 0 ? `，每张票再扣除手续费 ${fees.join(" 加")}。` : "。",
      ].join(""),
    ofPrice: (percent) => `票价的 ${percent}%`,
    nothingBack: "按大会的退票规则，现在取消不再退款。",
    decided: "退多少由主办方决定。如有疑问，请直接回复此邮件。",
    whenBack: {
      online:
        "款项退回您付款时用的账户：银行卡通常要 5 到 10 个工作日，支付宝和微信支付一般当天到账。",
      card: "款项退回您付款时用的银行卡，通常要 5 到 10 个工作日。",
      wallet: "款项退回您付款时用的钱包，一般当天到账。",
      door: "这笔钱是现场付的，由主办方当面或转账退还给您。",
      transfer: "这笔钱是转账付的，由主办方转回您的银行账户，通常要几个工作日。",
      test: "这是测试付款，没有真的扣款，也就没有款项到账。",
    },
    creditNote: "退款凭证可在订单页的“收据与发票”里下载。",
    amount: "退款金额",
    none: "无",
    kept: "扣除",
  },
  en: {
    subject: (amount: string, event: string) => `${amount} on its way back: ${event}`,
    nothingSubject: (event: string) => `Canceled, and nothing goes back: ${event}`,
    title: (amount: string) => `${amount} is on its way back to you`,
    nothingTitle: "Canceled, and nothing goes back",
    why: {
      canceled: "Your order is canceled.",
      ticket_canceled: "A ticket of your order is canceled; its other tickets are good as before.",
      changed: "Your order has changed, and the difference goes back to you.",
      surplus: "More was received than your order costs. What is too much goes back to you.",
      late: "We are sorry: your payment arrived when the order had ended and its places had gone. All of it goes back to you; there is nothing you have to do.",
      ran_out:
        "Your order ran out before all of it was paid. What you had paid goes back to you in full.",
      goodwill:
        "The organizer gives back part of what you paid. Your tickets are not touched by it.",
      at_provider: "The organizer gives money back to you.",
    },
    byRule: (share: number, fees: string[]) =>
      [
        "By the refund rule of the event, ",
        share === 100
          ? "a ticket canceled now gives back its whole price"
          : `a ticket canceled now gives back ${share}% of its price`,
        fees.length > 0 ? `, less a fee of ${fees.join(" and ")}.` : ".",
      ].join(""),
    ofPrice: (percent: number) => `${percent}% of the price`,
    nothingBack: "By the refund rule of the event, a ticket canceled now gives nothing back.",
    decided:
      "How much goes back was decided by the organizer. Questions? Just reply to this letter.",
    whenBack: {
      online:
        "It goes back to the account you paid from: on cards it usually takes 5 to 10 working days; with Alipay and WeChat Pay it is mostly there the same day.",
      card: "It goes back to the card you paid with, which usually takes 5 to 10 working days.",
      wallet: "It goes back to the wallet you paid from, mostly the same day.",
      door: "It was paid at the door: the organizer gives it back by hand or by transfer.",
      transfer:
        "It was paid by transfer: the organizer transfers it back to your account, which usually takes some working days.",
      test: "It was a test payment: no money was taken, and none arrives.",
    },
    creditNote: "The credit note is on your order page, under “Receipts and invoices”.",
    amount: "Coming back",
    none: "nothing",
    kept: "Kept",
  },
});
