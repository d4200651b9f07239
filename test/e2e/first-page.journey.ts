import { expect, expectAccessible, test } from "#test/support/browser.ts";

test("a visitor finds the conference in either language", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh\/westbund$/);
  await expect(page.locator("html")).toHaveAttribute("lang", /^zh/);
  await expectAccessible(page);

  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL(/\/en\/westbund$/);
  await expect(page.locator("html")).toHaveAttribute("lang", /^en/);
  await expectAccessible(page);
});
