import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { chromiumSwitches, needChromium } from "#test/support/chromium.mjs";

/** What a page was like on a slow phone, ms since it was asked for. */
export type OnPhone = { firstPaint: number; usable: number };

const slower = 4;
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/**
 * Opens an agenda with nothing in the cache, on a processor four times slower and 1.6 Mbit/s with
 * 150 ms: when something is seen, and when it scrolls, filters and stars.
 */
export async function openPhone(url: string): Promise<OnPhone> {
  return withPage(async (page, cdp) => {
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", network);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(
      () =>
        document.querySelector(".ag-at li button") !== null &&
        document.querySelector(".ag-found")?.textContent !== "",
    );
    return page.evaluate(() => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return { firstPaint: paint?.startTime ?? Number.NaN, usable: performance.now() };
    });
  });
}

/**
 * How long our scripts take for each key that is pressed in an agenda's search, ms: what is typed is
 * found among all its sessions, in both scripts.
 */
export async function typeInSearch(url: string, words: readonly string[]): Promise<number[]> {
  return withPage(async (page) => {
    const learned = page.waitForResponse(/\/search\.json$/, { timeout: 60_000 });
    await page.goto(url);
    await (await learned).finished();
    await page.waitForTimeout(1000);
    return page.evaluate((typed) => {
      const field = document.querySelector<HTMLInputElement>('[name="q"]');
      if (!field) throw new Error("There is no search.");
      const times: number[] = [];
      for (const word of typed) {
        for (let length = 1; length <= word.length; length++) {
          field.value = word.slice(0, length);
          const began = performance.now();
          field.dispatchEvent(new Event("input", { bubbles: true }));
          times.push(performance.now() - began);
        }
        const shown = document.querySelectorAll(".ag-at li:not([hidden])").length;
        if (shown === 0) throw new Error(`${word} was not found.`);
      }
      return times;
    }, words);
  });
}

async function withPage<T>(work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const executablePath = await needChromium();
  if (!executablePath) throw new Error("There is no Chromium.");
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumSwitches() });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    return await work(page, await context.newCDPSession(page));
  } finally {
    await browser.close();
  }
}
