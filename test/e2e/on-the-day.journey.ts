import { qrPng } from "#app/registration/ticket-qr.server.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { badgeOf, meetingOf, waitsAlone } from "./steps/meetings.ts";
import { signInAsOwner } from "./steps/organizer.ts";
import { signIn } from "./steps/person.ts";

/** Of the demo: somebody of an investor, of two companies, and of another investor. */
const investor = "gang.fang.197@example.com";
const founder = "aliu.86@example.com";
const maker = "amara.petrov.54@example.com";
const lender = "amara.ueda.investor91@example.com";

/** Somebody of an investor who waits, of a company that does not come, and of one that is free. */
const left = "xinyi.xiao.investor24@example.com";
const absent = "guifan.he.15@example.com";
const called = "wangshu.zhu.141@example.com";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: "zh-CN" };

test.describe("on a phone, in Chinese", () => {
  test.use(phone);

  test("an investor sees the day, hides, reports, moves a meeting, meets and says how it was", async ({
    page,
    browser,
    app,
    inbox,
    show,
  }) => {
    test.setTimeout(180_000);
    const later = await meetingOf(app, [investor, founder], { at: 14, table: 3 });
    const begun = await meetingOf(app, [investor, maker], { at: "now", table: 5 });
    await signIn(page, investor, inbox);

    await page.goto("/my/meetings?event=westbund");
    await expect(page.getByRole("link", { name: "桂花糕数据库" })).toBeVisible();
    await expectAccessible(page);

    await page.goto("/my/people?event=westbund");
    const [hidden, reported] = await page.locator(".party__name").allTextContents();
    const open = (name = "") => page.getByRole("link", { name }).first().click();
    await open(hidden);
    await page.getByRole("link", { name: "对其隐藏我的名片" }).click();
    await page.getByRole("button", { name: "对其隐藏我的名片" }).click();
    await expect(page.getByText(`已对${hidden}隐藏`)).toBeVisible();
    await open(reported);
    await page.getByRole("link", { name: "向主办方反映" }).click();
    await page.getByLabel("发生了什么").fill("没有约定就跟到了桌边。");
    await page.getByRole("button", { name: "向主办方反映" }).click();
    await expect(page.getByText("谢谢，主办方会尽快处理。")).toBeVisible();

    await page.goto(later);
    await expectAccessible(page);
    const slots = page.getByLabel("改到");
    const slot = (await slots.locator("option").nth(2).textContent()) ?? "";
    await slots.selectOption({ label: slot });
    await page.getByRole("button", { name: "改期" }).click();
    await expect(page.getByText("已改期，对方会收到邮件。")).toBeVisible();
    await expect(page.locator(".seat-card")).toContainText(slot.slice(-5));
    const told = await inbox.nextLetter(founder);
    const [entry] = told.attachments.filter(({ contentType }) => contentType === "text/calendar");
    expect(String(entry?.content)).toMatch(/METHOD:REQUEST[\s\S]*SEQUENCE:1/);

    await page.goto("/my/meetings/next?event=westbund");
    await expect(page).toHaveURL(new RegExp(begun.split("?")[0] ?? ""));
    await expect(page.locator(".seat-card")).toContainText("6 号桌");
    await expectAccessible(page);
    show({ png: qrPng(await badgeOf(app, maker)), size: 220, angle: 5 });
    await page.getByRole("button", { name: "打开相机" }).click();
    await expect(page.getByText("双方都已签到。谈得愉快！")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("对方已到")).toBeVisible();

    const desk = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const board = await desk.newPage();
    await signInAsOwner(board, app, "floor@example.com");
    await board.goto("/organizer/westbund/tables");
    const table = board.locator(".table-now", { hasText: "6 号桌" });
    await expect(table.getByText("到了", { exact: true })).toHaveCount(2);
    await table.getByRole("button", { name: "腾出这张桌" }).click();
    await expect(board.getByText("这张桌空出来了。")).toBeVisible();
    await expectAccessible(board);
    await desk.close();

    await page.reload();
    await page.getByRole("button", { name: "很好" }).click();
    await expect(page.getByText("记下了，谢谢。")).toBeVisible();
    await page.getByLabel("私人备注").fill("下周约一次技术尽调。");
    await page.getByRole("button", { name: "保存备注" }).click();
    await page.getByRole("button", { name: "把我的联系方式给对方" }).click();
    await expect(page.getByRole("button", { name: "收回联系方式" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "后续跟进" }).click();
    await expect(page.getByText("下周约一次技术尽调。")).toBeVisible();
    await expect(page.getByText("对方还没有留下联系方式。")).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("somebody does not come", () => {
  test.use(phone);

  test("whoever is there is offered the best match that is free now, and both check in", async ({
    page,
    browser,
    app,
    inbox,
  }) => {
    test.setTimeout(120_000);
    const address = await waitsAlone(app, { host: left, missing: absent, guest: called });
    await signIn(page, left, inbox);
    await page.goto(address);
    await page.getByRole("button", { name: "我到了" }).click();
    await expect(page.getByText("已过 5 分钟，对方还没到")).toBeVisible();
    const offered = page.getByRole("heading", { name: "现在就能见搪瓷杯云计算" });
    await expect(offered).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText("我们正在找")).toHaveCount(0);
    await expectAccessible(page);

    const context = await browser.newContext(phone);
    const guest = await context.newPage();
    await signIn(guest, called, inbox);
    await guest.goto("/my/meetings?event=westbund&lang=en");
    await expect(guest.getByRole("heading", { name: /^Meet .+ right now$/ })).toBeVisible();
    await expect(guest.getByText("Table 7")).toBeVisible();
    await expectAccessible(guest);
    await guest.getByRole("button", { name: "Take it" }).click();
    await expect(guest.getByText("You have taken it; the other one").first()).toBeVisible();

    await page.getByRole("button", { name: "确认见面" }).click();
    await expect(page.getByText("双方都确认了，会谈已定。")).toBeVisible();
    await expect(page.locator(".seat-card")).toContainText("7 号桌");
    await expect(page.getByText("您已签到", { exact: true })).toBeVisible();

    await guest.goto("/my/meetings/next?event=westbund");
    await expect(guest.getByText("They are here", { exact: true })).toBeVisible();
    await guest.getByRole("button", { name: "I am here" }).click();
    await expect(guest.getByText("You have checked in", { exact: true })).toBeVisible();
    await expectAccessible(guest);
    await context.close();
    await page.reload();
    await expect(page.getByText("对方已到")).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("without scripts, in English", () => {
  test.use({ javaScriptEnabled: false, locale: "en-US" });

  test("a meeting is moved, checked in by its code or a button, and canceled", async ({
    page,
    app,
    browser,
    inbox,
    expected,
  }) => {
    expected.push(/409/);
    const begun = await meetingOf(app, [lender, "ange.xia.66@example.com"], {
      at: "now",
      table: 8,
    });
    const later = await meetingOf(app, [lender, "ange.jiang.company243@example.com"], {
      at: 20,
      table: 9,
    });
    const helper = await browser.newContext({ ...phone, javaScriptEnabled: true });
    const signedIn = await helper.newPage();
    await signIn(signedIn, lender, inbox);
    await page.context().addCookies(await helper.cookies());
    await signedIn.setViewportSize({ width: 1440, height: 900 });
    for (const path of [begun, later, "/my/follow-ups?event=westbund"]) {
      await signedIn.goto(`${path}&lang=en`);
      await expectAccessible(signedIn);
    }
    await helper.close();

    await page.goto(`${begun}&lang=en`);
    await page.getByLabel("Code on the badge").fill("not a code");
    await page.getByRole("button", { name: "Check in by code" }).click();
    await expect(page.getByText("That is no badge’s code.")).toBeVisible();
    await expect(page.getByLabel("Code on the badge")).toHaveValue("not a code");
    await page.getByRole("button", { name: "I am here" }).click();
    await expect(page.getByText("You have checked in", { exact: true })).toBeVisible();

    await page.goto(later);
    await page.getByLabel("Move to").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await expect(page.getByText("Moved; they get a letter.")).toBeVisible();
    await page.getByRole("link", { name: "Cancel the meeting" }).click();
    await page.getByRole("button", { name: "Cancel the meeting" }).click();
    await expect(page.getByText("This meeting was canceled")).toBeVisible();
  });
});
