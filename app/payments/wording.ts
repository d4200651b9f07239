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
    },
    testTitle: "测试支付",
    testNote: "这是测试支付页面，不会产生任何真实扣款。",
    pay: "支付成功",
    fail: "支付失败",
    abandon: "放弃支付",
    paid: "已收到付款，门票正在发送。",
    notTaken: (why) => `${why}这笔款项已经收到，请联系主办方退款。`,
    surplus: (amount) => `收到的款项比订单应收的多 ${amount}。如尚未退还，请另行退款。`,
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
    },
    testTitle: "Test payment",
    testNote: "This page is for testing. No money moves.",
    pay: "Pay",
    fail: "Let it fail",
    abandon: "Leave",
    paid: "Payment received. Your tickets are on their way.",
    notTaken: (why: string) =>
      `${why} The money did arrive: please ask the organizer to pay it back.`,
    surplus: (amount: string) =>
      `${amount} more was received than this order takes. Please pay it back, unless that has been done.`,
    failed: "The payment did not go through. Try again, or pay another way.",
    abandoned: "Not paid yet; your order is still kept for you.",
    toPay: "To pay",
  },
});
