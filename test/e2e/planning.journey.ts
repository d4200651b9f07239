import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { fingerOn } from "./steps/finger.ts";
import { signInAsOwner } from "./steps/organizer.ts";
import { signIn } from "./steps/person.ts";

const plan = "/organizer/westbund/meetings";

/** One of the demo's investors. */
const investor = "gang.fang.197@example.com";

test("an organizer goes from the rules to published meetings, and someone's day shows theirs", async ({
  page,
  app,
  inbox,
  browser,
}) => {
  test.setTimeout(300_000);
  await signInAsOwner(page, app, "planner@example.com");
  await page.goto("/my/account?lang=zh");

  await page.goto(`${plan}/rules`);
  await page.getByLabel("每人最多几场").fill("9");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();

  await page.goto(`${plan}/tables/new`);
  await page.getByLabel("会场名称").first().fill("西岸露台");
  await page.getByLabel("桌号", { exact: true }).first().fill("1-4");
  await page.getByLabel("暂停使用的桌号").fill("4");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("可用 3 桌，共 4 桌")).toBeVisible();

  for (const number of [1, 2]) {
    await page.goto(`${plan}/plans`);
    await page.getByText("更多选项").click();
    await page.getByLabel("随机种子").fill(String(number));
    await page.getByRole("button", { name: /开始排会|全部从头重排/ }).click();
    await expect(page.getByRole("link", { name: `方案 ${number}`, exact: true })).toBeVisible({
      timeout: 60_000,
    });
  }
  await look(page);
  await page.getByRole("link", { name: "方案 1", exact: true }).click();
  await expect(page.getByRole("heading", { name: "为什么没有排上" })).toBeVisible();
  await look(page);
  await page.getByRole("link", { name: "发布这个方案" }).click();
  await page.getByRole("button", { name: "发布这个方案" }).click();
  await expect(page.getByText(/^已发布：新增 \d+ 场/)).toBeVisible({ timeout: 30_000 });

  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "zh-CN",
  });
  const phone = await context.newPage();
  await signIn(phone, investor, inbox);
  await phone.goto("/my/meetings?event=westbund");
  await expect(phone.getByText("下一场")).toBeVisible();
  const partner = await phone.locator(".my-meetings__one h3 a").first().textContent();
  await look(phone);
  await phone.goto("/my/day");
  await expect(phone.getByRole("link", { name: partner ?? "" })).toBeVisible();
  await context.close();

  await drag(page);
  await placeFromTray(page);
  const desk = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    storageState: await page.context().storageState(),
  });
  await dragByFinger(await desk.newPage());
  await desk.close();

  await page.goto("/my/account?lang=en");
  await page.goto(plan);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goto(`${plan}?page=99`);
  await page.locator("tbody th a").last().click();
  await expect(page.getByRole("heading", { name: "Another time or table" })).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unlock" })).toBeVisible();
});

/** The board of the last day: whatever was tried before, nothing there begins soon. */
async function openBoard(page: Page) {
  await page.goto(`${plan}/board`);
  await page.locator(".editor__bar .tabs a").last().click();
  await expect(page).toHaveURL(/day=/);
  await expect(page.locator(".editor__bar .tabs a").last()).toHaveAttribute("aria-current", "page");
}

/** Takes a meeting by the mouse: refused where somebody has no time, moved where it fits, undone. */
async function drag(page: Page) {
  await openBoard(page);
  const says = page.locator("[data-says]");
  const { from, to, closed } = await heldBesideClosed(page);
  await page.mouse.move(from.x, closed.y, { steps: 5 });
  await expect(page.locator("[data-ghost]")).toHaveAttribute("data-conflict", "blocks");
  await expect(says).toHaveText(closed.why);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(page.locator("[data-ghost]")).toHaveAttribute("data-conflict", "");
  await page.mouse.up();
  await expect(says).toContainText("已移至");
  await expect(page.getByText(/通知将于 \d\d:\d\d 发出/)).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(says).toContainText("已撤销");
  await expect(page.getByRole("button", { name: "撤销" })).toHaveCount(0);
  await expect(page.getByText("通知将于")).toHaveCount(0);
}

/** A meeting is canceled and told at once; the two are found in the tray and put onto the board again. */
async function placeFromTray(page: Page) {
  await openBoard(page);
  const one = page.locator('.board__column .slot[data-slot=""]').first();
  const [name = "", at = ""] = await Promise.all(
    ["data-title", "data-at"].map(async (key) => (await one.getAttribute(key)) ?? ""),
  );
  await one.click();
  await page.getByRole("link", { name: "取消这场会谈" }).click();
  await page.getByRole("button", { name: "取消这场会谈" }).click();
  await expect(page.getByText(/^已取消。通知将于 \d\d:\d\d 发出。/)).toBeVisible();

  await openBoard(page);
  await page.getByRole("button", { name: "立即发出" }).click();
  await expect(page.locator("[data-says]")).toHaveText("已通知 2 人。");
  await expect(page.getByRole("button", { name: "立即发出" })).toHaveCount(0);
  await page.getByLabel("查找双方").fill(name.replace(" × ", " "));
  await page.getByLabel("查找双方").press("Enter");
  const waiting = page.locator(".tray .slot");
  await expect(waiting).toHaveCount(1);
  const [starts, table] = at.split(" ");
  const slot = page.locator(`[data-starts="${starts}"]`);
  const column = page.locator(`[data-column="${table}"]`);
  await slot.scrollIntoViewIfNeeded();
  await waiting.hover();
  await page.mouse.down();
  const [row, own] = [await slot.boundingBox(), await column.boundingBox()];
  if (!row || !own) throw new Error("the slot is not in sight");
  const to = { x: own.x + own.width / 2, y: row.y + row.height / 2 };
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(page.locator("[data-ghost]")).toHaveAttribute("data-conflict", "");
  await page.mouse.up();
  await expect(page.locator("[data-says]")).toContainText("已安排在");
  await expect(waiting).toHaveCount(0);
  await expect(page.getByText(/通知将于 \d\d:\d\d 发出/)).toBeVisible();
  await look(page);
}

/** A finger that rests on a meeting lifts it; the same finger puts it elsewhere. */
async function dragByFinger(phone: Page) {
  await openBoard(phone);
  const one = phone.locator('.board__column .slot[data-slot=""]').first();
  await one.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const at = await one.getAttribute("data-at");
  const finger = await fingerOn(phone, one);
  await finger.move(0, 140, { rests: 700 });
  await expect(phone.locator("[data-says]")).not.toBeEmpty();
  await expect(phone).toHaveURL(/board/);
  const id = await one.getAttribute("id");
  const moved = (await phone.locator(`#${id}`).getAttribute("data-at")) !== at;
  await expect(phone.locator("[data-says]")).toContainText(moved ? "已移至" : /没空|已有会谈/);
  await look(phone);
}

/** Takes up a meeting beside a free table, of which a slot is in sight where it cannot be. */
async function heldBesideClosed(page: Page) {
  for (let nth = 0; ; nth++) {
    const { from, to } = await besidesFree(page, nth);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 10, { steps: 5 });
    const closed = await closedSlot(page);
    if (closed) return { from, to, closed };
    await page.keyboard.press("Escape");
    await page.mouse.up();
  }
}

/** One of the meetings beside which the next table is free, brought into sight, and that table. */
async function besidesFree(page: Page, nth: number) {
  const found = await page.evaluate((skip) => {
    let left = skip;
    const columns = [...document.querySelectorAll<HTMLElement>("[data-column]")];
    const isOpen = ({ dataset: { column } }: HTMLElement) =>
      !document.getElementById(`column-${column}`)?.dataset.closed;
    for (const one of document.querySelectorAll<HTMLElement>(
      '.board__column .slot[data-slot=""]',
    )) {
      const [slot, table] = (one.dataset.at ?? "").split(" ");
      const next = columns[columns.findIndex(({ dataset }) => dataset.column === table) + 1];
      if (!next || !isOpen(next)) continue;
      if (document.querySelector(`[data-at="${slot} ${next.dataset.column}"]`)) continue;
      if (left-- > 0) continue;
      one.scrollIntoView({ block: "center", inline: "center" });
      const { x, width, top } = one.getBoundingClientRect();
      const from = { x: x + width / 2, y: top + 20 };
      return { from, to: { x: from.x + width, y: from.y } };
    }
    return null;
  }, nth);
  if (!found) throw new Error("no free table beside a meeting");
  return found;
}

/** A slot in sight in which the meeting that is held cannot be; null where none is. */
async function closedSlot(page: Page) {
  const closed = page.locator(".board__slot[data-closed]");
  await expect(closed.first()).toHaveAttribute("data-why", /没空|连着|上限|没有空桌/);
  for (const one of await closed.all()) {
    const why = (await one.getAttribute("data-why")) ?? "";
    const y = ((await one.boundingBox())?.y ?? 0) + 20;
    const frame = await page.locator("[data-board]").boundingBox();
    if (frame && y > frame.y + 60 && y < frame.y + frame.height - 60) return { why, y };
  }
  return null;
}

async function look(page: Page) {
  await expectAccessible(page, "colors");
}
