import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import type { Inbox } from "#test/support/inbox.ts";
import { choose, fillIn, freshAddress, says } from "./visitor.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** On the second day: one books before it begins. */
const workshop = "动手：写一份别人愿意读的 README";

test.describe("on a phone, in Chinese", () => {
  test.use({ ...phone, locale: "zh-CN" });

  test("a visitor searches, stars, registers, books a seat and subscribes", async ({
    page,
    inbox,
  }) => {
    await page.goto("/zh/westbund");
    await page.getByRole("link", { name: "日程", exact: true }).click();
    const found = page.locator(".ag-found");
    await expect(found).toHaveText(/^\d+ 场$/);
    const all = await found.textContent();
    await page.getByRole("searchbox").fill("愿意");
    await expect(page.getByRole("link", { name: workshop })).toBeVisible();
    await expect(found).not.toHaveText(all ?? "");
    await expect(page).toHaveURL(/q=/);
    await page.getByRole("button", { name: `收藏：${workshop}` }).click();
    await page.getByRole("searchbox").fill("");
    await expect(found).toHaveText(all ?? "");
    await page.reload();
    await expect(page.getByRole("button", { name: `收藏：${workshop}` })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await page.getByRole("link", { name: "我的日程" }).click();
    await expect(page.getByRole("link", { name: workshop })).toBeVisible();
    await expectAccessible(page);

    const email = freshAddress();
    await register(page, email);
    await signIn(page, inbox, email);
    await page.goto("/my/agenda/westbund");
    await page.getByRole("link", { name: workshop }).click();
    await page.getByRole("link", { name: "预约座位" }).click();
    await page.getByRole("button", { name: "预约座位" }).click();
    await expect(page.getByText("您已预约这一场的座位。")).toBeVisible();
    await expectAccessible(page);

    await page.goto("/my/agenda/westbund");
    await expect(page.getByText("已预约")).toBeVisible();
    await page.getByRole("button", { name: "生成订阅地址" }).click();
    const address = await page.getByRole("textbox", { name: "订阅地址" }).inputValue();
    const calendar = await page.request.get(address);
    expect(await calendar.text()).toContain(`SUMMARY:${workshop.slice(0, 8)}`);
  });
});

test.describe("without JavaScript", () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test("the whole program is there, as a list and as a grid, and a session is starred", async ({
    page,
  }) => {
    await page.goto("/zh/westbund/agenda");
    await expect(page.getByRole("searchbox")).toBeHidden();
    await page.getByText("时间表", { exact: true }).click();
    await expect(page.locator(".ag-hours").first()).toBeVisible();
    await page.getByText("列表", { exact: true }).click();
    await page.getByRole("link", { name: workshop }).click();
    await page.getByRole("button", { name: "收藏" }).click();
    await expect(page).toHaveURL("/my/agenda/westbund");
    await expect(page.getByText("已加入您的日程。")).toBeVisible();
    await expect(page.getByRole("link", { name: workshop })).toBeVisible();
    await page.getByRole("button", { name: "取消收藏" }).click();
    await expect(page.getByText("还没有收藏任何场次")).toBeVisible();
  });
});

for (const lang of ["zh", "en"] as const) {
  for (const path of ["agenda", "agenda?view=grid", "agenda/changes", "agenda/print", "now"]) {
    test(`${path} is open to everyone, ${lang}`, async ({ page }) => {
      await page.goto(`/${lang}/westbund/${path}`);
      await expectAccessible(page);
    });
  }

  test(`a session, its speaker and its room are open to everyone, ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/westbund/agenda`);
    await page.locator(".ag-at li a").nth(2).click();
    await expectAccessible(page);
    await page.locator(".ag-people a").first().click();
    await expectAccessible(page);
    await page.goBack();
    await page.locator(".ag-when a").first().click();
    await expectAccessible(page);
  });
}

test("what is on in a room, by a speaker and of a track is taken along from its page", async ({
  page,
}) => {
  const taken = async () => {
    const link = page.getByRole("link", { name: "Calendar (.ics)" });
    const file = await page.request.get((await link.getAttribute("href")) ?? "");
    return (await file.text()).match(/BEGIN:VEVENT/g)?.length ?? 0;
  };
  await page.goto("/en/westbund/agenda");
  const all = await taken();
  await page.getByText("The calendar of one track").click();
  const track = page.getByRole("link", { name: "Systems and compilers" }).last();
  await expect(track).toHaveAttribute("href", "/en/westbund/schedule.ics?track=systems");
  await page.goto("/en/westbund/rooms/river-hall");
  const inRoom = page.locator("main").getByRole("link", { name: "schedule.xml" });
  await expect(inRoom).toHaveAttribute("href", "/en/westbund/schedule.xml?room=river-hall");
  expect(await taken()).toBeGreaterThan(0);
  expect(await taken()).toBeLessThan(all);
  await page.goto("/en/westbund/sessions/half-built-things");
  await page.locator(".ag-people a").first().click();
  expect(await taken()).toBeGreaterThan(0);
  expect(await taken()).toBeLessThan(all);
});

test("a screen in the hall has no scroll bar, and a day prints on one A3", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto("/zh/westbund/now");
  const scrolls = await page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
    return scrollHeight > clientHeight || scrollWidth > clientWidth;
  });
  expect(scrolls).toBe(false);

  await page.goto("/zh/westbund/agenda/print");
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(
    boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
  ).toEqual([
    [1191, 842],
    [1191, 842],
  ]);
});

async function register(page: Page, email: string) {
  await choose(page, "zh", "community");
  await fillIn(page, "zh", { name: "欧阳明月", email });
  await page.getByRole("button", { name: says.zh.register }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(says.zh.registered);
}

async function signIn(page: Page, inbox: Inbox, email: string) {
  await inbox.nextLetter(email);
  await page.goto("/my/sign-in");
  await page.getByLabel("邮箱").fill(email);
  await page.getByRole("button", { name: "发送验证码" }).click();
  const letter = await inbox.nextLetter(email);
  await page.locator('[name="code"]').fill(/\d{6}/.exec(letter.text ?? "")?.[0] ?? "");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/my$/);
}
