import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { signInAsOwner } from "./steps/organizer.ts";
import { signIn } from "./steps/person.ts";

const plan = "/organizer/westbund/meetings";

/** One of the demo's investors. */
const investor = "gang.fang.197@example.com";

test("an organizer goes from the rules to published meetings, and someone's day shows theirs", async ({
  page,
  app,
  inbox,
  browser,
}) => {
  test.setTimeout(300_000);
  await signInAsOwner(page, app, "planner@example.com");
  await page.goto("/my/account?lang=zh");

  await page.goto(`${plan}/rules`);
  await page.getByLabel("每人最多几场").fill("9");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();

  await page.goto(`${plan}/tables/new`);
  await page.getByLabel("会场名称").first().fill("西岸露台");
  await page.getByLabel("桌号", { exact: true }).first().fill("1-4");
  await page.getByLabel("暂停使用的桌号").fill("4");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("可用 3 桌，共 4 桌")).toBeVisible();

  for (const number of [1, 2]) {
    await page.goto(`${plan}/plans`);
    await page.getByText("更多选项").click();
    await page.getByLabel("随机种子").fill(String(number));
    await page.getByRole("button", { name: "开始排会" }).click();
    await expect(page.getByRole("link", { name: `方案 ${number}`, exact: true })).toBeVisible({
      timeout: 60_000,
    });
  }
  await look(page);
  await page.getByRole("link", { name: "方案 1", exact: true }).click();
  await expect(page.getByRole("heading", { name: "为什么没有排上" })).toBeVisible();
  await look(page);
  await page.getByRole("link", { name: "发布这个方案" }).click();
  await page.getByRole("button", { name: "发布这个方案" }).click();
  await expect(page.getByText(/^已发布：新增 \d+ 场/)).toBeVisible({ timeout: 30_000 });

  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "zh-CN",
  });
  const phone = await context.newPage();
  await signIn(phone, investor, inbox);
  await phone.goto("/my/meetings?event=westbund");
  await expect(phone.getByText("下一场")).toBeVisible();
  const partner = await phone.locator(".my-meetings__one h3 a").first().textContent();
  await look(phone);
  await phone.goto("/my/day");
  await expect(phone.getByRole("link", { name: partner ?? "" })).toBeVisible();
  await context.close();

  await page.goto("/my/account?lang=en");
  await page.goto(plan);
  await page.locator("tbody th a").first().click();
  await expect(page.getByRole("heading", { name: "Another time or table" })).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unlock" })).toBeVisible();
});

async function look(page: Page) {
  await expectAccessible(page, "colors");
}
