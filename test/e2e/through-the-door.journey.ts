import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { App } from "#test/support/app.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { pictureIn } from "#test/support/inbox.ts";

test.describe.configure({ mode: "serial" });

let door: BrowserContext;

test.beforeAll(async ({ browser, app }) => {
  door = await deviceAtTheSouthGate(browser, app);
});

test.afterAll(async () => {
  await door.close();
});

test("a visitor registers, gets the letter, and its picture opens the door once", async ({
  page,
  inbox,
  show,
}) => {
  await register(page, { type: "社区票", name: "欧阳明月", email: "mingyue@example.com" });
  await page.getByRole("button", { name: "确认报名" }).click();
  await expect(page.getByRole("heading", { name: "欧阳明月" })).toBeVisible();
  await expectAccessible(page);

  const letter = await inbox.nextLetter("mingyue@example.com");
  show({ png: pictureIn(letter), size: 220, angle: 8, wobble: 3, frames: 30 });
  await expectAdmittedOnce("欧阳明月");
});

test("the same without JavaScript, for a ticket that was paid", async ({
  browser,
  app,
  inbox,
  show,
}) => {
  const plain = await browser.newContext({ baseURL: app.origin, javaScriptEnabled: false });
  const page = await plain.newPage();
  await register(page, { type: "开发者票", name: "李𠮷", email: "ji@example.com" });
  await page.getByRole("radio", { name: /测试支付/ }).check();
  await page.getByRole("button", { name: "提交订单" }).click();
  await page.getByRole("button", { name: "支付成功" }).click();
  await expect(page.getByRole("heading", { name: "李𠮷" })).toBeVisible();
  await plain.close();

  const waiting = await inbox.nextLetter("ji@example.com");
  expect(waiting.attachments.map(({ contentType }) => contentType)).not.toContain("image/png");
  const paid = await inbox.nextLetter("ji@example.com");
  show({ png: pictureIn(paid), size: 200, angle: -5 });
  await expectAdmittedOnce("李𠮷");
});

/** Chooses one ticket of this type and fills in who comes; the order is not placed yet. */
async function register(
  page: Page,
  visitor: { type: string; name: string; email: string },
): Promise<void> {
  await page.goto("/zh/westbund");
  await page.getByRole("link", { name: "领取门票" }).click();
  await page.getByRole("spinbutton", { name: `${visitor.type}的张数` }).fill("1");
  await page.getByRole("button", { name: "填写资料" }).click();
  await page.getByLabel("姓名").first().fill(visitor.name);
  await page.getByLabel("邮箱").first().fill(visitor.email);
  for (const question of await page.getByRole("group").filter({ hasNotText: "选填" }).all()) {
    const answers = question.getByRole("radio");
    if ((await answers.count()) > 0 && (await question.locator(":checked").count()) === 0) {
      await answers.first().check();
    }
  }
  await page.getByRole("checkbox", { name: /同意/ }).check();
}

/** The same phone seeing the same ticket within this time (ms) takes it for one and the same scan. */
const justNow = 5_000;

/** The scanner, opened twice before the same picture: admitted, then already in, since when. */
async function expectAdmittedOnce(name: string): Promise<void> {
  const first = await scanner();
  await expect(first.locator('[data-result="admitted"]')).toContainText(name);
  await first.waitForTimeout(justNow);
  await first.close();

  const second = await scanner();
  const refused = second.locator('[data-result="refused"][data-reason="already_in"]');
  await expect(refused).toContainText(/\d{2}:\d{2}/);
  await expect(refused).toContainText("南门");
  await second.close();
}

async function scanner(): Promise<Page> {
  const [gate] = door.pages();
  const page = await door.newPage();
  await page.goto(gate?.url() ?? "");
  await page.getByRole("button", { name: "开始扫描" }).click();
  return page;
}

/** A phone that followed the set-up link which the start of the site printed. */
async function deviceAtTheSouthGate(browser: Browser, app: App): Promise<BrowserContext> {
  const setup = /https?:\S+\/gate\/setup\/\S+/.exec(app.said())?.[0];
  if (!setup) throw new Error(`No set-up link was printed:\n${app.said()}`);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(setup);
  await page.getByLabel("手机名称").fill("志愿者一号");
  await page.getByRole("button", { name: "设置这部手机" }).click();
  await expect(page).toHaveURL(/\/gate\/[0-9A-Z]+$/);
  return phone;
}
