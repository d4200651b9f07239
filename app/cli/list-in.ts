import { readFile, stat } from "node:fs/promises";
import { type ListFile, mostFileBytes, readListFile } from "#app/lib/list-file.ts";
import { fileRefusals } from "#app/lib/list-file-wording.ts";
import { WrongUse } from "./command.ts";

/** The list of this file; throws `WrongUse` where there is none, or none that can be read. */
export async function listIn(path: string, limits?: { mostLines: number }): Promise<ListFile> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new WrongUse(`There is no file ${path}.`);
  const tooLarge = found.size > mostFileBytes;
  const bytes = tooLarge ? new Uint8Array(mostFileBytes + 1) : await readFile(path);
  const file = readListFile(bytes, limits);
  if (!file.ok) throw new WrongUse(fileRefusals.en[file.reason](file.detail ?? {}));
  return file.value;
}
