import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { closeDb, type Db, openDb, transact } from "#db/open.ts";
import { holds, quotas } from "#db/schema.server.ts";
import type { App } from "#test/support/app.ts";
import { expect, test } from "#test/support/browser.ts";
import { choose, fillIn, freshAddress, says, types } from "./visitor.ts";

async function inDatabaseOf(app: App, work: (db: Db) => Promise<unknown>) {
  const db = await openDb(join(app.dataDir, "wutong.db"));
  await work(db);
  await closeDb(db);
}

test("a hold that ran out is kept again, with all that was typed", async ({
  page,
  app,
  expected,
}) => {
  expected.push(/409/);
  await choose(page, "zh", "community");
  await fillIn(page, "zh", { name: "林悦", email: freshAddress() });
  await inDatabaseOf(app, (db) =>
    transact(db, (tx) => tx.update(holds).set({ expiresAt: Date.now() - 1 })),
  );
  await page.getByRole("button", { name: says.zh.register }).click();
  await expect(page.getByText("为您保留的时间已过")).toBeVisible();
  await expect(page.locator('[name="buyer.name"]')).toHaveValue("林悦");

  await page.getByRole("button", { name: "重新保留" }).click();
  await expect(page.getByText("名额已重新为您保留")).toBeVisible();
  await expect(page.locator('[name="buyer.name"]')).toHaveValue("林悦");
  await page.getByRole("button", { name: says.zh.register }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(says.zh.registered);
});

test("more time is given without losing what was typed", async ({ page }) => {
  await choose(page, "zh", "community");
  await page.locator('[name="buyer.name"]').fill("林悦");
  await page.getByRole("button", { name: "延长时间" }).click();

  await expect(page.getByText("已经延长，请慢慢填。")).toBeVisible();
  await expect(page.locator('[name="buyer.name"]')).toHaveValue("林悦");
  await expect(page.getByRole("button", { name: "延长时间" })).toHaveCount(0);
});

test("the last ticket goes while someone chooses: a sentence, and the choice is kept", async ({
  page,
  app,
  expected,
}) => {
  expected.push(/409/);
  const workshop = { name: "工作坊座位 Workshop seats" };
  await page.goto("/zh/westbund/tickets");
  const quantity = page.getByLabel(`${types.workshop.zh}的张数`, { exact: true });
  const other = page.getByLabel(`${types.developer.zh}的张数`, { exact: true });
  await quantity.fill("2");
  await other.fill("1");
  await expect(page.locator("[data-sum-total]")).toHaveText("¥3,297");
  await inDatabaseOf(app, (db) =>
    transact(db, (tx) =>
      tx
        .update(quotas)
        .set({ size: sql`${quotas.claimed}` })
        .where(eq(quotas.name, workshop.name)),
    ),
  );
  await page.getByRole("button", { name: says.zh.continue }).click();

  await expect(page.getByRole("status").filter({ hasText: "刚刚售完了" })).toBeVisible();
  const line = page.getByRole("listitem").filter({ hasText: types.workshop.zh });
  await expect(line.getByText("已售完")).toBeVisible();
  await expect(other).toHaveValue("1");
});
