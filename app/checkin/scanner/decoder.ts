import type { DecoderNews, FrameToDecode } from "./decoder-protocol.ts";

export type Decoded = Extract<DecoderNews, { kind: "decoded" }>;

/**
 * A decoder in a worker, given one frame at a time: the WebAssembly engine, or the plain one where
 * the browser has no WebAssembly or could not load it.
 */
export function startDecoder(found: (decoded: Decoded) => void, failed: () => void) {
  let worker: Worker | null = null;
  let ready = false;
  let busy = false;

  function begin(next: Worker, otherwise: () => void) {
    worker = next;
    ready = false;
    busy = false;
    const giveUp = () => {
      next.terminate();
      if (worker === next) otherwise();
    };
    next.addEventListener("error", giveUp);
    next.addEventListener("message", ({ data }: MessageEvent<DecoderNews>) => {
      if (data.kind === "failed") return giveUp();
      ready = true;
      busy = false;
      if (data.kind === "decoded") found(data);
    });
  }

  const beginPlain = () =>
    begin(new Worker(new URL("./plain-worker.ts", import.meta.url), { type: "module" }), failed);
  const beginZxing = () =>
    begin(
      new Worker(new URL("./zxing-worker.ts", import.meta.url), { type: "module" }),
      beginPlain,
    );

  if (typeof WebAssembly === "object") beginZxing();
  else beginPlain();

  return {
    isIdle: () => ready && !busy,
    decode(frame: FrameToDecode) {
      busy = true;
      worker?.postMessage(frame, [frame.pixels]);
    },
  };
}
export type Decoder = ReturnType<typeof startDecoder>;
