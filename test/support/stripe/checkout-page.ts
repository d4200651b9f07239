import type { Session } from "./books.ts";

const words = {
  zh: {
    title: "支付（Stripe 替身）",
    note: "这里是测试用的替身页面，不会真的扣款。",
    by: "支付方式",
    methods: { card: "银行卡", alipay: "支付宝", wechat_pay: "微信支付" },
    pay: "支付",
    fail: "让支付失败",
    abandon: "放弃，返回",
    failed: "支付没有成功，请再试一次。",
    over: "这个页面已经失效。",
    paid: "已支付。",
    dispute: "向银行要回这笔钱（拒付）",
    disputed: "银行已把这笔钱要回去了。",
  },
  en: {
    title: "Pay (stand-in for Stripe)",
    note: "A stand-in for trying out. No money moves.",
    by: "Pay by",
    methods: { card: "Card", alipay: "Alipay", wechat_pay: "WeChat Pay" },
    pay: "Pay",
    fail: "Let it fail",
    abandon: "Leave",
    failed: "The payment did not go through. Please try again.",
    over: "This page is no longer valid.",
    paid: "Paid.",
    dispute: "Have the bank take it back (dispute)",
    disputed: "The bank has taken it back.",
  },
};

/** The page on which a buyer pays a session: plain HTML, its buttons do what Checkout's would. */
export function checkoutPage(
  session: Session,
  { failed, disputed }: { failed: boolean; disputed: boolean },
): string {
  const lang = session.locale?.startsWith("zh") ? "zh" : "en";
  const t = words[lang];
  const zero = ["jpy", "krw"].includes(session.currency);
  const amount = (session.amount_total / (zero ? 1 : 100)).toFixed(zero ? 0 : 2);
  const methods = session.payment_method_types.map((method, n) => {
    const name = t.methods[method as keyof typeof t.methods] ?? method;
    return `<label><input type="radio" name="method" value="${escaped(method)}"${n === 0 ? " checked" : ""}> ${escaped(name)}</label>`;
  });
  const form = `<form method="post"><fieldset><legend>${t.by}</legend>${methods.join("<br>")}</fieldset>
<button name="outcome" value="pay">${t.pay} ${session.currency.toUpperCase()} ${amount}</button>
<button name="outcome" value="fail">${t.fail}</button>
<button name="outcome" value="abandon">${t.abandon}</button></form>`;
  const dispute = `<form method="post"><button name="outcome" value="dispute">${t.dispute}</button></form>`;
  const paid = disputed ? `<p>${t.disputed}</p>` : `<p>${t.paid}</p>${dispute}`;
  const ended = session.status === "complete" ? paid : `<p>${t.over}</p>`;
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${t.title}</title>
<meta name="viewport" content="width=device-width"><style>
body{font:17px/1.6 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}
button{display:block;width:100%;min-height:48px;margin:.75rem 0;font:inherit}
[role=alert]{color:#a11}</style>
<h1>${t.title}</h1><p>${t.note}</p>${failed ? `<p role="alert">${t.failed}</p>` : ""}
${session.status === "open" ? form : ended}</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
