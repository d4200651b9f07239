import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { choose, fillIn, freshAddress, says } from "./visitor.ts";

test.use({ locale: "en-GB", viewport: { width: 390, height: 844 } });

test("a payment that fails is tried again, and the tickets are there", async ({ page }) => {
  await choose(page, "en", "developer");
  await fillIn(page, "en", { name: "Wang Xiaoming", email: freshAddress() });
  await page.getByRole("button", { name: says.en.place }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Test payment");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Let it fail" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One step left: payment");
  await expect(page.getByText("The payment did not go through.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Pay now ¥699/ }).click();
  await page.getByRole("button", { name: "Pay", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(says.en.registered);
  await expect(page.getByRole("img", { name: "QR code of Wang Xiaoming’s ticket" })).toBeVisible();
});

test("what is paid at the door shows its amount and its code", async ({ page }) => {
  await choose(page, "en", "developer");
  await fillIn(page, "en", { name: "Wang Xiaoming", email: freshAddress() });
  await page.getByLabel("Pay at the door").check();
  await page.getByRole("button", { name: says.en.place }).click();

  await expect(page.getByText("To pay at the door ¥699")).toBeVisible();
  await expect(page.getByRole("img", { name: /^QR code of/ })).toBeVisible();
  await expectAccessible(page);
});
