import { type FileRefusal, mostFileBytes } from "#app/lib/list-file.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";

/**
 * The list a form brings: a file that was chosen, or the text of one that was shown before. A file
 * too large is refused before it is read.
 */
export async function postedList(
  form: FormData,
): Promise<Result<{ bytes: Uint8Array; name: string }, FileRefusal>> {
  const [file, text, name] = [form.get("list"), form.get("text"), form.get("name")];
  if (file instanceof Blob && file.size > 0) {
    if (file.size > mostFileBytes) return refused("file_too_large", { max: mostFileBytes });
    const called = "name" in file && typeof file.name === "string" ? file.name : "";
    return ok({ bytes: new Uint8Array(await file.arrayBuffer()), name: called.slice(0, 200) });
  }
  if (typeof text !== "string" || text === "") return refused("file_empty");
  return ok({ bytes: Buffer.from(text), name: typeof name === "string" ? name : "" });
}
