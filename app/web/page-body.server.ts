import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { sourceHash } from "./plain-page.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = "br" | "gzip" | "identity";
export type Bodies = Record<Encoding, Buffer>;

/** A body as it is, as brotli and as gzip, made off the main thread; `quality` is brotli's, 0–11. */
export async function compressed(raw: Buffer, quality: number): Promise<Bodies> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  const [br, gz] = await Promise.all([
    brotli(raw, { params }),
    gzipped(raw, { level: Math.min(quality, 9) }),
  ]);
  return { br, gzip: gz, identity: raw };
}

/** The best encoding that a browser takes by its `Accept-Encoding`. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return "identity";
  if (accept.includes(";")) return negotiated(accept);
  if (accept.includes("br")) return "br";
  return accept.includes("gzip") ? "gzip" : "identity";
}

/**
 * What runs inline on a page: its CSP sources where it is one of `ours`, word for word, and how
 * much of it is not, which no policy may list. Data blocks such as JSON-LD run nothing.
 */
export function inlineCode(
  html: string,
  ours: readonly string[],
): { sources: string[]; foreign: number } {
  const sources = new Set<string>();
  let foreign = 0;
  for (const [, attributes = "", text = ""] of html.matchAll(inline)) {
    if (/\ssrc=/.test(attributes) || /type="(?!module|text\/javascript)/.test(attributes)) continue;
    if (ours.includes(text)) sources.add(`'${sourceHash(text)}'`);
    else foreign++;
  }
  return { sources: [...sources], foreign };
}

const inline = /<(?:script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/(?:script|style)>/g;

function negotiated(accept: string): Encoding {
  const refusedOnes = new Set<string>();
  const taken = new Set<string>();
  for (const part of accept.split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const zero = parameters.some((text) => /^q=0(\.0*)?$/.test(text));
    (zero ? refusedOnes : taken).add(name);
  }
  const takes = (name: string) => taken.has(name) || (taken.has("*") && !refusedOnes.has(name));
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : "identity";
}
