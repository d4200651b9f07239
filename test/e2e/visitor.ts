import type { Page } from "@playwright/test";
import { expect } from "#test/support/browser.ts";

export type Lang = "zh" | "en";

/** The demo's ticket types as a visitor reads them. */
export const types = {
  developer: { zh: "开发者票", en: "Developer ticket" },
  workshop: { zh: "工作坊票", en: "Workshop ticket" },
  community: { zh: "社区票", en: "Community ticket" },
} as const;

/** What the pages' buttons and fields are called. */
export const says = {
  zh: {
    continue: "填写资料",
    register: "确认报名",
    place: "提交订单",
    name: "姓名",
    email: "邮箱",
    registered: "报名成功",
    writesCode: "写代码",
  },
  en: {
    continue: "Continue",
    register: "Register",
    place: "Place order",
    name: "Name",
    email: "E-mail",
    registered: "You are registered",
    writesCode: "Write code",
  },
} as const;

/** An address nobody had before. */
export function freshAddress(): string {
  return `guest-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.com`;
}

/** Opens the ticket types and chooses so many of one. */
export async function choose(page: Page, lang: Lang, type: keyof typeof types, quantity = 1) {
  await page.goto(`/${lang}/westbund/tickets`);
  await page.getByLabel(types[type][lang], { exact: false }).first().fill(String(quantity));
  await page.getByRole("button", { name: says[lang].continue }).click();
  await expect(page).toHaveURL(/\/orders\/hold\//);
}

/** Fills in who orders, what the first ticket asks for, and the consent. */
export async function fillIn(page: Page, lang: Lang, buyer: { name: string; email: string }) {
  await page.locator('[name="buyer.name"]').fill(buyer.name);
  await page.locator('[name="buyer.email"]').fill(buyer.email);
  await page.getByLabel(says[lang].writesCode).first().check();
  await page.locator('[name="consent"]').check();
}
