import type { BrowserContext } from "@playwright/test";
import type { App } from "#test/support/app.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { pictureIn } from "#test/support/inbox.ts";
import { phoneAtGate, scanner } from "./steps/gate.ts";
import { register } from "./steps/register.ts";

test.describe.configure({ mode: "serial" });

let door: BrowserContext;

test.beforeAll(async ({ browser, app }) => {
  door = await phoneAtGate(browser, printedSetup(app));
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

/** The same phone seeing the same ticket within this time (ms) takes it for one and the same scan. */
const justNow = 5_000;

/** The scanner, opened twice before the same picture: admitted, then already in, since when. */
async function expectAdmittedOnce(name: string): Promise<void> {
  const first = await scanner(door);
  await expect(first.locator('[data-result="admitted"]')).toContainText(name);
  await first.waitForTimeout(justNow);
  await first.close();

  const second = await scanner(door);
  const refused = second.locator('[data-result="refused"][data-reason="already_in"]');
  await expect(refused).toContainText(/\d{2}:\d{2}/);
  await expect(refused).toContainText("南门");
  await second.close();
}

/** The set-up link that the start of the site printed. */
function printedSetup(app: App): string {
  const setup = /https?:\S+\/gate\/setup\/\S+/.exec(app.said())?.[0];
  if (!setup) throw new Error(`No set-up link was printed:\n${app.said()}`);
  return setup;
}
