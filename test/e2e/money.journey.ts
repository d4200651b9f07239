import { startApp } from "#test/support/app.ts";
import { test as base, expect, expectAccessible } from "#test/support/browser.ts";
import { type StripeStandIn, startStripe } from "#test/support/stripe/server.ts";
import { choose, fillIn, freshAddress, says } from "./visitor.ts";

/** A server of its own, whose payments go through the stand-in for Stripe. */
const test = base.extend<object, { stripe: StripeStandIn }>({
  stripe: [
    async ({ browserName: _ }, use) => {
      const stripe = await startStripe();
      await use(stripe);
      await stripe.close();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ inbox, stripe }, use) => {
      const app = await startApp({ settings: { SMTP_URL: inbox.url, ...stripe.settings } });
      stripe.notify({ url: `${app.origin}/hooks/stripe`, times: 2 });
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

const phone = { width: 390, height: 844 };

test.describe("on a phone, in Chinese", () => {
  test.use({ viewport: phone, locale: "zh-CN" });

  test("a payment fails, is made with Alipay, and the tickets are there", async ({
    page,
    stripe,
    inbox,
  }) => {
    const email = freshAddress();
    await choose(page, "zh", "developer", 1);
    await fillIn(page, "zh", { name: "林晓雯", email });
    await page.getByRole("button", { name: says.zh.place }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("支付（Stripe 替身）");
    expect(page.url()).toContain(stripe.origin);
    await page.getByRole("button", { name: "让支付失败" }).click();
    await expect(page.getByRole("alert")).toHaveText("支付没有成功，请再试一次。");
    await page.getByLabel("支付宝").check();
    await page.getByRole("button", { name: "支付 CNY 699.00" }).click();

    await expect(page.getByText("已收到付款，门票正在发送。")).toBeVisible();
    await expect(page.getByRole("img", { name: /林晓雯/ })).toBeVisible();
    await expectAccessible(page);
    await stripe.delivered();
    await inbox.nextLetter(email);
    expect((await inbox.nextLetter(email)).subject).toContain("门票");
  });

  test("who leaves the payment comes back to an order that waits, and pays it then", async ({
    page,
  }) => {
    await choose(page, "zh", "developer", 1);
    await fillIn(page, "zh", { name: "周到", email: freshAddress() });
    await page.getByRole("button", { name: says.zh.place }).click();
    const payment = page.url();
    await page.getByRole("button", { name: "放弃，返回" }).click();
    await expect(page.getByText("您还没有付款，订单仍为您保留。")).toBeVisible();

    await page.getByRole("button", { name: /立即付款|去付款|付款/ }).click();
    expect(page.url()).toBe(payment);
    await page.getByRole("button", { name: "支付 CNY 699.00" }).click();
    await expect(page.getByRole("img", { name: /周到/ })).toBeVisible();
  });
});

test("an organizer cancels a ticket with its refund, and the buyer is told", async ({
  app,
  page,
  browser,
  stripe,
  inbox,
}) => {
  const email = freshAddress();
  const visitor = await browser.newContext({ baseURL: app.origin, locale: "en-GB" });
  const buyer = await visitor.newPage();
  await choose(buyer, "en", "developer", 1);
  await fillIn(buyer, "en", { name: "Wang Xiaoming", email });
  await buyer.getByRole("button", { name: says.en.place }).click();
  await buyer.getByRole("button", { name: "Pay CNY 699.00" }).click();
  await expect(buyer.getByRole("heading", { level: 1 })).toHaveText(says.en.registered);
  const code = new URL(buyer.url()).pathname.split("/")[2] ?? "";
  await inbox.nextLetter(email);

  const said = await app.cli(
    ...["organizer", "add", "chen@example.com", "--event", "westbund", "--role", "finance"],
  );
  await page.goto(/https?:\S+\/my\/sign-in\/\S+/.exec(said)?.[0] ?? "");
  await page.locator("main").getByRole("button").click();
  await page.goto(`/organizer/westbund/orders/${code}`);
  await page.getByRole("link", { name: "取消并退款" }).click();
  await page.getByLabel("全额").check();
  await page.getByRole("button", { name: "看看会怎样" }).click();
  await expect(page.getByText("取消 1 张门票，退还 ¥699，并写信告诉 1 人。")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("原因").fill("来不了");
  await page.getByRole("button", { name: "确认取消并退款" }).click();
  await expect(page.getByText("已发起退款 ¥699，购票人会收到邮件。")).toBeVisible();

  await expect
    .poll(() => [...stripe.account.books.refunds.values()].map(({ amount }) => amount))
    .toContain(69_900);
  await stripe.delivered();
  // The letters of the order may still be on their way; without this one the wait for it fails.
  let letter = await inbox.nextLetter(email);
  while (!letter.subject?.includes("¥699 on its way back")) letter = await inbox.nextLetter(email);

  await page.goto("/organizer/westbund/payments?type=refunds");
  await expect(page.getByRole("row", { name: new RegExp(code) })).toContainText("¥699");
  await expectAccessible(page);
  await page.goto("/organizer/westbund/payments");
  await expectAccessible(page);
  await visitor.close();
});
