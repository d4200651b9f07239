import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "@playwright/test";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { newTicketSecret } from "#app/lib/codes.ts";
import { expect, expectAccessible, test } from "#test/support/browser.ts";
import { phoneAtGate, scanner } from "./steps/gate.ts";
import { setupLink, signInAsOwner } from "./steps/organizer.ts";
import { register } from "./steps/register.ts";

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

test("who has not paid pays at the gate, is admitted, and opens the receipt off its screen", async ({
  page,
  browser,
  app,
  show,
}) => {
  test.slow();
  const here = new URL(phone.pages()[0]?.url() ?? "").pathname;
  await page.goto(`/organizer/westbund/gates/${here.split("/").at(-1)}`);
  await page.getByLabel("可以收款").check();
  await page.getByRole("button", { name: "保存" }).click();

  const context = await browser.newContext({ baseURL: app.origin, locale: "zh-CN" });
  const buyer = await context.newPage();
  await register(buyer, { type: "开发者票", name: "欧阳明月", email: "pays@example.com" });
  await buyer.getByLabel("现场付款").check();
  await buyer.getByRole("button", { name: "提交订单" }).click();
  const code = buyer.getByRole("img", { name: "欧阳明月的门票二维码" });
  const picture = (await code.getAttribute("src")) ?? "";
  const png = await (await buyer.request.get(picture)).body();

  show({ png, size: 240 });
  const gate = await scanner(phone);
  const refused = gate.locator('[data-result="refused"][data-reason="unpaid"]');
  await expect(refused).toContainText("¥699");
  await expectAccessible(gate);
  await gate.getByRole("button", { name: "已收现金 ¥699" }).click();
  const admitted = gate.locator('[data-result="admitted"]');
  await expect(admitted).toContainText("欧阳明月");
  await expect(admitted).toContainText(/收据 R-\d{4}-\d{5}，扫码打开/);
  await expectAccessible(gate);
  const shown = await gate.getByRole("img", { name: /收据/ }).screenshot();
  const link = await scanned(shown);
  expect(link).toContain("/orders/receipt/");
  const receipt = await buyer.request.get(link);
  expect([receipt.status(), receipt.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await gate.getByRole("button", { name: "点一下，或直接扫描下一张" }).click();
  await expect(admitted).toBeHidden();
  await buyer.reload();
  await expect(buyer.getByRole("heading", { level: 1 })).toHaveText("报名成功");
  await context.close();
});

/** What a phone beside this one reads in a picture. */
async function scanned(png: Buffer): Promise<string> {
  const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  // It would ask a server of its makers otherwise.
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });
  const [read] = await readBarcodes(new Uint8Array(png), { formats: ["QRCode"] });
  return read?.text ?? "";
}

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
