import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { signInAsOwner } from "./steps/organizer.ts";

const event = "/organizer/westbund";

const id = "[0-9A-Z]{26}";

/** An organizer's rooms by their addresses; `from` leads to one of the things a list shows. */
const wings: Record<string, (string | { from: string; to: string })[]> = {
  "orders and people": [
    ...["", "/orders", "/applications", "/attendees", "/attendees?q=nobody&arrived=missing"],
    ...["/complimentary", "/import", "/letters", "/letters/new"],
    { from: "/orders", to: "/orders/[0-9A-Z]{8}" },
    { from: "/attendees", to: `/attendees/${id}` },
  ],
  "what is offered": [
    ...["/ticket-types", "/ticket-types/new", "/quotas", "/quotas/new"],
    ...["/questions", "/questions/new"],
    { from: "/ticket-types", to: `/ticket-types/${id}` },
    { from: "/quotas", to: `/quotas/${id}` },
    { from: "/questions", to: `/questions/${id}` },
  ],
  "the agenda": [
    ...["/agenda", "/agenda/conflicts", "/agenda/import", "/agenda/releases"],
    ...["/agenda/sessions", "/agenda/sessions/new", "/agenda/speakers", "/agenda/speakers/new"],
    ...["/agenda/rooms", "/agenda/rooms/new", "/agenda/tracks", "/agenda/tracks/new"],
    ...["/agenda/settings", "/agenda/lists/speakers/import", "/agenda/lists/rooms/import"],
    { from: "/agenda/sessions", to: `/agenda/sessions/${id}` },
  ],
  "the meeting plan": [
    ...["/meetings", "/meetings/plans", "/meetings/tables", "/meetings/tables/new"],
    ...["/meetings/rules", "/meetings/new", "/meetings/sheets"],
    { from: "/meetings/tables", to: `/meetings/tables/${id}` },
  ],
  "the door and the house": [
    ...["/gates", "/gates/new", "/gates/lists/new", "/gates/live", "/gates/seats"],
    { from: "/gates/seats", to: `/gates/seats/${id}` },
    ...["/tables", "/tables?show=all"],
    { from: "/gates", to: `/gates/${id}` },
    { from: "/gates", to: `/gates/lists/${id}` },
    ...["/colleagues", "/activity", "/settings"],
  ],
  "money and its papers": [
    ...["/payments", "/payments/rule", "/transfers", "/transfers/import", "/transfers/account"],
    ...["/papers", "/papers/seller", "/papers/fapiao"],
  ],
};

const readers = [
  { lang: "zh", on: "a phone", viewport: { width: 390, height: 844 } },
  { lang: "en", on: "a desk", viewport: { width: 1440, height: 900 } },
];

for (const { lang, on, viewport } of readers) {
  test.describe(`in ${lang} on ${on}`, () => {
    test.beforeEach(async ({ page, app }) => {
      test.setTimeout(300_000);
      await signInAsOwner(page, app, `reader-${lang}@example.com`);
      await page.goto(`/my/account?lang=${lang}`);
      await page.setViewportSize(viewport);
    });

    for (const [wing, rooms] of Object.entries(wings)) {
      test(`${wing}: every room is open to everyone`, async ({ page }) => {
        for (const room of rooms) {
          const path = typeof room === "string" ? room : await linkIn(page, room);
          await look(page, event + path);
        }
      });
    }

    test("my own rooms, and the question before many are declined", async ({ page }) => {
      for (const path of ["/organizer", "/my/account"]) await look(page, path);
      await page.goto(`${event}/applications`);
      await page.getByRole("checkbox").last().check();
      await page.locator('button[value="decline"]').click();
      await expect(page.locator("#decline")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

async function linkIn(page: Page, { from, to }: { from: string; to: string }): Promise<string> {
  await page.goto(event + from);
  const links = await page
    .locator("main a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const found = links.find((href) => new RegExp(`^${event}${to}$`).test(href));
  if (!found) throw new Error(`${from} leads to nothing like ${to}`);
  return found.slice(event.length);
}

/** A page that axe finds nothing on, in light and dark, and that never scrolls sideways. */
async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAccessible(page, "colors");
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}
