import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type App, freshFolder, startApp } from "./app.ts";
import { type Scene, showToCamera } from "./camera.ts";
import { chromiumSwitches } from "./chromium.mjs";
import { type Inbox, openInbox } from "./inbox.ts";

/** What a journey finds ready: a server with its demo, its mail, a camera. */
type Ready = {
  /** The built server over fresh data, shared by the journeys of a worker; its letters go to `inbox`. */
  app: App;
  /** Takes the letters of `app`. */
  inbox: Inbox;
  /** What Chromium's camera sees. A page that opens the camera afterwards sees these scenes. */
  show: (...scenes: Scene[]) => void;
};

type Watched = {
  /** Complaints of the browser that this journey is about, such as a refused submission's 409. */
  expected: RegExp[];
};

/** Playwright's `test` with a server, its mail and a camera; what a page complains of fails it. */
export const test = base.extend<Watched, Ready & { cameraFile: string }>({
  expected: async ({ browserName: _ }, use) => {
    await use([]);
  },
  inbox: [
    async ({ browserName: _ }, use) => {
      const inbox = await openInbox();
      await use(inbox);
      await inbox.close();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ inbox }, use) => {
      const app = await startApp({ settings: { SMTP_URL: inbox.url } });
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  cameraFile: [
    async ({ browserName: _ }, use) => {
      const file = join(freshFolder("camera-"), "camera.y4m");
      // Chromium looks for the file when it starts.
      showToCamera(file, [{}]);
      await use(file);
    },
    { scope: "worker" },
  ],
  show: [
    async ({ cameraFile }, use) => {
      await use((...scenes) => showToCamera(cameraFile, scenes));
    },
    { scope: "worker" },
  ],
  launchOptions: [
    async ({ cameraFile }, use) => {
      const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
      await use({ executablePath, args: chromiumSwitches(cameraFile) });
    },
    { scope: "worker" },
  ],
  baseURL: async ({ app }, use) => {
    await use(app.origin);
  },
  context: async ({ context, expected }, use) => {
    const complaints: string[] = [];
    context.on("console", (message) => {
      if (!["error", "warning"].includes(message.type())) return;
      complaints.push(`${message.type()} at ${message.location().url}: ${message.text()}`);
    });
    context.on("weberror", (error) => complaints.push(String(error.error())));
    await use(context);
    const unexpected = complaints.filter((it) => !expected.some((pattern) => pattern.test(it)));
    expect(unexpected, "what the browser complained of").toEqual([]);
  },
});

export { expect };

/** What axe judges by colors: all that can differ between light and dark. */
const colorRules = ["color-contrast", "link-in-text-block"];

/**
 * Holds the page as it stands against every rule of axe, in light and in dark; where pages are
 * many, against those about colors alone in dark, since nothing else differs.
 */
export async function expectAccessible(page: Page, inDark: "all" | "colors" = "all") {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await atRest(page);
    // In one pass: no page of ours holds a frame of another origin, for which axe opens a tab.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (colorScheme === "dark" && inDark === "colors") axe.withRules(colorRules);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`),
    }));
    expect(found, `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Colors change by a transition, however short: it is over a frame later. */
async function atRest(page: Page) {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
