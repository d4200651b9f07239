import type { Page } from "@playwright/test";

/** Chooses one ticket of this type on the Chinese pages and fills in who comes; not yet ordered. */
export async function register(
  page: Page,
  visitor: { type: string; name: string; email: string },
): Promise<void> {
  await page.goto("/zh/westbund");
  await page.getByRole("link", { name: "领取门票" }).click();
  await page.getByRole("spinbutton", { name: `${visitor.type}的张数` }).fill("1");
  await page.getByRole("button", { name: "填写资料" }).click();
  await page.getByLabel("姓名").first().fill(visitor.name);
  await page.getByLabel("邮箱").first().fill(visitor.email);
  for (const question of await page.getByRole("group").filter({ hasNotText: "选填" }).all()) {
    const answers = question.getByRole("radio");
    if ((await answers.count()) > 0 && (await question.locator(":checked").count()) === 0) {
      await answers.first().check();
    }
  }
  await page.getByRole("checkbox", { name: /同意/ }).check();
}
