import { langs } from "#app/lib/lang.ts";
import { sheets } from "#app/ui/gallery.tsx";
import { expect, expectAccessible, test } from "#test/support/browser.ts";

for (const lang of langs) {
  test(`every piece of screen can be used by everyone, in ${lang}`, async ({ page }) => {
    await page.goto(`/dev/gallery/home?lang=${lang}`);
    for (const sheet of sheets) {
      await page.goto(`/dev/gallery/${sheet}`);
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${lang}`));
      await expectAccessible(page);
    }
  });
}
