import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Response as Answer, Request as Asked } from "express";
import { encodingFor } from "#app/web/page-body.server.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const wholeTypes = /^(?:text\/(?!event-stream)|application\/(?:json|xml)|image\/svg)/;
const worthIt = 1400;

/** Whether an answer is text of moderate size, held whole, rather than a file or a stream. */
export function isWhole(headers: Headers): boolean {
  return wholeTypes.test(headers.get("content-type") ?? "") && !headers.has("content-disposition");
}

/** Sends a body that is held whole, compressed where that saves a packet. */
export async function sendWhole(req: Asked, res: Answer, body: Buffer): Promise<void> {
  res.vary("Accept-Encoding");
  const accept = req.headers["accept-encoding"];
  const encoding =
    body.length < worthIt ? "identity" : encodingFor(Array.isArray(accept) ? accept[0] : accept);
  const sent = await encoded(body, encoding);
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

function encoded(body: Buffer, encoding: "br" | "gzip" | "identity"): Promise<Buffer> | Buffer {
  if (encoding === "identity") return body;
  if (encoding === "gzip") return gzipped(body, { level: 4 });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 3,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
