import decodeQr from "qr/decode.js";
import { expect, test } from "vitest";
import { type SetupQr, setupQr } from "#app/checkin/setup-qr.ts";

test("what is drawn reads back as the address of the set-up code", () => {
  const address = "https://conf.example.com/gate/setup/hLPIfUXV3I1RznhnoUwQkHohCvNAUF3U";

  expect(decodeQr(picture(setupQr(address), 6))).toBe(address);
});

function picture({ side, path }: SetupQr, scale: number) {
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const start = row * width + Number(x) * scale;
      for (let at = start; at < start + Number(length) * scale; at++)
        data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width, height: width, data };
}
