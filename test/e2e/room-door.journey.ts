import type { Browser, Page } from "@playwright/test";
import { minute } from "#app/lib/time.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { type Inbox, pictureIn } from "#test/support/inbox.ts";
import { phoneAtGate, scanner } from "./steps/gate.ts";
import { signInAsOwner } from "./steps/organizer.ts";
import { signIn } from "./steps/person.ts";
import { register } from "./steps/register.ts";
import { beginSession } from "./steps/workshop.ts";

// Of the second day: at any hour of the first it is yet to come.
const workshop = "动手：不用框架做一个拖拽日程";

/** Two have a seat, the third waits; the second does not come. */
const [comes, stays, waits] = [
  { name: "欧阳明月", email: "mingyue.sits@example.com" },
  { name: "沈知夏", email: "zhixia.sits@example.com" },
  { name: "李𠮷", email: "ji.sits@example.com" },
];

test("a workshop seats who booked, and gives the seat nobody came for to who stands there", async ({
  browser,
  page,
  app,
  inbox,
  show,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  const mark = await test.step("the organizer gives two seats out", async () => {
    await signInAsOwner(page, app, "rooms@example.com");
    await page.goto("/organizer/westbund/agenda/sessions?q=拖拽");
    await page.getByRole("link", { name: workshop }).first().click();
    await page.locator('[name="seats"]').fill("2");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText("已保存。")).toBeVisible();
    await page.goto("/organizer/westbund/agenda/releases");
    const warned = page.getByLabel("我已看过这些提醒");
    if (await warned.isVisible()) await warned.check();
    await page.getByRole("button", { name: "立即发布" }).click();
    await expect(page.getByText(/第 \d+ 次发布已公开/)).toBeVisible();
    await page.goto("/zh/westbund/agenda");
    await page.getByRole("link", { name: workshop }).click();
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });

  const visitor = (person: { name: string; email: string }) =>
    visitorWithTicket(browser, app.origin, { ...person, inbox });
  const first = await visitor(comes);
  await first.page.goto(`/my/agenda/westbund/seats/${mark}`);
  await first.page.getByRole("button", { name: "预约座位" }).click();
  await expect(first.page.getByText("您已预约这一场的座位。")).toBeVisible();
  const second = await visitor(stays);
  await second.page.goto(`/my/agenda/westbund/seats/${mark}`);
  await second.page.getByRole("button", { name: "预约座位" }).click();
  const third = await visitor(waits);
  await third.page.goto(`/my/agenda/westbund/seats/${mark}`);
  await third.page.getByRole("button", { name: "加入候补" }).click();
  await expectAccessible(third.page);

  const phone = await test.step("the door gets its phone", async () => {
    await page.goto("/organizer/westbund/gates/seats");
    await expectAccessible(page);
    await page.getByRole("link", { name: workshop }).click();
    await expect(page.getByRole("row", { name: new RegExp(waits.name) })).toContainText("候补中");
    await page.getByRole("button", { name: "在门口扫码" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "显示设置码" }).click();
    const setup = page.getByRole("textbox", { name: "或者把这个链接发给手机" });
    return phoneAtGate(browser, await setup.inputValue());
  });

  await beginSession(app, { mark, startsAt: Date.now() - minute });
  await test.step("who booked sits down, who waits finds no seat", async () => {
    show({ png: first.ticket, size: 220 });
    const gate = await scanner(phone);
    await expect(gate.locator('[data-result="admitted"]')).toContainText(comes.name);
    await gate.close();
    show({ png: third.ticket, size: 220 });
    const later = await scanner(phone);
    await expect(later.locator('[data-reason="full"]')).toContainText("没有空位");
    await expectAccessible(later);
    await later.close();
  });

  await beginSession(app, { mark, startsAt: Date.now() - 11 * minute });
  await test.step("the seat nobody came for is free ten minutes after the start", async () => {
    await expect(async () => {
      await page.goto(`/organizer/westbund/gates/seats`);
      await page.getByRole("link", { name: workshop }).click();
      const row = page.getByRole("row", { name: new RegExp(stays.name) });
      await expect(row).toContainText("未按时到场", { timeout: 500 });
    }).toPass({ timeout: 45_000 });
    show({ png: third.ticket, size: 220 });
    const gate = await scanner(phone);
    await expect(gate.locator('[data-result="admitted"]')).toContainText(waits.name);
    await gate.close();
    await page.reload();
    await expect(page.getByRole("row", { name: new RegExp(waits.name) })).toContainText("已入座");
    await second.page.reload();
    await expectAccessible(second.page);
  });
  for (const context of [
    phone,
    first.page.context(),
    second.page.context(),
    third.page.context(),
  ]) {
    await context.close();
  }
});

/** Somebody registers, signs in on a browser of their own, and has the picture of their ticket. */
async function visitorWithTicket(
  browser: Browser,
  baseURL: string,
  { name, email, inbox }: { name: string; email: string; inbox: Inbox },
): Promise<{ page: Page; ticket: Buffer }> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await register(page, { type: "社区票", name, email });
  await page.getByRole("button", { name: "确认报名" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  const ticket = pictureIn(await inbox.nextLetter(email));
  await signIn(page, email, inbox);
  return { page, ticket };
}
