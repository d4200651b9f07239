import type { Browser, Page } from "@playwright/test";
import { dayOf, hour } from "#app/lib/time.ts";
import type { App } from "#test/support/app.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import type { Inbox } from "#test/support/inbox.ts";

const event = "/organizer/first-meetings";
const zone = "Asia/Shanghai";

/** Whom the example of organizations names, and whom each of them meets. */
const contacts = [
  { email: "lin@planetree.example.com", meets: "慢火智能" },
  { email: "chen@lowheat.example.com", meets: "梧桐资本" },
];

test("an organizer comes from an empty event to published meetings, step by step", async ({
  page,
  app,
  inbox,
  browser,
}) => {
  const [first, last] = [300, 301].map((days) => dayOf(Date.now() + days * 24 * hour, zone));
  const said = await app.cli(
    ...["event", "add", "first-meetings", "--name", "初见大会", "--zone", zone],
    ...["--first-day", first ?? "", "--last-day", last ?? ""],
    ...["--owner", "first-meetings@example.com"],
  );
  await page.goto(/https?:\S+\/my\/sign-in\/\S+/.exec(said)?.[0] ?? "");
  await page.locator("main").getByRole("button").click();
  await page.goto("/my/account?lang=zh");

  await step(page, "发布大会", async () => {
    await page.locator('[name="venue.zh"]').fill("江边会堂");
    await page.locator('[name="organizerName.zh"]').fill("江边社区");
    await page.getByRole("button", { name: "保存设置" }).click();
    await page.getByRole("button", { name: "发布大会" }).click();
    await expect(page.getByText("大会已发布。")).toBeVisible();
  });
  await step(page, "导入投资机构和公司", async () => {
    await uploadExample(page);
    await page.getByRole("checkbox", { name: /发送邀请/ }).check();
    await page.getByRole("button", { name: "导入 2 家" }).click();
    await expect(page.getByText("已导入 2 家，已给 2 位代表发送邀请。")).toBeVisible();
  });
  await step(page, "设置票种，让代表们有票", async () => {
    await page.getByRole("link", { name: "新建票种" }).first().click();
    await page.getByLabel("名称 中文").fill("代表票");
    await page.getByLabel("一共多少张").fill("10");
    await page.getByRole("button", { name: "创建" }).click();
    await expect(page.locator("main")).toContainText("代表票");
  });
  const guests: { phone: Page; meets: string }[] = [];
  for (const { email, meets } of contacts) {
    guests.push({ phone: await agrees(email, { browser, app, inbox }), meets });
  }
  await step(page, "开放意愿和约见请求", async () => {
    await page.getByRole("checkbox", { name: "开放意愿和约见请求" }).check();
    await page.getByRole("radio", { name: "被接受的请求，或双方都表示想见" }).check();
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("已保存。")).toBeVisible();
  });
  await step(page, "添加会场和桌号", async () => {
    await page.getByLabel("会场名称").first().fill("江景厅");
    await page.getByLabel("桌号", { exact: true }).first().fill("1-4");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("可用 4 桌")).toBeVisible();
  });
  await step(page, "已经用表单收过意愿？导入名单", async () => {
    await uploadExample(page);
    await expect(page.getByText("这份名单里有 1 对双方都想见。")).toBeVisible();
    await expectAccessible(page, "colors");
    await page.getByRole("button", { name: "导入 2 条" }).click();
    await expect(page.getByText("已导入 2 条意愿。")).toBeVisible();
  });
  await step(page, "开始排会", async () => {
    await page.getByRole("button", { name: "开始排会" }).click();
    await expect(page.getByRole("link", { name: "方案 1", exact: true })).toBeVisible({
      timeout: 20_000,
    });
  });
  await step(page, "打开一个方案，看过之后发布", async () => {
    await page.getByRole("link", { name: "方案 1", exact: true }).click();
    await page.getByRole("link", { name: "发布这个方案" }).click();
    await page.getByRole("button", { name: "发布这个方案" }).click();
    await expect(page.getByText(/^已发布：新增 1 场/)).toBeVisible();
  });

  for (const { phone, meets } of guests) {
    await phone.goto("/my/agenda/first-meetings");
    await expect(phone.getByRole("link", { name: meets })).toBeVisible();
    await expectAccessible(phone, "colors");
    await phone.context().close();
  }
});

/** Takes the step by its link on the way, which is the next one to take there. */
async function step(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  await test.step(name, async () => {
    await page.goto(`${event}/meetings/plans`);
    const next = page.locator('.way [aria-current="step"]');
    await next.getByRole("link", { name, exact: true }).click();
    await work();
  });
}

/** Downloads the example of a list and brings it as it is, up to its preview. */
async function uploadExample(page: Page): Promise<void> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载示例" }).click();
  const example = await coming;
  await page.locator('input[type="file"]').setInputFiles(await example.path());
  await page.getByRole("button", { name: "预览" }).click();
}

/** Somebody opens the invitation that came by mail on their phone, and agrees. */
async function agrees(
  email: string,
  { browser, app, inbox }: { browser: Browser; app: App; inbox: Inbox },
): Promise<Page> {
  const { text = "" } = await inbox.nextLetter(email);
  const context = await browser.newContext({
    ...{ baseURL: app.origin, viewport: { width: 390, height: 844 }, locale: "zh-CN" },
  });
  const phone = await context.newPage();
  await phone.goto(/https?:\S+\/my\/sign-in\/\S+/.exec(text)?.[0] ?? "");
  await phone.locator("main").getByRole("button").click();
  await phone.getByRole("button", { name: "同意", exact: true }).click();
  await expect(phone.getByText("欢迎！请把名片填完整。")).toBeVisible();
  return phone;
}
