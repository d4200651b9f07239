import { pathToFileURL } from "node:url";
import { parentPort } from "node:worker_threads";
import { openPrintFont } from "./print-font.server.ts";
import type { Printed, PrintOrder } from "./print-protocol.ts";
import type { Drawing } from "./sheet.server.ts";

let font: ReturnType<typeof openPrintFont> | undefined;

/** The thread that draws: one order at a time, in the order they come. */
parentPort?.on("message", async ({ id, drawing, order }: PrintOrder) => {
  try {
    font ??= openPrintFont();
    const missing = new Set<number>();
    const { draw } = (await import(pathToFileURL(drawing).href)) as Drawing;
    const bytes = new Uint8Array(await draw(order as never, { font, missing }));
    answer({ id, ok: true, pdf: bytes, missing: [...missing] }, [bytes.buffer]);
  } catch (error) {
    answer({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(printed: Printed, moved: ArrayBuffer[] = []) {
  parentPort?.postMessage(printed, moved);
}
