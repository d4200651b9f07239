import decodeQR from "qr/decode.js";
import { type DecoderNews, type FrameToDecode, isDark } from "./decoder-protocol.ts";

const tell = (news: DecoderNews) => self.postMessage(news);

/** Decodes without WebAssembly, which some phones turn off (iOS in Lockdown Mode). */
self.addEventListener("message", ({ data }: MessageEvent<FrameToDecode>) => {
  const rgba = new Uint8ClampedArray(data.pixels);
  const began = performance.now();
  const texts = decoded({ width: data.width, height: data.height, data: rgba });
  tell({ kind: "decoded", texts, ms: performance.now() - began, dark: isDark(rgba) });
});

tell({ kind: "ready" });

function decoded(image: Parameters<typeof decodeQR>[0]): string[] {
  try {
    return [decodeQR(image)];
  } catch {
    return [];
  }
}
