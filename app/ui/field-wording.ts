import type { fieldErrors } from "#app/lib/fields.ts";
import { type Lang, langTag } from "#app/lib/lang.ts";
import { limitsIn } from "#app/lib/limits.ts";
import { formatMoney } from "#app/lib/money.ts";
import { wording } from "#app/lib/wording.ts";

const sentences = wording({
  zh: {
    required: "请填写这一项。",
    too_long: "内容太长了，请缩短一些。",
    too_short: "内容太短了，请再写一些。",
    bad_email: "这不像一个邮箱地址，请检查，例如 lin@example.com。",
    bad_phone: "请填写 5 至 15 位数字的电话号码，可以 + 开头。",
    bad_number: "请填写一个整数，只用数字。",
    bad_amount: "请填写金额，只用数字，例如 699。",
    bad_choice: "请从列出的选项中选择。",
    bad_date: "请填写真实存在的日期，例如 2026-11-24。",
    bad_time: "请填写日期和时间，例如 2026-11-24 09:30。",
    bad_clock: "请填写时间，例如 09:30。",
    ends_first: "结束时间要晚于开始时间。",
    bad_slug: "请用 2 至 40 个小写字母、数字或连字符，首尾不能是连字符。",
    bad_address: "请填写完整的网址，例如 https://example.com/talks，不要含有密码。",
    bad_characters: "这里含有无法保存的字符，请重新输入。",
    bad_tax_number: "纳税人识别号是 15、18 或 20 位数字与大写字母，请检查。",
    bad_rate: "请填写 0 到 99.99 之间的税率，例如 6 或 13.5。",
    mismatch: "两次填写的内容不一致。",
    invalid: "这一项填写有误，请检查。",
  },
  en: {
    required: "Please fill this in.",
    too_long: "This is too long; please shorten it.",
    too_short: "This is too short; please write a little more.",
    bad_email: "This does not look like an e-mail address, such as lin@example.com.",
    bad_phone: "Please give a phone number of 5 to 15 digits; it may begin with +.",
    bad_number: "Please give a whole number, in digits only.",
    bad_amount: "Please give an amount in digits only, such as 699.",
    bad_choice: "Please choose one of the options offered.",
    bad_date: "Please give a day that exists, such as 2026-11-24.",
    bad_time: "Please give a day and a time, such as 2026-11-24 09:30.",
    bad_clock: "Please give a time, such as 09:30.",
    ends_first: "The end has to come after the start.",
    bad_slug: "Use 2 to 40 lower-case letters, digits or hyphens, with no hyphen at either end.",
    bad_address:
      "Please give a whole address, such as https://example.com/talks, with no password in it.",
    bad_characters: "This has characters that cannot be kept; please type it again.",
    bad_tax_number:
      "A taxpayer number has 15, 18 or 20 digits and capital letters; please check it.",
    bad_rate: "Please give a rate from 0 to 99.99, such as 6 or 13.5.",
    mismatch: "The two entries differ.",
    invalid: "Something is not right here; please check it.",
  },
} satisfies Record<Lang, Record<(typeof fieldErrors)[number], string>>);

const beyond = wording({
  zh: {
    too_small: (min, max) => `这个数太小了，请填 ${min} 到 ${max} 之间的数。`,
    too_large: (min, max) => `这个数太大了，请填 ${min} 到 ${max} 之间的数。`,
  },
  en: {
    too_small: (min: string, max: string) =>
      `This number is too small: please give one from ${min} to ${max}.`,
    too_large: (min: string, max: string) =>
      `This number is too large: please give one from ${min} to ${max}.`,
  },
});

/** The sentence for what is wrong with one field; a code nobody knows reads as `invalid`. */
export function fieldSentence(code: string, lang: Lang): string {
  const limits = limitsIn(code);
  if (limits) {
    const said = (n: number) => limitSaid(n, limits.currency, lang);
    return beyond[lang][limits.beyond](said(limits.min), said(limits.max));
  }
  const known: Partial<Record<string, string>> = sentences[lang];
  return known[code] ?? sentences[lang].invalid;
}

function limitSaid(n: number, currency: string | undefined, lang: Lang): string {
  return currency ? formatMoney(n, currency, lang) : n.toLocaleString(langTag(lang));
}
