import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { freshFolder } from "#test/support/app.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { fingerOn } from "./steps/finger.ts";

// A stale change is refused with a 409, and that is what the journey is about.
test.use({ expected: [/status of 409/] });

const day = "2027-03-13";
const file = `guid,title_zh,title_en,type,track_zh,track_en,room_zh,room_en,start,end,speakers_zh,speakers_en,language
e-1,编译器入门,Compilers for everyone,talk,语言,Languages,大厅,Main hall,${day} 10:00,${day} 10:45,沈知夏,Shen Zhixia,zh
e-2,数据库索引,Indexes,talk,数据,Data,小厅,Side room,${day} 10:00,${day} 10:45,吴桐,Wu Tong,zh
e-3,网页动画,Motion,talk,语言,Languages,大厅,Main hall,${day} 11:00,${day} 11:30,沈知夏,Shen Zhixia,zh
e-4,闭幕,Closing,ceremony,,,大厅,Main hall,${day} 17:00,${day} 17:30,,,zh
`;

test("an organizer imports a schedule, moves talks, fixes a conflict and releases", async ({
  browser,
  app,
  page,
}) => {
  test.setTimeout(300_000);
  await app.cli(
    ...["event", "add", "editor-journey", "--name", "编排大会", "--first-day", day],
    ...["--owner", "chen@example.com"],
  );
  await signIn(page, await linkFor("chen"));

  await test.step("imports a file after a look at what would change", async () => {
    await page.goto("/organizer/editor-journey/agenda/import");
    await expectAccessible(page);
    const path = join(freshFolder("schedule-"), "program.csv");
    writeFileSync(path, file);
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.getByRole("button", { name: "预览变化" }).click();
    await expect(page.getByText("新增 4", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "导入草稿" }).click();
    await expect(page.locator(".board__column .slot")).toHaveCount(4);
  });

  await test.step("drags a talk into a room that is in use, and sees the conflict", async () => {
    await drag(page, "数据库索引", "编译器入门");
    await expect(page.locator("[data-says]")).toContainText("已将“数据库索引”移至大厅");
    await expect(page.locator('.slot[data-conflict="blocks"]')).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step("moves another by its form, without a pointer", async () => {
    await page.locator(".slot", { hasText: "网页动画" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("#move-title")).toBeFocused();
    await page.getByLabel("开始时间").fill("14:00");
    await page.getByRole("button", { name: "移动", exact: true }).click();
    await expect(page.locator("[data-says]")).toContainText("14:00");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("a second organizer's change of an older version is refused with words", async () => {
    const other = await (await browser.newContext({ baseURL: app.origin })).newPage();
    await signIn(other, await linkFor("wen"));
    await other.goto(`/organizer/editor-journey/agenda?day=${day}`);
    await other.locator(".slot", { hasText: "闭幕" }).click();
    await other.getByLabel("开始时间").fill("16:00");
    await page.getByRole("link", { name: "关闭" }).click();
    await page.locator(".slot", { hasText: "闭幕" }).click();
    await page.getByLabel("开始时间").fill("16:30");
    await page.getByRole("button", { name: "移动", exact: true }).click();
    await expect(page.locator("[data-says]")).toContainText("16:30");
    await other.getByRole("button", { name: "移动", exact: true }).click();
    await expect(other.getByText("没有覆盖任何内容")).toContainText("chen@example.com");
    await other.context().close();
  });

  await test.step("on a phone lifts a talk by resting a finger on it; a swipe scrolls", async () => {
    const state = await page.context().storageState();
    const touch = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const context = await browser.newContext({
      ...touch,
      baseURL: app.origin,
      storageState: state,
    });
    const phone = await context.newPage();
    await phone.goto(`/organizer/editor-journey/agenda?day=${day}`);
    const talk = phone.locator(".slot", { hasText: "网页动画" });
    await talk.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const finger = await fingerOn(phone, talk);
    const scrolled = () =>
      phone.evaluate(
        () => window.scrollY + (document.querySelector("[data-board]")?.scrollTop ?? 0),
      );
    const before = await scrolled();
    await finger.move(0, -120, { rests: 0 });
    await expect.poll(scrolled).toBeGreaterThan(before);
    await expect(talk).toContainText("14:00");

    // What was swiped rolls on for a while.
    await expect(async () => {
      const one = await scrolled();
      await phone.waitForTimeout(200);
      expect(await scrolled()).toBe(one);
    }).toPass();
    await talk.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const where = await scrolled();
    const other = await fingerOn(phone, talk);
    const hour = await phone.evaluate(
      () =>
        (60 * (document.querySelector(".board__column")?.clientHeight ?? 0)) /
        Number(document.querySelector<HTMLElement>("[data-board]")?.dataset.board),
    );
    await other.move(0, -hour, { rests: 600 });
    await expect(phone.locator("[data-says]")).toContainText("已将“网页动画”移至大厅");
    await expect(phone.locator("[data-says]")).toContainText("13:00");
    expect(Math.abs((await scrolled()) - where)).toBeLessThan(hour / 2);
    await expectAccessible(phone);
    await context.close();
    await page.goto(`/organizer/editor-journey/agenda?day=${day}`);
  });

  await test.step("is told what would fix it, and lets a button do it", async () => {
    await page.goto("/organizer/editor-journey/agenda/releases");
    await expect(page.getByRole("button", { name: "立即发布" })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("link", { name: "查看冲突" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: /小厅/ }).click();
    await expect(page.getByText("没有阻碍发布的冲突")).toBeVisible();
  });

  await test.step("releases", async () => {
    await page.goto("/organizer/editor-journey/agenda/releases");
    const warned = page.getByLabel("我已看过这些提醒");
    if (await warned.isVisible()) await warned.check();
    await page.getByRole("button", { name: "立即发布" }).click();
    await expect(page.getByText("第 1 次发布已公开")).toBeVisible();
    await expectAccessible(page);
  });

  async function linkFor(name: string): Promise<string> {
    const said = await app.cli(
      ...["organizer", "add", `${name}@example.com`, "--event", "editor-journey"],
      ...["--role", name === "chen" ? "owner" : "editor"],
    );
    return /https?:\S+\/my\/sign-in\/\S+/.exec(said)?.[0] ?? "";
  }
});

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator("main").getByRole("button").click();
  await page.waitForURL(/\/(organizer|my)/);
}

/** Takes a session by the mouse and lets it go where another one begins. */
async function drag(page: Page, what: string, onto: string): Promise<void> {
  const from = await page.locator(".slot", { hasText: what }).boundingBox();
  const to = await page.locator(".slot", { hasText: onto }).boundingBox();
  if (!from || !to) throw new Error("not on the board");
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 20, { steps: 10 });
  await page.mouse.move(to.x + 32, to.y + 24, { steps: 2 });
  await page.mouse.up();
}
