import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";
import { type DecoderNews, type FrameToDecode, isDark } from "./decoder-protocol.ts";

const tell = (news: DecoderNews) => self.postMessage(news);

/** Every symbol in view, so that a poster's code beside the ticket does not hide it. */
const options = { formats: ["QRCode" as const], maxNumberOfSymbols: 4, tryHarder: true };

prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true }).then(
  () => tell({ kind: "ready" }),
  () => tell({ kind: "failed" }),
);

self.addEventListener("message", async ({ data }: MessageEvent<FrameToDecode>) => {
  const rgba = new Uint8ClampedArray(data.pixels);
  const began = performance.now();
  const found = await readBarcodes(new ImageData(rgba, data.width, data.height), options);
  const texts = found.filter((code) => code.isValid).map((code) => code.text);
  tell({ kind: "decoded", texts, ms: performance.now() - began, dark: isDark(rgba) });
});
