import type { Page } from "@playwright/test";
import type { Inbox } from "#test/support/inbox.ts";

/** Signs somebody in, in Chinese, by the code that is sent to their address. */
export async function signIn(page: Page, email: string, inbox: Inbox): Promise<void> {
  await page.goto("/my/sign-in");
  await page.getByLabel("邮箱").fill(email);
  await page.getByRole("button", { name: "发送验证码" }).click();
  let code: string | undefined;
  // Other letters may be on their way to the same address.
  while (code === undefined) {
    const { text = "" } = await inbox.nextLetter(email);
    code = /\b\d{6}\b/.exec(text)?.[0];
  }
  await page.getByLabel("验证码").fill(code);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/my/sign-in"));
}
