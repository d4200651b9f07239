import type { Browser, Page } from "@playwright/test";
import { day } from "#app/lib/time.ts";
import type { App } from "#test/support/app.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { type Letter, pictureIn } from "#test/support/inbox.ts";
import { phoneAtGate, scanner } from "./steps/gate.ts";
import { register } from "./steps/register.ts";

const phoneSize = { width: 390, height: 844 };

test("from the waiting list to a ticket, without JavaScript", async ({
  browser,
  app,
  page,
  inbox,
}) => {
  test.slow();
  await signInAsOrganizer(app, page, "lu@example.com");
  await newType(page, "散场票", "1");
  await test.step("the only ticket goes, and the next visitor joins the line", async () => {
    const first = await visitor(browser, app);
    await register(first, { type: "散场票", name: "周到", email: "first@example.com" });
    await first.getByRole("button", { name: "确认报名" }).click();
    await expect(first.getByRole("heading", { name: "周到" })).toBeVisible();
  });

  const waiting = await visitor(browser, app, { javaScriptEnabled: false });
  const line = waiting.getByRole("listitem").filter({ hasText: "散场票" });
  const join = line.getByRole("link", { name: "加入候补" });
  // The page of tickets is kept for a moment: what was there before the last one went.
  await expect(async () => {
    await waiting.goto("/zh/westbund/tickets");
    await expect(join).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await join.click();
  await waiting.getByLabel("姓名").fill("林晓雯");
  await waiting.getByLabel("邮箱").fill("waits@example.com");
  await waiting.getByRole("button", { name: "加入候补" }).click();
  await expect(waiting.getByRole("heading", { level: 1 })).toHaveText("正在候补");
  await expect(waiting.getByText("您排在第 1 位")).toBeVisible();
  await inbox.nextLetter("waits@example.com");

  await test.step("the organizer makes room, and a letter goes out by itself", async () => {
    await page.goto("/organizer/westbund/waiting-list");
    await expect(page.locator("main")).toContainText("林晓雯");
    await expectAccessible(page);
    await page.goto("/organizer/westbund/quotas");
    await page.getByRole("link", { name: "散场票" }).click();
    await page.getByLabel("名额").fill("2");
    await page.getByRole("button", { name: "保存" }).click();
  });
  const letter = await inbox.nextLetter("waits@example.com");
  expect(letter.subject).toContain("轮到您了");
  await waiting.goto(linkIn(letter, "/orders/waiting/"));
  await expect(waiting.getByRole("heading", { level: 1 })).toHaveText("轮到您了");
  await waiting.getByRole("button", { name: "确认并填写资料" }).click();
  await fill(waiting, "林晓雯", "waits@example.com");
  await waiting.getByRole("button", { name: "确认报名" }).click();
  await expect(waiting.getByRole("heading", { name: "林晓雯" })).toBeVisible();
});

test("a voucher halves a price on the page of tickets, at the checkout and in the order", async ({
  app,
  page,
  browser,
}) => {
  test.slow();
  await signInAsOrganizer(app, page, "lu@example.com");
  await page.goto("/organizer/westbund/vouchers/new");
  await expectAccessible(page);
  await page.getByRole("textbox", { name: /^码/ }).fill("PARASOL-50");
  await page.getByLabel("可用次数").fill("3");
  await page.getByLabel("数值").fill("50");
  await page.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("link", { name: "PARASOL-50" })).toBeVisible();

  const buyer = await visitor(browser, app);
  await buyer.goto("/zh/westbund/tickets");
  await buyer.getByText("有优惠码或邀请码？").click();
  await buyer.getByLabel("优惠码或邀请码").fill("parasol-50");
  await buyer.getByRole("button", { name: "使用" }).click();
  await expect(buyer.getByText("¥349.50")).toBeVisible();
  await expectAccessible(buyer);
  await buyer.getByRole("spinbutton", { name: "开发者票的张数" }).fill("1");
  await buyer.getByRole("button", { name: "填写资料" }).click();
  await expect(buyer.getByText("已使用 PARASOL-50")).toBeVisible();
  await fill(buyer, "王小明", "voucher@example.com");
  await buyer.getByRole("button", { name: "提交订单" }).click();
  await buyer.getByRole("button", { name: "支付成功" }).click();
  await expect(buyer.getByRole("heading", { name: "王小明" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 / 3")).toBeVisible();
});

test("a ticket is passed on: the door refuses the old code and admits the new one", async ({
  app,
  page,
  browser,
  inbox,
  show,
}) => {
  test.slow();
  await signInAsOrganizer(app, page, "lu@example.com");
  // The demo begins today, and on its first day nobody passes a ticket on by themselves any more.
  await page.goto("/organizer/westbund/settings");
  await page.locator('[name="firstDay"]').fill(inDays(8));
  await page.locator('[name="lastDay"]').fill(inDays(9));
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存")).toBeVisible();
  await page.goto("/organizer/westbund/gates");
  await page.getByText("添加手机", { exact: true }).nth(1).click();
  const setup = page.getByRole("textbox", { name: "或者把这个链接发给手机" });
  const door = await phoneAtGate(browser, await setup.inputValue());

  const buyer = await visitor(browser, app);
  await register(buyer, { type: "社区票", name: "欧阳明月", email: "passes@example.com" });
  await buyer.getByRole("button", { name: "确认报名" }).click();
  const old = await inbox.nextLetter("passes@example.com");
  await buyer.getByRole("link", { name: "更改" }).click();
  await expectAccessible(buyer);
  await buyer.getByLabel("对方姓名").fill("诺尔");
  await buyer.getByLabel("对方邮箱").fill("gets@example.com");
  await buyer.getByRole("button", { name: "发出转让" }).click();
  await expect(buyer.getByText("正在等诺尔")).toBeVisible();

  const letter = await inbox.nextLetter("gets@example.com");
  const other = await visitor(browser, app);
  await other.goto(linkIn(letter, "/orders/transfer/"));
  await expectAccessible(other);
  await answerQuestions(other);
  await other.getByRole("button", { name: "接受门票" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("门票归您了");
  const fresh = await inbox.nextLetter("gets@example.com");
  await buyer.goto(linkIn(old, "/orders/"));
  await expect(buyer.getByText("这张门票已转给诺尔")).toBeVisible();

  show({ png: pictureIn(old), size: 220 });
  const first = await scanner(door);
  const refused = first.locator('[data-result="refused"][data-reason="replaced"]');
  await expect(refused).toContainText("已转让");
  await first.close();
  show({ png: pictureIn(fresh), size: 220 });
  const second = await scanner(door);
  await expect(second.locator('[data-result="admitted"]')).toContainText("诺尔");
  await door.close();
});

function inDays(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10);
}

async function signInAsOrganizer(app: App, page: Page, email: string): Promise<void> {
  const said = await app.cli(
    ...["organizer", "add", email, "--event", "westbund", "--role", "owner"],
  );
  await page.goto(/https?:\S+\/my\/sign-in\/\S+/.exec(said)?.[0] ?? "");
  await page.locator("main").getByRole("button").click();
}

async function newType(page: Page, name: string, size: string): Promise<void> {
  await page.goto("/organizer/westbund/ticket-types/new");
  await page.getByLabel("名称 中文").fill(name);
  await page.getByLabel("一共多少张").fill(size);
  await page.getByRole("button", { name: "创建" }).click();
  await expect(page.locator("main")).toContainText(name);
}

/** Someone on a phone, whose browser may run no scripts. */
async function visitor(
  browser: Browser,
  app: App,
  { javaScriptEnabled = true } = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.origin,
    viewport: phoneSize,
    locale: "zh-CN",
    javaScriptEnabled,
  });
  return context.newPage();
}

async function fill(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel("姓名").first().fill(name);
  await page.getByLabel("邮箱").first().fill(email);
  await answerQuestions(page);
  await page.getByRole("checkbox", { name: /同意/ }).check();
}

async function answerQuestions(page: Page): Promise<void> {
  for (const question of await page.getByRole("group").filter({ hasNotText: "选填" }).all()) {
    const answers = question.getByRole("radio");
    if ((await answers.count()) > 0 && (await question.locator(":checked").count()) === 0) {
      await answers.first().check();
    }
  }
}

function linkIn(letter: Letter, path: string): string {
  const link = new RegExp(`https?://\\S+${path}[^\\s"<]+`).exec(letter.text ?? "")?.[0];
  if (!link) throw new Error(`no ${path} in the letter:\n${letter.text}`);
  return link;
}
