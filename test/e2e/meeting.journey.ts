import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { signIn } from "./steps/person.ts";

/** Two of the demo's people: who speaks for an investor, and who founded a company. */
const investor = "gang.fang.197@example.com";
const founder = "aliu.86@example.com";
const company = "桂花糕数据库";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: "zh-CN" };

test.describe("on a phone, in Chinese", () => {
  test.use(phone);

  test("an investor wishes and asks, a founder accepts, one hides and reports", async ({
    page,
    browser,
    inbox,
  }) => {
    await signIn(page, investor, inbox);
    await page.goto("/my/wishes?event=westbund");
    const card = page.locator(".wish-card h2");
    const first = (await card.textContent()) ?? "";
    await page.getByRole("button", { name: "可以见" }).first().click();
    await expect(page.getByText(`可以见：${first}`)).toBeVisible();
    await page.getByRole("button", { name: "撤销" }).click();
    await expect(card).toHaveText(first);
    await expectAccessible(page);

    await page.goto(`/my/people?event=westbund&q=${encodeURIComponent("guihuagaoshujuku")}`);
    await page.getByRole("link", { name: company }).click();
    await page.getByLabel("附一句话").fill("想听听你们的数据库。");
    await page.getByRole("button", { name: "发出请求" }).click();
    await expect(page.getByText(`已向${company}发出请求。`)).toBeVisible();

    const context = await browser.newContext(phone);
    const other = await context.newPage();
    await signIn(other, founder, inbox);
    await other.goto("/my/requests?event=westbund");
    await expect(other.getByText("想听听你们的数据库。")).toBeVisible();
    await other.getByRole("button", { name: "接受" }).first().click();
    await expect(other.getByText("已接受。")).toBeVisible();
    await expectAccessible(other);
    await context.close();

    await page.goto("/my/requests?event=westbund");
    await expect(page.locator(".request", { hasText: company })).toContainText("已同意");

    await page.goto("/my/people?event=westbund");
    const [hidden, reported] = await page.locator(".party__name").allTextContents();
    await page
      .getByRole("link", { name: hidden ?? "" })
      .first()
      .click();
    await page.getByRole("link", { name: "对其隐藏我的名片" }).click();
    await page.getByRole("button", { name: "对其隐藏我的名片" }).click();
    await expect(page.getByText(`已对${hidden}隐藏`)).toBeVisible();
    await page
      .getByRole("link", { name: reported ?? "" })
      .first()
      .click();
    await page.getByRole("link", { name: "向主办方反映" }).click();
    await page.getByLabel("发生了什么").fill("半夜发来很多消息。");
    await page.getByRole("button", { name: "向主办方反映" }).click();
    await expect(page.getByText("谢谢，主办方会尽快处理。")).toBeVisible();
  });
});
