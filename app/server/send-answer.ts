import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Response as Answer, Request as Asked } from "express";
import { encodingFor } from "#app/web/page-body.server.ts";

const wholeTypes = /^(?:text\/(?!event-stream)|application\/(?:json|xml)|image\/svg)/;
const worthIt = 1400;

/** Whether an answer is text of moderate size, held whole, rather than a file or a stream. */
export function isWhole(headers: Headers): boolean {
  return wholeTypes.test(headers.get("content-type") ?? "") && !headers.has("content-disposition");
}

/** Sends a body that is held whole, compressed where that saves a packet. */
export function sendWhole(req: Asked, res: Answer, body: Buffer): void {
  res.vary("Accept-Encoding");
  const accept = req.headers["accept-encoding"];
  const encoding =
    body.length < worthIt ? "identity" : encodingFor(Array.isArray(accept) ? accept[0] : accept);
  const sent = encoded(body, encoding);
  if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", sent.length);
  res.end(req.method === "HEAD" ? undefined : sent);
}

/** Sends a body as it comes: files, exports, live counts. Stops when the visitor leaves. */
export async function sendStream(req: Asked, res: Answer, body: Response["body"]): Promise<void> {
  if (!body || req.method === "HEAD") {
    res.end();
    return;
  }
  res.flushHeaders();
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), res);
  } catch (error) {
    if (!res.destroyed) throw error;
  }
}

/** On this thread: a page takes a tenth of a millisecond, and handing it to another costs more. */
function encoded(body: Buffer, encoding: "br" | "gzip" | "identity"): Buffer {
  if (encoding === "identity") return body;
  if (encoding === "gzip") return gzipSync(body, { level: 1 });
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 2,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
