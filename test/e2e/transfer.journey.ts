import { startApp } from "#test/support/app.ts";
import { test as base, expect, expectAccessible } from "#test/support/browser.ts";
import { signInAsOwner } from "./steps/organizer.ts";
import { choose, fillIn, freshAddress, says } from "./visitor.ts";

/** A server of its own, since its event takes transfers and is a month ahead. */
const test = base.extend({
  app: [
    async ({ inbox }, use) => {
      const app = await startApp({ settings: { SMTP_URL: inbox.url } });
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

const organizer = "/organizer/westbund";

test("an order is paid by transfer, matched by its statement, has its papers and is exchanged", async ({
  page,
  browser,
  app,
  inbox,
}) => {
  test.setTimeout(240_000);
  await signInAsOwner(page, app, "cashier@example.com");
  await page.goto(`${organizer}/settings`);
  const ahead = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.locator('[name="firstDay"]').fill(ahead(30));
  await page.locator('[name="lastDay"]').fill(ahead(31));
  await page.getByRole("button", { name: "保存" }).last().click();

  await page.goto(`${organizer}/transfers/account`);
  await page.getByLabel("户名").fill("西岸开发者社区");
  await page.getByLabel("开户银行").fill("示例银行西岸支行");
  await page.getByLabel("账号").fill("1000 2000 3000 4000");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("购票人现在可以选择银行转账")).toBeVisible();
  await expectAccessible(page, "colors");
  await page.goto(`${organizer}/papers/seller`);
  await page.getByLabel("收款方名称").fill("西岸开发者社区（示例）");
  await page.getByLabel("接受发票申请").check();
  await page.getByRole("button", { name: "保存" }).click();
  await expectAccessible(page, "colors");

  const guest = await browser.newContext({
    baseURL: app.origin,
    locale: "zh-CN",
    viewport: { width: 390, height: 844 },
  });
  const visitor = await guest.newPage();
  const email = freshAddress();
  await choose(visitor, "zh", "developer", 1);
  await fillIn(visitor, "zh", { name: "林晓雯", email });
  await visitor.getByLabel("银行转账").check();
  await visitor.getByText("收据要写公司抬头？").click();
  await visitor.getByLabel("公司名称").fill("梧桐示例科技有限公司");
  await visitor.getByRole("button", { name: says.zh.place }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("还差一步：银行转账");
  await expectAccessible(visitor, "colors");
  const reference = (await visitor.locator("dd strong.figures").last().textContent()) ?? "";
  expect(reference).toMatch(/^\w{3} \w{3} \w{3}$/);
  const pending = await inbox.nextLetter(email);
  expect(pending.text).toContain(reference);

  await page.goto(`${organizer}/transfers/import`);
  const statement = [
    "账号：,1000200030004000,,",
    "交易日期,贷方金额,对方户名,附言",
    `${ahead(0)},699.00,林晓雯,报名 ${reference.replaceAll(" ", "")}`,
    `${ahead(0)},12.00,某某,不明`,
  ].join("\r\n");
  const file = { name: "bank.csv", mimeType: "text/csv", buffer: Buffer.from(statement) };
  await page.getByLabel("流水文件").setInputFiles(file);
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await expect(page.getByText("新流水 2 条")).toBeVisible();
  await expectAccessible(page, "colors");
  await page.getByRole("button", { name: "导入 2 条" }).click();
  await expect(page.getByText("1 条流水的编号和金额都对得上")).toBeVisible();
  await expectAccessible(page, "colors");
  await page.getByRole("button", { name: "一键核对" }).click();
  await expect(page.getByText("已核对 1 条")).toBeVisible();

  await visitor.reload();
  await expect(visitor.getByRole("img", { name: /林晓雯/ })).toBeVisible();
  expect((await inbox.nextLetter(email)).subject).toContain("门票");
  await visitor.getByRole("link", { name: "收据与发票" }).click();
  await expect(visitor.getByRole("link", { name: "下载 R-" })).toBeVisible();
  await expectAccessible(visitor, "colors");
  const link = await visitor.getByRole("link", { name: "下载 R-" }).getAttribute("href");
  const pdf = await guest.request.get(new URL(link ?? "", app.origin).href);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await visitor.getByLabel("纳税人识别号").fill("91310000775785552L");
  await visitor.getByRole("button", { name: "提交发票申请" }).click();
  await expect(visitor.getByText("发票信息已提交。")).toBeVisible();

  await page.goto(`${organizer}/papers/fapiao`);
  await page.getByRole("checkbox", { name: /选择 梧桐示例/ }).check();
  await page.getByLabel(/的发票号码/).fill("26312000000123456789");
  await expectAccessible(page, "colors");
  await page.getByRole("button", { name: "登记为已开具" }).click();
  await expect(page.getByText("已登记 1 张")).toBeVisible();
  const told = await inbox.nextLetter(email);
  expect(told.subject).toContain("发票已开具");
  expect(told.text).toContain("26312000000123456789");
  await page.goto(`${organizer}/papers`);
  const receipt = /R-\d{4}-\d{5}/.exec(link ?? "")?.[0] ?? "";
  await expect(page.getByRole("link", { name: receipt, exact: true })).toBeVisible();
  await expectAccessible(page, "colors");

  await test.step("the difference to a dearer ticket comes by transfer, too", async () => {
    await visitor.getByRole("link", { name: "返回订单" }).click();
    await visitor.getByRole("link", { name: "更改" }).click();
    await visitor.getByRole("radio", { name: /工作坊票/ }).check();
    await visitor.getByRole("radio", { name: "银行转账" }).check();
    await visitor.getByRole("button", { name: "更换" }).click();
    await expect(visitor.getByRole("heading", { name: "换成“工作坊票”，还差一步" })).toBeVisible();
    await expectAccessible(visitor, "colors");
    expect((await inbox.nextLetter(email)).text).toContain(reference);

    await page.goto(`${organizer}/transfers/import`);
    const more = `交易日期,贷方金额,对方户名,附言\r\n${ahead(0)},600.00,林晓雯,${reference}`;
    await page.getByLabel("流水文件").setInputFiles({ ...file, buffer: Buffer.from(more) });
    await page.getByRole("button", { name: "预览", exact: true }).click();
    await page.getByRole("button", { name: "导入 1 条" }).click();
    await page.getByRole("button", { name: "一键核对" }).click();
    await expect(page.getByText("已核对 1 条")).toBeVisible();
    expect((await inbox.nextLetter(email)).subject).toContain("票种已更换");
    await visitor.reload();
    await expect(visitor.getByRole("heading", { name: /还差一步/ })).toBeHidden();
    await expect(visitor.locator("main")).toContainText("林晓雯 · 工作坊票");
  });
  await guest.close();
});
