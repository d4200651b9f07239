import { wording } from "#app/lib/wording.ts";

/** The words of paying. */
export const words = wording({
  zh: {
    ways: {
      test: "测试支付（不会真的扣款）",
      door: "现场付款",
      stripe: "在线支付",
      transfer: "银行转账",
    },
    refusals: {
      already_paid: "这个订单已经付款。",
      canceled: "这个订单已取消，无法付款。",
      order_expired: "订单已过期，请重新报名。",
      awaits_approval: "申请通过后才能付款。",
      unknown_payment: "找不到这笔付款。",
      sold_out: "名额已经售完，订单无法确认。",
      no_way: "目前无法在线付款，请联系主办方。",
      amount_changed: "应付金额有变化，请刷新后再试。",
      payment_processing: "您的付款正在等待银行确认，请不要重复付款。",
      below_least: "这个金额太小，银行和钱包都无法在线收取。请联系主办方。",
      provider_silent: "支付服务暂时没有响应。订单仍为您保留，请稍后再试。",
    },
    testTitle: "测试支付",
    testNote: "这是测试支付页面，不会产生任何真实扣款。",
    pay: "支付成功",
    fail: "支付失败",
    abandon: "放弃支付",
    paid: "已收到付款，门票正在发送。",
    notTaken: (why) => `${why}您付的款会原路退回，我们已写信告诉您。`,
    processing: "银行正在处理您的付款，到账后门票会自动发到您的邮箱。",
    checking: "我们正在确认您的付款，门票稍后会发到您的邮箱。",
    surplus: (amount) => `收到的款项比订单应收的多 ${amount}，请退还给购票人。`,
    kept: (amount) => `已取消的门票扣除了 ${amount}，这笔钱不用退还。`,
    refundFailedSubject: (code) => `退款没有成功：订单 ${code}`,
    refundFailedBody: (amount, code) =>
      `订单 ${code} 的退款 ${amount} 被银行退回，没有到购票人手里。请在“收款与退款”里再试一次，或与购票人联系。`,
    failed: "付款没有成功，请再试一次或换一种方式。",
    abandoned: "您还没有付款，订单仍为您保留。",
    toPay: "应付金额",
  },
  en: {
    ways: {
      test: "Test payment (no money moves)",
      door: "Pay at the door",
      stripe: "Pay online",
      transfer: "Bank transfer",
    },
    refusals: {
      already_paid: "This order is paid already.",
      canceled: "This order is canceled and cannot be paid.",
      order_expired: "This order has expired. Please register again.",
      awaits_approval: "It can be paid once it is approved.",
      unknown_payment: "There is no such payment.",
      sold_out: "The places are gone, so the order can not be confirmed.",
      no_way: "Online payment is not available. Please write to the organizer.",
      amount_changed: "What is to pay has changed. Please look again.",
      payment_processing: "A bank is still at work on your payment. Please do not pay twice.",
      below_least: "This amount is too small to be paid online. Please write to the organizer.",
      provider_silent:
        "The payment service does not answer right now. Your order is still kept for you: please try again in a moment.",
    },
    testTitle: "Test payment",
    testNote: "This page is for testing. No money moves.",
    pay: "Pay",
    fail: "Let it fail",
    abandon: "Leave",
    paid: "Payment received. Your tickets are on their way.",
    notTaken: (why: string) =>
      `${why} What you paid goes back to you; a letter about it is on its way.`,
    processing:
      "Your bank is at work on the payment. Your tickets come by mail as soon as it is done.",
    checking: "We are confirming your payment. Your tickets will come by mail in a moment.",
    surplus: (amount: string) =>
      `${amount} more was received than this order takes. Please give it back.`,
    kept: (amount: string) =>
      `${amount} was kept of tickets that were canceled; it is not to be given back.`,
    refundFailedSubject: (code: string) => `A refund did not arrive: order ${code}`,
    refundFailedBody: (amount: string, code: string) =>
      `The refund of ${amount} for order ${code} was sent back by the bank. Please try again under “Payments”, or write to the buyer.`,
    failed: "The payment did not go through. Try again, or pay another way.",
    abandoned: "Not paid yet; your order is still kept for you.",
    toPay: "To pay",
  },
});
