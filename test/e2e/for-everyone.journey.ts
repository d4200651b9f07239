import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { choose, fillIn, freshAddress, says } from "./visitor.ts";

for (const lang of ["zh", "en"] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang === "zh" ? "zh-CN" : "en-GB" });

    test("every page of a registration is open to everyone", async ({ page, expected }) => {
      expected.push(/404/);
      await page.goto(`/${lang}/westbund/tickets?code=wrong`);
      await expectAccessible(page);
      await page.goto(`/${lang}/westbund/lost-ticket`);
      await expectAccessible(page);
      for (const legal of ["privacy", "imprint"]) {
        await page.goto(`/${lang}/westbund/${legal}`);
        await expectAccessible(page);
        expect(await page.locator("script").count(), "scripts where none is needed").toBe(0);
      }
      await choose(page, lang, "community");
      await expectAccessible(page);
      await fillIn(page, lang, { name: "王小明", email: freshAddress() });
      await page.getByRole("button", { name: says[lang].register }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(says[lang].registered);
      await expectAccessible(page);
      await page.goto("/orders/ABCDEFGH/nothing");
      await expectAccessible(page);
    });
  });
}
