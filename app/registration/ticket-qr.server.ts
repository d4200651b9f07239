import { deflateSync } from "node:zlib";
import { create } from "qrcode";
import { ticketSecretLength } from "#app/lib/codes.ts";

/** Modules of blank around the code; fewer and cameras lose it against a dark page. */
const quiet = 4;
/** Modules along one side of a version 2 code. */
const side = 25;

/** A straight bar of dark modules: column, row and length, the quiet zone not counted. */
export type Bar = { x: number; y: number; width: number };

/** Modules along one side of the drawn code, the quiet zone counted: 33. */
export const qrSide = side + 2 * quiet;

/**
 * The dark bars of a ticket's QR: its secret in alphanumeric mode at level H, always version 2.
 * Throws where the text is not the 20 characters of a ticket's secret.
 */
export function qrBars(secret: string): Bar[] {
  const modules = modulesOf(secret);
  const bars: Bar[] = [];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!modules[y * side + x]) continue;
      const start = x;
      while (x + 1 < side && modules[y * side + x + 1]) x++;
      bars.push({ x: start, y, width: x - start + 1 });
    }
  }
  return bars;
}

/** The QR as an SVG of its own, black on white whatever the theme; `label` is read out for it. */
export function qrSvg(secret: string, label: string): string {
  const path = qrBars(secret)
    .map((bar) => `M${bar.x + quiet} ${bar.y + quiet}h${bar.width}v1h-${bar.width}z`)
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qrSide} ${qrSide}" role="img" ` +
    `aria-label="${escaped(label)}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${qrSide}v${qrSide}H0z"/><path fill="#000" d="${path}"/></svg>`
  );
}

/** The QR as a PNG of 495 pixels, one bit each: for letters, and for an image one holds to save. */
export function qrPng(secret: string): Buffer {
  const scale = 15;
  const size = qrSide * scale;
  const stride = 1 + Math.ceil(size / 8);
  const pixels = Buffer.alloc(stride * size, 0xff);
  for (let y = 0; y < size; y++) pixels[y * stride] = 0;
  for (const bar of qrBars(secret)) {
    const row = Buffer.from(pixels.subarray(0, stride));
    for (let x = (bar.x + quiet) * scale; x < (bar.x + bar.width + quiet) * scale; x++) {
      row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7));
    }
    const top = (bar.y + quiet) * scale;
    for (let y = top; y < top + scale; y++) {
      for (let at = 1; at < stride; at++) {
        pixels[y * stride + at] = (pixels[y * stride + at] ?? 0) & (row[at] ?? 0);
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(pixels)),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function modulesOf(secret: string): ArrayLike<number> {
  if (secret.length !== ticketSecretLength) throw new RangeError("not a ticket's secret");
  const code = create([{ data: secret, mode: "alphanumeric" }], {
    errorCorrectionLevel: "H",
    version: 2,
  });
  return code.modules.data;
}

function pngChunk(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(type, 4, "latin1");
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return chunk;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
