import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import QRCode from "qrcode";
import { expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { freshFolder } from "./app.ts";
import { type Scene, showToCamera } from "./camera.ts";

const ticket = "1ABCDEFGHJKMNPQRSTVW";
const header = "YUV4MPEG2 W1280 H720 F30:1 Ip A1:1 C420jpeg\n";
const frameBytes = "FRAME\n".length + 1280 * 720 * 1.5;

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
// It would ask a server of its makers otherwise.
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

test("a picture held before the camera, tilted, trembling and noisy, can be read", async () => {
  const png = await QRCode.toBuffer(ticket, { errorCorrectionLevel: "H", scale: 8 });
  const [first, second] = await shown([{ png, angle: 20, noise: 12, frames: 2 }]);

  expect(await read(first)).toBe(ticket);
  expect(await read(second)).toBe(ticket);
});

test("people queue before the camera, with nobody between them", async () => {
  const png = await QRCode.toBuffer(ticket, { errorCorrectionLevel: "H", scale: 8 });
  const frames = await shown([{ png }, {}, { png }]);

  expect(await Promise.all(frames.map(read))).toEqual([ticket, undefined, ticket]);
});

async function shown(scenes: Scene[]): Promise<Buffer[]> {
  const file = join(freshFolder("camera-"), "camera.y4m");
  showToCamera(file, scenes);
  const film = readFileSync(file);
  expect(film.subarray(0, header.length).toString()).toBe(header);
  const count = (film.length - header.length) / frameBytes;
  return Array.from({ length: count }, (_, i) => {
    const start = header.length + i * frameBytes + "FRAME\n".length;
    return film.subarray(start, start + 1280 * 720);
  });
}

async function read(luma: Buffer | undefined): Promise<string | undefined> {
  if (!luma) throw new Error("No such frame.");
  const data = new Uint8ClampedArray(4 * luma.length);
  for (const [i, y] of luma.entries()) data.set([y, y, y, 255], 4 * i);
  const image = { data, width: 1280, height: 720, colorSpace: "srgb" } as const;
  const [found] = await readBarcodes(image, { formats: ["QRCode"] });
  return found?.text;
}
