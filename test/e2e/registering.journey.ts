import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { choose, fillIn, freshAddress, says } from "./visitor.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ ...phone, javaScriptEnabled });

    test("a visitor registers in Chinese", async ({ page, inbox }) => {
      const email = freshAddress();
      await choose(page, "zh", "community");
      await fillIn(page, "zh", { name: "欧阳明月", email });
      await page.getByRole("button", { name: says.zh.register }).click();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(says.zh.registered);
      await expect(page.getByRole("heading", { name: "欧阳明月" })).toBeVisible();
      await expect(page.getByRole("img", { name: "欧阳明月的门票二维码" })).toBeVisible();
      const letter = await inbox.nextLetter(email);
      expect(letter.subject).toContain("西岸开发者大会");
      await page.goBack();
      await page.goto(page.url());
      await expect(page).toHaveURL(/\/orders\/[2-9A-Z]{8}\//);
    });
  });
}

test.describe("a group", () => {
  test.use({ locale: "en-GB" });

  test("orders in English, each with the answers asked for", async ({ page }) => {
    await choose(page, "en", "community", 2);
    await fillIn(page, "en", { name: "Wang Xiaoming", email: freshAddress() });
    const second = (field: string) => page.locator(`[name="attendees[1].${field}"]`);
    await second("name").fill("شهرزاد الفارسي");
    await second("email").fill(freshAddress());
    const community = page.getByLabel("Which community?").nth(1);
    await expect(community).toBeHidden();
    await page.getByLabel("Organize or take part in a community").nth(1).check();
    await community.fill("Riverside Compilers");
    await page.getByRole("button", { name: says.en.register }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says.en.registered);
    await expect(page.getByRole("img", { name: /^QR code of/ })).toHaveCount(2);
    await expect(page.getByRole("heading", { name: "شهرزاد الفارسي" })).toBeVisible();
  });

  test("is told in one go what is missing, and loses nothing", async ({ page, expected }) => {
    expected.push(/422/);
    await choose(page, "en", "community", 2);
    await page.locator('[name="buyer.name"]').fill("Wang Xiaoming");
    await page.getByRole("button", { name: says.en.register }).click();

    const summary = page.getByRole("alert");
    await expect(summary).toContainText("Attendee 2, Name");
    await expect(summary).toContainText("What do you mostly do");
    await expect(page.locator('[name="buyer.name"]')).toHaveValue("Wang Xiaoming");
    await expectAccessible(page);
    await summary.getByRole("link", { name: /^E-mail/ }).click();
    await expect(page.locator('[name="buyer.email"]')).toBeFocused();
  });
});

test("bad input 54, 55: a name that looks like markup is only a name", async ({ page }) => {
  const name = `</script><img src=x onerror="alert(1)">[x](javascript:alert(1))`;
  const asked: string[] = [];
  page.on("dialog", (dialog) => asked.push(dialog.message()));
  await choose(page, "zh", "community");
  await fillIn(page, "zh", { name, email: freshAddress() });
  await page.getByRole("button", { name: says.zh.register }).click();

  await expect(page.getByRole("heading", { name })).toBeVisible();
  expect(asked).toEqual([]);
});
