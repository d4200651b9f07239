import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { pictureIn } from "#test/support/inbox.ts";
import { phoneAtGate, scanner } from "./steps/gate.ts";
import { setupLink, signInAsOwner } from "./steps/organizer.ts";
import { register } from "./steps/register.ts";

test("an organizer offers a ticket, a visitor takes it on a phone, the door lets them in", async ({
  browser,
  app,
  page,
  inbox,
  show,
}) => {
  test.slow();
  await signInAsOwner(page, app, "chen@example.com");

  await test.step("the organizer makes a ticket type and lets it in at the main entrance", async () => {
    await page.goto("/organizer/westbund/ticket-types/new");
    await page.getByLabel("名称 中文").fill("志愿者票");
    await page.getByLabel("名称 英文").fill("Volunteer pass");
    await page.getByLabel("一共多少张").fill("2");
    await expectAccessible(page);
    await page.getByRole("button", { name: "创建" }).click();
    await expect(page.locator("main")).toContainText("志愿者票");

    await page.goto("/organizer/westbund/gates");
    await page.getByRole("link", { name: "主入口" }).last().click();
    await page.getByRole("checkbox", { name: "志愿者票" }).check();
    await page.getByRole("button", { name: "保存" }).click();
  });

  const phone =
    await test.step("a volunteer's phone becomes the south gate's scanner", async () => {
      const setup = await setupLink(page, 1);
      await expectAccessible(page);
      return phoneAtGate(browser, setup);
    });

  await test.step("a visitor registers on a phone and gets the letter", async () => {
    const visitor = await browser.newContext({
      baseURL: app.origin,
      viewport: { width: 390, height: 844 },
      locale: "zh-CN",
    });
    const mobile = await visitor.newPage();
    await register(mobile, { type: "志愿者票", name: "周到", email: "zhoudao@example.com" });
    await mobile.getByRole("button", { name: "确认报名" }).click();
    await expect(mobile.getByRole("heading", { name: "周到" })).toBeVisible();
    await visitor.close();
    show({ png: pictureIn(await inbox.nextLetter("zhoudao@example.com")), size: 220, angle: 4 });
  });

  const scanning = await scanner(phone);
  await expect(scanning.locator('[data-result="admitted"]')).toContainText("志愿者票");
  await phone.close();

  await page.goto("/organizer/westbund/gates/live");
  await expect(page.getByRole("main")).toContainText("周到");
  await expectAccessible(page);
});
