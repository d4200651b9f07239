import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { log } from "../log.server.ts";
import type { Printed, PrintOrder } from "./print-protocol.ts";

// Found by its name in the package: wherever this code is bundled to, the drawing stays there.
const require = createRequire(import.meta.url);

/** A thread without work for this long is let go with its font (about 60 MB), in ms. */
const idle = 60_000;

type Waiting = { resolve(pdf: Buffer): void; reject(error: Error): void };

/** Characters our font has not, each told to the log once in the life of the process. */
const reported = new Set<number>();

let thread: ReturnType<typeof startThread> | undefined;

/**
 * One PDF, drawn by the module of this name (`#app/…`), which exports `draw`. It is drawn on a
 * thread of its own, so the loop that answers visitors never waits for it; orders wait for one
 * another there. Rejects where the thread dies or the drawing throws.
 */
export function printPdf(drawing: string, order: unknown): Promise<Buffer> {
  if (!thread?.alive()) thread = startThread();
  return thread.draw(require.resolve(drawing), order);
}

/** Lets the thread go once what it was asked for is done; a later order starts a new one. */
export async function closePrinting(): Promise<void> {
  const last = thread;
  thread = undefined;
  await last?.close();
}

function startThread() {
  const worker = new Worker(require.resolve("#app/lib/print/thread.mjs"));
  const waiting = new Map<number, Waiting>();
  let drawn: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let next = 0;
  let alive = true;

  worker.unref();
  worker.on("message", (answer: Printed) => {
    const order = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) {
      report(answer.missing.filter((codePoint) => !reported.has(codePoint)));
      order?.resolve(Buffer.from(answer.pdf.buffer));
    } else {
      order?.reject(new Error(answer.message));
    }
    if (waiting.size === 0) rest();
  });
  worker.on("error", (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", () => end(new Error("the thread that draws ended")));

  function rest() {
    worker.unref();
    drawn?.();
    timer = setTimeout(() => void close(), idle);
    timer.unref();
  }

  function end(error: Error) {
    alive = false;
    clearTimeout(timer);
    for (const order of waiting.values()) order.reject(error);
    waiting.clear();
    drawn?.();
  }

  async function close() {
    alive = false;
    clearTimeout(timer);
    if (waiting.size) {
      await new Promise<void>((resolve) => {
        drawn = resolve;
      });
      clearTimeout(timer);
    }
    await worker.terminate();
  }

  return {
    alive: () => alive,
    close,
    draw(drawing: string, order: unknown) {
      return new Promise<Buffer>((resolve, reject) => {
        clearTimeout(timer);
        worker.ref();
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, drawing, order } satisfies PrintOrder);
      });
    },
  };
}

function report(missing: number[]) {
  if (!missing.length) return;
  for (const codePoint of missing) reported.add(codePoint);
  const characters = missing.map((codePoint) => `U+${codePoint.toString(16).toUpperCase()}`);
  log.warn({ characters }, "a paper shows boxes for characters our font has not");
}
