import { langs } from "#app/lib/lang.ts";
import { sheets } from "#app/ui/gallery.tsx";
import { expect, expectAccessible, test } from "#test/support/browser.ts";

for (const lang of langs) {
  for (const sheet of sheets) {
    test(`everyone can use the pieces of "${sheet}", in ${lang}`, async ({ page }) => {
      await page.goto(`/dev/gallery/${sheet}?lang=${lang}`);
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${lang}`));
      await expectAccessible(page);
    });
  }
}
