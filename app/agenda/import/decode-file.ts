import iconv from "iconv-lite";
import { ok, type Result, refused } from "#app/lib/result.ts";

export type DecodeRefusal = "file_too_large" | "file_empty" | "file_is_no_text" | "encoding_wrong";

/** The largest file that is read, in bytes: four times the largest known. */
export const mostFileBytes = 16 * 2 ** 20;

// Those that schedules were ever seen in; what could carry a second meaning (UTF-7) is not among them.
const known =
  /^(utf-?8|us-ascii|ascii|utf-?16(le|be)?|iso-?8859-\d{1,2}|windows-125\d|gb2312|gbk|gb18030|big5|shift_jis|euc-(jp|kr)|koi8-[ru])$/;

/**
 * The text of a file: by its byte order mark, else by the encoding that it declares, else UTF-8; a
 * file that is neither is read as GB18030 if nobody declared anything and it is a list of values.
 * Refuses what is too large, has NUL characters, or is not in the encoding it says it is in.
 */
export function decodeFile(
  bytes: Uint8Array,
  otherwise: "utf-8" | "gb18030" = "utf-8",
): Result<string, DecodeRefusal> {
  if (bytes.length > mostFileBytes) return refused("file_too_large", { max: mostFileBytes });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = marked(buffer) ?? declared(buffer);
  const text = textIn(buffer, encoding ?? "utf-8") ?? (encoding ? null : textIn(buffer, otherwise));
  if (text === null) {
    if (buffer.includes(0)) return refused("file_is_no_text");
    return refused("encoding_wrong", { encoding: (encoding ?? "utf-8").toUpperCase() });
  }
  if (text.includes("\u0000")) return refused("file_is_no_text");
  if (text.trim() === "") return refused("file_empty");
  return ok(text.replace(/^\uFEFF/, ""));
}

function marked(buffer: Buffer): string | null {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
  return buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? "utf-8" : null;
}

function declared(buffer: Buffer): string | null {
  const head = buffer.subarray(0, 200).toString("latin1");
  const match = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']{1,40})["']/i.exec(head);
  return match?.[1]?.toLowerCase() ?? null;
}

function textIn(buffer: Buffer, encoding: string): string | null {
  if (!known.test(encoding)) return null;
  if (/^(utf-?8|(us-)?ascii)$/.test(encoding)) return utf8(buffer);
  const text = iconv.decode(buffer, encoding === "utf-16" ? "utf-16le" : encoding);
  return text.includes("\uFFFD") ? null : text;
}

function utf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}
