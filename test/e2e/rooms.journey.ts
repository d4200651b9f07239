import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { signInAsOwner } from "./steps/organizer.ts";

const event = "/organizer/westbund";

/** Every room of an organizer, by its address within the event. */
const rooms = [
  ...["", "/orders", "/applications", "/attendees", "/attendees?q=nobody&arrived=missing"],
  ...["/complimentary", "/import", "/letters", "/letters/new"],
  ...["/ticket-types", "/ticket-types/new", "/quotas", "/quotas/new", "/questions"],
  ...["/questions/new", "/gates", "/gates/new", "/gates/lists/new", "/gates/live"],
  ...["/colleagues", "/activity", "/settings"],
];

/** One of the things a list leads to, by the shape of its address. */
const oneOf = [
  ["/orders", /\/orders\/[0-9A-Z]{8}$/],
  ["/attendees", /\/attendees\/[0-9A-Z]{26}$/],
  ["/ticket-types", /\/ticket-types\/[0-9A-Z]{26}$/],
  ["/quotas", /\/quotas\/[0-9A-Z]{26}$/],
  ["/questions", /\/questions\/[0-9A-Z]{26}$/],
  ["/gates", /\/gates\/[0-9A-Z]{26}$/],
  ["/gates", /\/gates\/lists\/[0-9A-Z]{26}$/],
] as const;

const readers = [
  { lang: "zh", on: "a phone", viewport: { width: 390, height: 844 } },
  { lang: "en", on: "a desk", viewport: { width: 1440, height: 900 } },
];

for (const { lang, on, viewport } of readers) {
  test(`every room of an organizer is open to everyone, in ${lang} on ${on}`, async ({
    page,
    app,
  }) => {
    test.setTimeout(600_000);
    await signInAsOwner(page, app, `reader-${lang}@example.com`);
    await page.goto(`/my/account?lang=${lang}`);
    await page.setViewportSize(viewport);
    const pages = ["/organizer", "/my/account", ...rooms.map((path) => event + path)];
    for (const [list, shape] of oneOf) pages.push(await linkIn(page, event + list, shape));
    for (const path of pages) await look(page, path);

    await page.goto(`${event}/applications`);
    await page.getByRole("checkbox").last().check();
    await page.locator('button[value="decline"]').click();
    await expect(page.locator("#decline")).toBeVisible();
    await expectAccessible(page);
  });
}

async function linkIn(page: Page, list: string, shape: RegExp): Promise<string> {
  await page.goto(list);
  const links = await page
    .locator("main a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const found = links.find((href) => shape.test(href));
  if (!found) throw new Error(`${list} leads to nothing like ${shape}`);
  return found;
}

/** A page that axe finds nothing on, in light and dark, and that never scrolls sideways. */
async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAccessible(page);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}
