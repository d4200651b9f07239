import type { Page } from "@playwright/test";
import type { App } from "#test/support/app.ts";

/** Signs in the owner of the demo conference by the link that the command prints. */
export async function signInAsOwner(page: Page, app: App, email: string): Promise<void> {
  const said = await app.cli(
    ...["organizer", "add", email, "--event", "westbund", "--role", "owner"],
  );
  await page.goto(/https?:\S+\/my\/sign-in\/\S+/.exec(said)?.[0] ?? "");
  await page.locator("main").getByRole("button").click();
}

/** The set-up link of a new phone at the so-manieth gate of the demo conference. */
export async function setupLink(page: Page, gate: number): Promise<string> {
  await page.goto("/organizer/westbund/gates");
  await page.getByText("添加手机", { exact: true }).nth(gate).click();
  return page.getByRole("textbox", { name: "或者把这个链接发给手机" }).inputValue();
}
