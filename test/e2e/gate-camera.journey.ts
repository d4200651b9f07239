import type { BrowserContext, Page } from "@playwright/test";
import { newTicketSecret } from "#app/lib/codes.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { phoneAtGate, scanner } from "./steps/gate.ts";
import { setupLink, signInAsOwner } from "./steps/organizer.ts";

let phone: BrowserContext;

test.beforeEach(async ({ browser, page, app }) => {
  await signInAsOwner(page, app, "gates@example.com");
  phone = await phoneAtGate(browser, await setupLink(page, 1));
});

test.afterEach(async () => {
  await phone.close();
});

test("the camera sleeps after a minute, wakes at a tap, and typed codes go on", async ({
  show,
}) => {
  show({});
  await phone.clock.install();
  const gate = await scanner(phone);
  await expect.poll(() => isFilming(gate)).toBe(true);
  await expect(gate.locator("[data-told]")).toHaveAttribute("data-told", /提示音/);
  await gate.clock.fastForward(61_000);
  await expect(gate.getByText("摄像头已休眠")).toBeVisible();
  expect(await isFilming(gate)).toBe(false);
  await expectAccessible(gate);

  await gate.mouse.click(195, 400);
  await expect(gate.getByText("摄像头已休眠")).toBeHidden();
  await expect.poll(() => isFilming(gate)).toBe(true);

  await gate.clock.fastForward(61_000);
  await expect(gate.getByText("摄像头已休眠")).toBeVisible();
  await typeAsScanner(gate, newTicketSecret());
  await expect(gate.locator('[data-reason="unknown"]')).toBeVisible();
  await expect.poll(() => isFilming(gate)).toBe(true);
});

/** Types a code and Enter as fast as such scanners do: no key waits for the one before. */
async function typeAsScanner(gate: Page, code: string): Promise<void> {
  const { keyboard } = gate;
  await Promise.all([...code, "Enter"].flatMap((key) => [keyboard.down(key), keyboard.up(key)]));
}

test("in the dark the light is offered; light and zoom last through a pause", async ({ show }) => {
  show({ brightness: 18, noise: 2 });
  await phone.addInitScript(lightAndZoom);
  const gate = await scanner(phone);
  await expect(gate.getByText("光线太暗？请打开补光。")).toBeVisible({ timeout: 10_000 });
  await gate.getByRole("button", { name: "补光" }).click();
  await expect(gate.getByText("光线太暗？请打开补光。")).toBeHidden();
  await gate.getByLabel("变焦").fill("3");
  await expect.poll(() => asked(gate)).toEqual([{ torch: true }, { zoom: 3 }]);

  await gate.evaluate(() => (window as unknown as Mocked).takeCamera());
  await expect.poll(() => asked(gate), { timeout: 10_000 }).toHaveLength(4);
  expect((await asked(gate)).slice(2)).toEqual([{ zoom: 3 }, { torch: true }]);
  await gate.close();

  const later = await scanner(phone);
  await expect(later.getByLabel("变焦")).toHaveValue("3");
});

/** The window of a phone whose camera has a light and a zoom, which Chromium's file has not. */
type Mocked = { asked: unknown[]; takeCamera: () => void };

/** Runs in the page: the camera says it has both, and keeps what it is asked for. */
function lightAndZoom() {
  const told = window as unknown as Mocked;
  told.asked = [];
  const able = MediaStreamTrack.prototype.getCapabilities;
  MediaStreamTrack.prototype.getCapabilities = function () {
    return { ...able.call(this), torch: true, zoom: { min: 1, max: 5, step: 0.1 } } as object;
  };
  const apply = MediaStreamTrack.prototype.applyConstraints;
  MediaStreamTrack.prototype.applyConstraints = async function (wish) {
    const [extra] = (wish as { advanced?: unknown[] }).advanced ?? [];
    if (!extra) return apply.call(this, wish);
    told.asked.push(extra);
  };
  told.takeCamera = () => {
    const video = document.querySelector("video")?.srcObject as MediaStream;
    const [track] = video.getVideoTracks();
    Object.defineProperty(track, "muted", { get: () => true });
    track?.dispatchEvent(new Event("mute"));
  };
}

function asked(page: Page): Promise<unknown[]> {
  return page.evaluate(() => (window as unknown as Mocked).asked);
}

function isFilming(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const stream = document.querySelector("video")?.srcObject as MediaStream | null;
    return stream?.getVideoTracks()[0]?.readyState === "live";
  });
}
