import { PNG } from "pngjs";
import decode from "qr/decode.js";
import { expect, test } from "vitest";
import { newTicketSecret } from "#app/lib/codes.ts";
import { qrBars, qrPng, qrSide, qrSvg } from "#app/registration/ticket-qr.server.ts";

const secret = "1ABCDEFGHJKMNPQRSTVA";

test("the QR of every secret is a version 2 code: 25 modules a side", () => {
  for (let i = 0; i < 50; i++) {
    const bars = qrBars(newTicketSecret());
    expect(Math.max(...bars.map((bar) => bar.x + bar.width))).toBe(25);
    expect(Math.max(...bars.map((bar) => bar.y + 1))).toBe(25);
  }
});

test("the PNG of a letter says the secret and keeps four modules of blank", () => {
  const png = PNG.sync.read(qrPng(secret));
  expect([png.width, png.height]).toEqual([495, 495]);
  expect(decode({ width: png.width, height: png.height, data: png.data })).toBe(secret);
  for (let at = 0; at < 60 * 495; at++) expect(png.data[at * 4]).toBe(255);
});

test("the SVG is black on white with a name of its own", () => {
  const svg = qrSvg(secret, 'Ada "A" <b>');
  expect(svg).toContain(`viewBox="0 0 ${qrSide} ${qrSide}"`);
  expect(svg).toContain('aria-label="Ada &#34;A&#34; &#60;b&#62;"');
  expect(svg).toContain(`<path fill="#fff" d="M0 0h${qrSide}v${qrSide}H0z"/>`);
});

test("what is no ticket's secret has no QR", () => {
  expect(() => qrBars("1ABC")).toThrow(RangeError);
  expect(() => qrBars("1abcdefghjkmnpqrstva")).toThrow();
});
