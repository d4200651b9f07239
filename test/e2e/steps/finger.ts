import type { Locator, Page } from "@playwright/test";

/** A finger in the middle of something, which may rest there before it moves and lets go. */
export async function fingerOn(page: Page, what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error("not on the board");
  const line = await page.context().newCDPSession(page);
  const [x, y] = [box.x + 30, box.y + 8];
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at: { x: number; y: number }[]) =>
    line.send("Input.dispatchTouchEvent", { type, touchPoints: at });
  return {
    async move(right: number, down: number, { rests }: { rests: number }) {
      await send("touchStart", [{ x, y }]);
      await page.waitForTimeout(rests);
      for (let part = 1; part <= 10; part++) {
        await send("touchMove", [{ x: x + (right * part) / 10, y: y + (down * part) / 10 }]);
        await page.waitForTimeout(20);
      }
      await send("touchEnd", []);
    },
  };
}
