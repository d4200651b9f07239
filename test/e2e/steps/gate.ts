import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

/** A phone that opened a gate's set-up link and became its device. */
export async function phoneAtGate(browser: Browser, setupUrl: string): Promise<BrowserContext> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(setupUrl);
  await page.getByLabel("手机名称").fill("志愿者一号");
  await page.getByRole("button", { name: "设置这部手机" }).click();
  await expect(page).toHaveURL(/\/gate\/[0-9A-Z]+$/);
  return phone;
}

/** The gate's scanner on this phone, opened afresh, with its camera on. */
export async function scanner(phone: BrowserContext): Promise<Page> {
  const [gate] = phone.pages();
  const page = await phone.newPage();
  await page.goto(gate?.url() ?? "");
  await page.getByRole("button", { name: "开始扫描" }).click();
  return page;
}
