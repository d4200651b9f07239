/** From the page to a decoding worker: one frame, its pixels handed over. */
export type FrameToDecode = { width: number; height: number; pixels: ArrayBuffer };

/** From a decoding worker to the page. */
export type DecoderNews =
  | { kind: "ready" }
  | { kind: "failed" }
  | { kind: "decoded"; texts: string[]; ms: number; dark: boolean };

/** Whether a frame is too dark to expect a code in it: the mean of a thousand green samples. */
export function isDark(rgba: Uint8ClampedArray): boolean {
  const step = Math.max(4, Math.floor(rgba.length / 4000) * 4);
  let sum = 0;
  let samples = 0;
  for (let i = 1; i < rgba.length; i += step) {
    sum += rgba[i] ?? 0;
    samples++;
  }
  return samples > 0 && sum / samples < 40;
}
