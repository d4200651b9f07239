import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { writeXml } from "#app/agenda/export/write-xml.ts";
import { minute } from "#app/lib/time.ts";
import { options } from "#test/agenda/writing.ts";
import { thousandSessions } from "#test/bench/programs.ts";
import { freshFolder } from "#test/support/app.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";

const event = "/organizer/new-agenda";
const { schedule } = thousandSessions();
const [one, other] = schedule.sessions
  .filter(({ slot }) => slot?.room === schedule.rooms[0]?.key)
  .filter(({ slot }) => slot?.day === schedule.days[0]?.date)
  .map(({ title }) => title.en);
if (!one || !other) throw new Error("The schedule is too small.");

test("a newcomer's schedule is on a phone in minutes, and a change reaches a calendar", async ({
  browser,
  app,
  page,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(20_000);
  const said = await app.cli(
    ...["event", "add", "new-agenda", "--name", "A Thousand Sessions", "--zone", schedule.zone],
    ...["--first-day", schedule.days[0]?.date ?? "", "--last-day", schedule.days[1]?.date ?? ""],
    ...["--owner", "newcomer@example.com"],
  );
  const began = Date.now();
  await signIn(page, /https?:\S+\/my\/sign-in\/\S+/.exec(said)?.[0] ?? "");
  await page.goto("/my/account?lang=en");

  await test.step("imports schedule.xml of another system", async () => {
    const path = join(freshFolder("schedule-"), "schedule.xml");
    writeFileSync(path, writeXml(schedule, options("en")));
    await page.goto(`${event}/agenda/import`);
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.getByRole("button", { name: "Show what would change" }).click();
    await expect(page.getByText("1000 added", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Import into the draft" }).click();
    await expect(page.locator(".board__column .slot").first()).toBeVisible();
  });

  await test.step("says where it is, and publishes", async () => {
    await page.goto(`${event}/settings`);
    await page.locator('[name="venue.en"]').fill("River Hall");
    await page.locator('[name="organizerName.en"]').fill("River Community");
    await page.getByRole("button", { name: "Save the settings" }).click();
    await page.getByRole("button", { name: "Publish the event" }).click();
    await expect(page.getByRole("button", { name: "Publish the event" })).toHaveCount(0);
  });

  await test.step("a screen in the hall waits for the release, and goes on by itself", async () => {
    const screen = await (await browser.newContext({ baseURL: app.origin })).newPage();
    await screen.goto("/en/new-agenda/now");
    await expect(screen.getByText("The agenda is not out yet")).toBeVisible();
    await release(page);
    await expect(screen.getByText("Nothing in the next three hours")).toBeVisible();
    await screen.context().close();
  });

  const phone = await (
    await browser.newContext({
      baseURL: app.origin,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      storageState: await page.context().storageState(),
    })
  ).newPage();
  phone.setDefaultTimeout(20_000);
  let feed = "";

  await test.step("browses it on a phone, stars a talk and subscribes", async () => {
    await phone.goto("/en/new-agenda/agenda");
    await expect(phone.locator(".ag-found")).toHaveText("1000 sessions");
    expect(Date.now() - began).toBeLessThan(5 * minute);
    await phone.getByRole("searchbox").fill(one);
    await phone.getByRole("button", { name: `Star ${one}`, exact: true }).click();
    await phone.goto("/my/agenda/new-agenda");
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Make the address" }).click();
    feed = await phone.getByRole("textbox", { name: "Address to subscribe to" }).inputValue();
    expect(await entries(phone, feed)).toMatchObject([{ summary: one, sequence: 0 }]);
  });
  const [before] = await entries(phone, feed);

  await test.step("moves a talk onto another one, and sees the conflict", async () => {
    const { start } = await move(page, one, {});
    await move(page, other, { start });
    await expect(page.locator('.slot[data-conflict="blocks"]')).toHaveCount(2);
    await page.goto(`${event}/agenda/releases`);
    await expect(page.getByRole("button", { name: "Release now" })).toHaveCount(0);
  });

  await test.step("moves both out of each other's way, and releases", async () => {
    await move(page, other, { start: "19:30" });
    await move(page, one, { start: "20:30" });
    await expect(page.locator('.slot[data-conflict="blocks"]')).toHaveCount(0);
    await release(page);
  });

  await test.step("the calendar that subscribed has the change, and the phone tells of it", async () => {
    const [after] = await entries(phone, feed);
    expect(after).toMatchObject({ summary: one, sequence: 1, uid: before?.uid });
    expect(after?.starts).toMatch(/T193000Z$/);
    expect(after?.starts).not.toBe(before?.starts);
    await expect(async () => {
      await phone.goto("/en/new-agenda/agenda");
      await expect(phone.locator(".ag-alert")).toContainText(one, { timeout: 1000 });
    }).toPass();
  });
  await phone.context().close();
});

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator("main").getByRole("button").click();
  await page.waitForURL(/\/(organizer|my)/);
}

async function release(page: Page): Promise<void> {
  await page.goto(`${event}/agenda/releases`);
  const warned = page.getByLabel("I have seen these warnings");
  if (await warned.isVisible()) await warned.check();
  await page.getByRole("button", { name: "Release now" }).click();
  await expect(page.getByText("public now")).toBeVisible();
}

/** Moves a session by its form to a start where one is said; the start that the form had before. */
async function move(page: Page, title: string, { start }: { start?: string }) {
  await page.goto(`${event}/agenda`);
  await page.locator(`.slot[data-title="${title}"]`).click();
  const field = page.locator("#field-start");
  const before = await field.inputValue();
  if (start) {
    await field.fill(start);
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await expect(page.locator("[data-says]")).toContainText(start);
  }
  return { start: before };
}

/** What a calendar reads at this address: one line per entry unfolded. */
async function entries(page: Page, feed: string) {
  const text = await (await page.request.get(feed)).text();
  const parts = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1);
  return parts.map((entry) => {
    const said = (name: string) =>
      new RegExp(`^${name}[^:\\n]*:(.*)\r$`, "m").exec(entry)?.[1] ?? "";
    return {
      uid: said("UID"),
      summary: said("SUMMARY").replaceAll("\\,", ","),
      starts: said("DTSTART"),
      sequence: Number(said("SEQUENCE")),
    };
  });
}
