import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** Journeys in a real Chromium, each against a server of its own; see `test/support/browser.ts`. */
export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.journey.ts",
  globalSetup: "./test/support/temporary-folder.ts",
  outputDir: join(process.env.TEST_DIR ?? "test-results", "journeys"),
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
  },
});
