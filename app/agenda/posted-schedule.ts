import { deflateRawSync, inflateRawSync } from "node:zlib";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { mostFileBytes } from "./import/decode-file.ts";

/** A schedule as a form brings it, and what it was called where it came from. */
export type PostedSchedule = { bytes: Uint8Array; name: string };
export type PostedRefusal = "file_too_large" | "file_empty";

/**
 * The schedule that a form brings: a file that was chosen, a text that was pasted, or one that was
 * shown before and comes back `packed`. What is too large is refused before it is read.
 */
export async function postedSchedule(
  form: FormData,
): Promise<Result<PostedSchedule, PostedRefusal>> {
  const [file, text, before] = ["file", "text", "packed"].map((name) => form.get(name));
  const said = form.get("name");
  if (typeof before === "string" && before !== "") {
    const bytes = unpacked(before);
    const name = typeof said === "string" ? said.slice(0, 200) : "";
    return bytes ? ok({ bytes, name }) : refused("file_empty");
  }
  if (file instanceof Blob && file.size > 0) {
    if (file.size > mostFileBytes) return refused("file_too_large", { max: mostFileBytes });
    const name = "name" in file && typeof file.name === "string" ? file.name.slice(0, 200) : "";
    return ok({ bytes: new Uint8Array(await file.arrayBuffer()), name });
  }
  if (typeof text === "string" && text.trim() !== "")
    return ok({ bytes: Buffer.from(text), name: "" });
  return refused("file_empty");
}

/** A file small enough to stand in a form until somebody has decided, byte for byte. */
export function packed(bytes: Uint8Array): string {
  return deflateRawSync(bytes).toString("base64");
}

/** The bytes again; null where it is none of ours, or would be larger than any file may be. */
function unpacked(text: string): Uint8Array | null {
  try {
    return inflateRawSync(Buffer.from(text, "base64"), { maxOutputLength: mostFileBytes });
  } catch {
    return null;
  }
}
