import type { IncomingMessage } from "node:http";
import { signInSecret } from "#app/web/sign-in.server.ts";

const form = 1 * 2 ** 20;
const upload = 12 * 2 ** 20;
const notice = 1 * 2 ** 20;

/** More came than this address takes; the rest was not read. */
export class BodyTooLarge extends Error {}

/**
 * How many bytes a request may bring: a form 1 MiB, a file from an organizer 12 MiB. Who claims no
 * sign-in is no organizer, and has not so much kept for a door that stays closed.
 */
export function mostBytes(req: IncomingMessage, path: string): number {
  if (path.startsWith("/hooks/")) return notice;
  const multipart = /^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "");
  const mayUpload = multipart && /^\/organizer\//i.test(path);
  return mayUpload && signInSecret(req.headers.cookie) ? upload : form;
}

/** The whole body, or `BodyTooLarge` as soon as it is known to be more than `most` bytes. */
export async function readBody(req: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > most) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > most) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
